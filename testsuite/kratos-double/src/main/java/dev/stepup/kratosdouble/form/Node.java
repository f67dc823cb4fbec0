package dev.stepup.kratosdouble.form;

import dev.stepup.kratosdouble.wire.Documents;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a form: a field, a button, a picture or a text. */
public final class Node {

    private final String type;
    private final String group;
    private final Map<String, JsonValue> attributes = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private @Nullable Message label;

    private Node(String type, String group) {
        this.type = type;
        this.group = group;
    }

    static Node input(String group, String name, String inputType) {
        return new Node("input", group)
                .with("name", name)
                .with("type", inputType)
                .with("disabled", JsonValue.FALSE)
                .with("node_type", "input");
    }

    static Node submit(String group, String name, String value, Message label) {
        return input(group, name, "submit").value(value).label(label);
    }

    static Node image(String group, String id, String source, int size, Message label) {
        return new Node("img", group)
                .with("id", id)
                .with("src", source)
                .with("width", jakarta.json.Json.createValue(size))
                .with("height", jakarta.json.Json.createValue(size))
                .with("node_type", "img")
                .label(label);
    }

    static Node text(String group, String id, Message text, Message label) {
        return new Node("text", group)
                .with("id", id)
                .with("text", text.toJson())
                .with("node_type", "text")
                .label(label);
    }

    /** The anti-forgery token, empty for a flow that needs none. */
    public static Node csrf(String token) {
        return input("default", "csrf_token", "hidden").value(token).required();
    }

    /** The field that is made up for a problem with something that the form does not have. */
    static Node unknown(String name) {
        return input("default", name, "text");
    }

    Node with(String name, JsonValue value) {
        attributes.put(name, value);
        return this;
    }

    Node with(String name, String value) {
        return with(name, Documents.string(value));
    }

    Node value(String value) {
        return with("value", value);
    }

    Node required() {
        return with("required", JsonValue.TRUE);
    }

    Node autocomplete(String hint) {
        return with("autocomplete", hint);
    }

    Node label(Message newLabel) {
        label = newLabel;
        return this;
    }

    public void setValue(String value) {
        attributes.put("value", Documents.string(value));
    }

    public void setValue(JsonValue value) {
        attributes.put("value", value);
    }

    public void forgetValue() {
        attributes.remove("value");
    }

    public void add(Message message) {
        messages.add(message);
    }

    public void forgetMessages() {
        messages.clear();
    }

    public String group() {
        return group;
    }

    /** The name of a field, or the id of anything else. */
    public String id() {
        JsonValue name = attributes.getOrDefault("name", attributes.get("id"));
        return name instanceof JsonString string ? string.getString() : "";
    }

    public JsonObject toJson() {
        JsonObjectBuilder shown = Documents.object();
        attributes.forEach(shown::add);
        JsonArrayBuilder said = Documents.array();
        messages.forEach(message -> said.add(message.toJson()));
        JsonObjectBuilder meta = Documents.object();
        if (label != null) {
            meta.add("label", label.toJson());
        }
        return Documents.object()
                .add("type", type)
                .add("group", group)
                .add("attributes", shown)
                .add("messages", said)
                .add("meta", meta)
                .build();
    }
}
