package dev.stepup.kratosdouble.ui;

import dev.stepup.kratosdouble.wire.Documents;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Reads documents of a server whose newer versions may say more, or less. */
final class Json {

    private Json() {}

    static JsonObject object(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    static List<JsonObject> objects(JsonObject json, String name) {
        return json.get(name) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonValue::asJsonObject)
                        .toList()
                : List.of();
    }

    /** A member as text; an empty one for nothing. */
    static String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        boolean scalar = value != null
                && value.getValueType() != JsonValue.ValueType.NULL
                && value.getValueType() != JsonValue.ValueType.OBJECT
                && value.getValueType() != JsonValue.ValueType.ARRAY;
        return scalar && value != null ? Documents.text(value) : "";
    }

    static boolean isTrue(JsonObject json, String name) {
        return json.get(name) == JsonValue.TRUE;
    }
}
