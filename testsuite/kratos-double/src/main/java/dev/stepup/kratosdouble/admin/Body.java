package dev.stepup.kratosdouble.admin;

import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.state.Traits;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;

/** What an operator sends. */
final class Body {

    private static final Set<String> STATES = Set.of("active", "inactive");

    private final JsonObject json;

    private Body(JsonObject json) {
        this.json = json;
    }

    static Body of(Request request) {
        JsonValue value = Documents.parse(request.body())
                .orElseThrow(() -> Errors.malformed().withMessage("invalid character in JSON document"));
        if (value instanceof JsonObject object) {
            return new Body(object);
        }
        throw Errors.malformed().withMessage("json: cannot unmarshal the document into an object");
    }

    /** Refuses members that nobody knows. */
    Body only(Set<String> known) {
        for (String name : json.keySet()) {
            if (!known.contains(name)) {
                throw Errors.malformed().withMessage("json: unknown field \"" + name + "\"");
            }
        }
        return this;
    }

    Body within(String name) {
        return new Body(json.get(name) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT);
    }

    /** A text, or an empty one. */
    String text(String name) {
        return json.get(name) instanceof JsonString string ? string.getString() : "";
    }

    JsonValue value(String name) {
        return json.getOrDefault(name, JsonValue.NULL);
    }

    JsonObject traits() {
        JsonObject traits = json.get("traits") instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        Traits.problem(traits).ifPresent(problem -> {
            throw Errors.badRequest(problem);
        });
        return traits;
    }

    void demandKnownSchema() {
        String schema = text("schema_id");
        if (!schema.isEmpty() && !schema.equals("default")) {
            throw Errors.badRequest("Unable to find JSON Schema ID: " + schema);
        }
    }

    /** The state, or an empty text where none is given. */
    String state() {
        String state = text("state");
        if (!state.isEmpty() && !isState(state)) {
            throw Errors.badRequest("identity state is not valid");
        }
        return state;
    }

    static boolean isState(String state) {
        return STATES.contains(state);
    }
}
