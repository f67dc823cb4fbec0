package dev.stepup.kratosdouble.form;

import dev.stepup.kratosdouble.http.Parameters;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Times;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What login and settings flows have in common: an id, a life, and a form. */
public abstract class Flow {

    private final UUID id = UUID.randomUUID();
    private final boolean browser;
    private final Instant issuedAt;
    private final Instant expiresAt;
    private String requestUrl;
    private String action;
    private final List<Message> messages = new ArrayList<>();
    private List<Node> nodes = new ArrayList<>();
    private String active = "";

    protected Flow(boolean browser, Instant issuedAt, Duration lifespan, String requestUrl, String actionUrl) {
        this.browser = browser;
        this.issuedAt = issuedAt;
        this.expiresAt = issuedAt.plus(lifespan);
        this.requestUrl = requestUrl;
        this.action = actionUrl + "?flow=" + id;
    }

    public UUID id() {
        return id;
    }

    public boolean isBrowser() {
        return browser;
    }

    public boolean isExpiredAt(Instant now) {
        return expiresAt.isBefore(now);
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public String requestUrl() {
        return requestUrl;
    }

    /** Takes over the address of a flow that this one replaces. */
    public void requestUrl(String url) {
        requestUrl = url;
    }

    /** Where the browser asked to be sent in the end, or an empty string. */
    public String returnTo() {
        int query = requestUrl.indexOf('?');
        return query < 0
                ? ""
                : Parameters.parse(requestUrl.substring(query + 1)).first("return_to");
    }

    public List<Node> nodes() {
        return nodes;
    }

    public void nodes(List<Node> newNodes) {
        nodes = new ArrayList<>(newNodes);
    }

    /** Shows the form of another flow from now on, which is what will be sent to it. */
    public void show(Flow other) {
        nodes = new ArrayList<>(other.nodes);
        action = other.action;
    }

    public Optional<Node> node(String name) {
        return nodes.stream().filter(node -> node.id().equals(name)).findFirst();
    }

    public void active(String method) {
        active = method;
    }

    /** Puts the anti-forgery token into the form, in front or in the place of the one that is there. */
    public void csrf(String token) {
        Optional<Node> present = node("csrf_token");
        if (present.isPresent()) {
            present.get().setValue(token);
        } else {
            nodes.add(0, Node.csrf(token));
        }
    }

    public void say(Message message) {
        messages.add(message);
    }

    public void forgetMessages() {
        messages.clear();
        nodes.forEach(Node::forgetMessages);
    }

    /** Shows what was wrong, at the fields where it was. */
    public void show(InvalidForm invalid) {
        for (InvalidForm.Problem problem : invalid.problems()) {
            if (problem.field().isEmpty()) {
                messages.add(problem.message());
                continue;
            }
            Node node = node(problem.field()).orElseGet(() -> madeUp(problem.field()));
            node.add(problem.message());
        }
    }

    private Node madeUp(String field) {
        Node node = Node.unknown(field);
        // Behind the other nodes of the default group, as sorting would have it.
        int place = 0;
        while (place < nodes.size() && nodes.get(place).group().equals("default")) {
            place++;
        }
        nodes.add(place, node);
        return node;
    }

    protected JsonObjectBuilder common() {
        JsonObjectBuilder json = Documents.object()
                .add("id", id.toString())
                .add("type", browser ? "browser" : "api")
                .add("expires_at", Times.write(expiresAt))
                .add("issued_at", Times.write(issuedAt))
                .add("request_url", requestUrl);
        if (!returnTo().isEmpty()) {
            json.add("return_to", returnTo());
        }
        if (!active.isEmpty()) {
            json.add("active", active);
        }
        return json.add("ui", form());
    }

    private JsonObjectBuilder form() {
        JsonArrayBuilder all = Documents.array();
        nodes.forEach(node -> all.add(node.toJson()));
        JsonObjectBuilder json = Documents.object()
                .add("action", action)
                .add("method", "POST")
                .add("nodes", nodes.isEmpty() ? JsonValue.NULL : all.build());
        if (!messages.isEmpty()) {
            JsonArrayBuilder said = Documents.array();
            messages.forEach(message -> said.add(message.toJson()));
            json.add("messages", said);
        }
        return json;
    }

    protected Instant issuedAt() {
        return issuedAt;
    }
}
