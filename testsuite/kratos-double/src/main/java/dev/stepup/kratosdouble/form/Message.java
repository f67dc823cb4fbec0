package dev.stepup.kratosdouble.form;

import dev.stepup.kratosdouble.wire.Documents;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** A text with an id that never changes. */
public record Message(int id, String text, String type, JsonObject context) {

    static Message info(int id, String text) {
        return new Message(id, text, "info", JsonValue.EMPTY_JSON_OBJECT);
    }

    static Message error(int id, String text) {
        return new Message(id, text, "error", JsonValue.EMPTY_JSON_OBJECT);
    }

    Message about(JsonObjectBuilder newContext) {
        return new Message(id, text, type, newContext.build());
    }

    public JsonObject toJson() {
        JsonObjectBuilder json =
                Documents.object().add("id", id).add("text", text).add("type", type);
        if (!context.isEmpty()) {
            json.add("context", context);
        }
        return json.build();
    }
}
