package dev.stepup.kratosdouble.ui;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms of a flow: one for each group, so that no method asks for what another one needs. */
final class FlowHtml {

    private static final String SHARED = "default";
    private static final Map<String, String> HEADINGS = Map.of(
            "password", "Password",
            "totp", "Authenticator app",
            "lookup_secret", "Backup recovery codes",
            "profile", "Profile",
            "oidc", "Other accounts",
            "webauthn", "Security keys",
            "passkey", "Passkeys",
            "code", "One-time code");

    private final JsonObject flow;
    private final Map<String, List<NodeHtml>> groups = new LinkedHashMap<>();

    FlowHtml(JsonObject flow) {
        this.flow = flow;
        int number = 0;
        for (JsonObject node : Json.objects(Json.object(flow, "ui"), "nodes")) {
            NodeHtml html = new NodeHtml(node, number++);
            groups.computeIfAbsent(html.group(), group -> new ArrayList<>()).add(html);
        }
    }

    /** Whether there is anything that can be sent. */
    boolean isDeadEnd() {
        return groups.values().stream().flatMap(List::stream).noneMatch(NodeHtml::isSubmit);
    }

    String messages() {
        StringBuilder html = new StringBuilder();
        Json.objects(Json.object(flow, "ui"), "messages")
                .forEach(message -> html.append(Html.message(Json.text(message, "type"), Json.text(message, "text"))));
        return html.toString();
    }

    String forms() {
        List<NodeHtml> shared = groups.getOrDefault(SHARED, List.of());
        StringBuilder html = new StringBuilder();
        groups.forEach((group, nodes) -> {
            boolean alone = group.equals(SHARED);
            if (!alone || nodes.stream().anyMatch(NodeHtml::isSubmit)) {
                html.append(form(group, alone ? List.of() : shared, nodes));
            }
        });
        return html.toString();
    }

    private String form(String group, List<NodeHtml> shared, List<NodeHtml> own) {
        StringBuilder html = new StringBuilder("<section>\n<h2>")
                .append(Html.text(HEADINGS.getOrDefault(group, group.equals(SHARED) ? "Continue" : group)))
                .append("</h2>\n<form method=\"post\" action=\"")
                .append(Html.attribute(action()))
                .append("\">\n");
        // What is typed comes before the buttons, wherever the server put it.
        shared.forEach(node -> html.append(node.render()));
        own.stream().filter(node -> !node.isSubmit()).forEach(node -> html.append(node.render()));
        own.stream().filter(NodeHtml::isSubmit).forEach(node -> html.append(node.render()));
        return html.append("</form>\n</section>\n").toString();
    }

    private String action() {
        String action = Json.text(Json.object(flow, "ui"), "action");
        return action.startsWith("http://") || action.startsWith("https://") ? action : "";
    }
}
