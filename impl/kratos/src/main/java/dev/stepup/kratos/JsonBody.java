package dev.stepup.kratos;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/** Reads a body as a JSON object, or finds that it is none. */
final class JsonBody {

    /** Far beyond what Kratos nests, and far below what would overflow the stack of a recursive parser. */
    private static final int DEEPEST = 64;

    /** Made once: to find the JSON provider costs more than to read a session. */
    private final JsonReaderFactory readers;

    /** @throws jakarta.json.JsonException if there is no JSON provider */
    JsonBody() {
        this.readers = Json.createReaderFactory(Map.of());
    }

    /** Empty for anything but one whole JSON object. */
    Optional<JsonObject> object(Answer.Received answer) {
        if (!answer.whole() || !isOneStructure(answer.body())) {
            return Optional.empty();
        }
        try (JsonReader reader = readers.createReader(new StringReader(answer.body()))) {
            JsonStructure read = reader.read();
            return read instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (RuntimeException garbage) {
            // Which exception it is differs by provider, and its message quotes the body.
            return Optional.empty();
        }
    }

    /** The text of a member; empty where it is missing, null, or no text. */
    static Optional<String> text(JsonObject object, String member) {
        return object.get(member) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    /** The object under a member; empty where it is missing, null, or no object. */
    static Optional<JsonObject> member(JsonObject object, String member) {
        JsonValue value = object.get(member);
        return value instanceof JsonObject found ? Optional.of(found) : Optional.empty();
    }

    /** Whether it is not too deep, and nothing stands behind its end: not every parser looks there. */
    private static boolean isOneStructure(String json) {
        int depth = 0;
        boolean inText = false;
        for (int i = 0; i < json.length(); i++) {
            switch (json.charAt(i)) {
                case '\\' -> i += inText ? 1 : 0;
                case '"' -> inText = !inText;
                case '{', '[' -> depth += inText ? 0 : 1;
                case '}', ']' -> {
                    depth -= inText ? 0 : 1;
                    if (depth <= 0 && !inText) {
                        return isBlankFrom(json, i + 1);
                    }
                }
                default -> {}
            }
            if (depth > DEEPEST) {
                return false;
            }
        }
        return false;
    }

    private static boolean isBlankFrom(String json, int start) {
        return json.chars().skip(start).allMatch(c -> c == ' ' || c == '\t' || c == '\r' || c == '\n');
    }
}
