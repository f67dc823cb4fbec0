package dev.stepup.servlet;

import dev.stepup.core.answer.Answer.Content;
import dev.stepup.core.answer.Answer.Content.Link;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.owasp.encoder.Encode;

/**
 * The body of an answer as bytes. Internal to the library.
 *
 * @param contentType its type; empty where there is no body
 * @param text its text
 */
public record RenderedBody(String contentType, String text) {

    /** Writes a content down: a problem as JSON, a page as HTML, a partial redirect as XML. */
    public static RenderedBody of(Content content) {
        if (content instanceof Content.Problem problem) {
            return new RenderedBody(
                    "application/problem+json", json(problem.members()).toString());
        }
        if (content instanceof Content.Page page) {
            return new RenderedBody("text/html;charset=UTF-8", html(page));
        }
        if (content instanceof Content.PartialRedirect redirect) {
            return new RenderedBody("text/xml;charset=UTF-8", xml(redirect));
        }
        return new RenderedBody("", "");
    }

    /** The text in UTF-8. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static JsonObject json(Map<String, Object> members) {
        var object = Json.createObjectBuilder();
        members.forEach((name, value) -> {
            if (value instanceof Map<?, ?> nested) {
                object.add(name, json((Map<String, Object>) nested));
            } else if (value instanceof Integer number) {
                object.add(name, number);
            } else {
                object.add(name, value.toString());
            }
        });
        return object.build();
    }

    /** Without white space: clients take the first node for the redirect. */
    private static String xml(Content.PartialRedirect redirect) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<partial-response><redirect url=\""
                + Encode.forXmlAttribute(redirect.address().toString()) + "\"/></partial-response>";
    }

    private static String html(Content.Page page) {
        StringBuilder html = new StringBuilder();
        String title = Encode.forHtml(page.title());
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n</head>\n<body>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n");
        for (String sentence : page.sentences()) {
            html.append("<p>").append(Encode.forHtml(sentence)).append("</p>\n");
        }
        for (Link link : page.links()) {
            html.append("<p><a href=\"")
                    .append(Encode.forHtmlAttribute(link.address().toString()))
                    .append(link.newWindow() ? "\" target=\"_top\">" : "\">")
                    .append(Encode.forHtml(link.text()))
                    .append("</a></p>\n");
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }
}
