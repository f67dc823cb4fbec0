package dev.stepup.kratosdouble.wire;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON documents, by one provider that is looked up once. */
public final class Documents {

    private static final JsonProvider JSON = JsonProvider.provider();

    private Documents() {}

    public static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    /** A builder that starts with the members of another object. */
    public static JsonObjectBuilder object(JsonObject start) {
        return JSON.createObjectBuilder(start);
    }

    public static JsonArrayBuilder array() {
        return JSON.createArrayBuilder();
    }

    public static JsonArrayBuilder array(Collection<?> texts) {
        return JSON.createArrayBuilder(texts);
    }

    public static JsonString string(String value) {
        return JSON.createValue(value);
    }

    public static JsonValue orNull(@Nullable String value) {
        return value == null ? JsonValue.NULL : string(value);
    }

    public static JsonValue orNull(@Nullable JsonValue value) {
        return value == null ? JsonValue.NULL : value;
    }

    /** Reads a document; empty where the bytes are none. */
    public static Optional<JsonValue> parse(byte[] bytes) {
        return parse(new String(bytes, StandardCharsets.UTF_8));
    }

    public static Optional<JsonValue> parse(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return Optional.of(reader.readValue());
        } catch (JsonException malformed) {
            return Optional.empty();
        }
    }

    /** A value as text: a string without its quotes, everything else as it is written. */
    public static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
