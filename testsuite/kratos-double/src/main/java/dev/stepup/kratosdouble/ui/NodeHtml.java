package dev.stepup.kratosdouble.ui;

import jakarta.json.JsonObject;
import java.util.Set;

/** One form node as HTML, whatever it is. */
final class NodeHtml {

    // What a browser would take for something else than a field to fill in.
    private static final Set<String> FIELDS =
            Set.of("text", "password", "email", "tel", "url", "number", "date", "datetime-local", "search", "time");

    private final JsonObject node;
    private final JsonObject attributes;
    private final String id;

    /** @param number of the node on its page */
    NodeHtml(JsonObject node, int number) {
        this.node = node;
        this.attributes = Json.object(node, "attributes");
        this.id = "node-" + number;
    }

    String group() {
        String group = Json.text(node, "group");
        return group.isEmpty() ? "default" : group;
    }

    private String kind() {
        return Json.text(node, "type");
    }

    private String inputType() {
        return Json.text(attributes, "type");
    }

    /** Whether a form can be sent by it. */
    boolean isSubmit() {
        return kind().equals("input")
                && (inputType().equals("submit") || inputType().equals("button"));
    }

    /** Whether it is part of a form without being seen. */
    boolean isHidden() {
        return kind().equals("input") && inputType().equals("hidden");
    }

    String render() {
        return switch (kind()) {
            case "input" -> input();
            case "img" -> image();
            case "text" -> text();
            case "a" -> anchor();
            // Scripts are not run here, and what is unknown cannot be shown.
            default -> "";
        };
    }

    private String input() {
        String name = Html.attribute(Json.text(attributes, "name"));
        String value = Html.attribute(Json.text(attributes, "value"));
        String disabled = Json.isTrue(attributes, "disabled") ? " disabled" : "";
        if (isHidden()) {
            return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + value + "\"" + disabled + ">\n";
        }
        if (isSubmit()) {
            return messages() + "<button type=\"submit\" name=\"" + name + "\" value=\"" + value + "\"" + disabled + ">"
                    + Html.text(label()) + "</button>\n";
        }
        if (inputType().equals("checkbox")) {
            String checked = Json.isTrue(attributes, "value") ? " checked" : "";
            return "<label for=\"" + id + "\"><input type=\"checkbox\" id=\"" + id + "\" name=\"" + name
                    + "\" value=\"true\"" + checked + described() + disabled + "> " + Html.text(label()) + "</label>\n"
                    + messages();
        }
        return "<label for=\"" + id + "\">" + Html.text(label()) + "</label>\n" + field(name, value, disabled)
                + messages();
    }

    private String field(String name, String value, String disabled) {
        String type = FIELDS.contains(inputType()) ? inputType() : "text";
        String autocomplete = Json.text(attributes, "autocomplete");
        boolean isCode = Json.text(attributes, "name").endsWith("code");
        String hint = autocomplete.isEmpty() && isCode ? "one-time-code" : autocomplete;
        String pattern = Json.text(attributes, "pattern");
        return "<input type=\"" + type + "\" id=\"" + id + "\" name=\"" + name + "\" value=\"" + value + "\""
                + (hint.isEmpty() ? "" : " autocomplete=\"" + Html.attribute(hint) + "\"")
                + (isCode ? " inputmode=\"numeric\"" : "")
                + (pattern.isEmpty() ? "" : " pattern=\"" + Html.attribute(pattern) + "\"")
                + (Json.isTrue(attributes, "required") ? " required" : "")
                + described() + disabled + ">\n";
    }

    private String described() {
        return Json.objects(node, "messages").isEmpty()
                ? ""
                : " aria-invalid=\"true\" aria-describedby=\"" + id + "-messages\"";
    }

    private String messages() {
        StringBuilder html = new StringBuilder();
        Json.objects(node, "messages")
                .forEach(message -> html.append(Html.message(Json.text(message, "type"), Json.text(message, "text"))));
        return html.isEmpty() ? "" : "<div id=\"" + id + "-messages\">\n" + html + "</div>\n";
    }

    private String image() {
        String source = Json.text(attributes, "src");
        // Nothing but pictures that are part of the flow itself: no address is fetched.
        return source.startsWith("data:image/")
                ? "<img src=\"" + Html.attribute(source) + "\" alt=\"" + Html.attribute(label()) + "\">\n"
                : "";
    }

    private String text() {
        JsonObject text = Json.object(attributes, "text");
        return "<p>" + Html.text(label()) + "</p>\n<p><code>" + Html.text(Json.text(text, "text")) + "</code></p>\n";
    }

    private String anchor() {
        String href = Json.text(attributes, "href");
        String title = Json.text(Json.object(attributes, "title"), "text");
        boolean isWeb = href.startsWith("https://") || href.startsWith("http://");
        return isWeb ? "<p>" + Html.link(href, title.isEmpty() ? href : title) + "</p>\n" : "";
    }

    private String label() {
        String label = Json.text(Json.object(Json.object(node, "meta"), "label"), "text");
        return label.isEmpty() ? Json.text(attributes, "name") : label;
    }
}
