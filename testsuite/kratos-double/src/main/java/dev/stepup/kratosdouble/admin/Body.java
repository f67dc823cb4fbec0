package dev.stepup.kratosdouble.admin;

import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.state.Traits;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.function.Function;

/** What an operator sends. */
final class Body {

    private static final Set<String> STATES = Set.of("active", "inactive");

    private final JsonObject json;

    private Body(JsonObject json) {
        this.json = json;
    }

    /** Reads what makes an identity. */
    static Body ofNew(Request request) {
        String empty = request.body().length == 0 ? "EOF" : "";
        return read(
                request,
                "identity.CreateIdentityBody",
                empty,
                why -> Errors.malformed().withMessage(why));
    }

    /** Reads what replaces an identity. */
    static Body ofReplacement(Request request) {
        if (request.body().length == 0) {
            throw Errors.badRequest(
                    "Unable to decode HTTP Request Body because its HTTP Header \"Content-Length\" is zero.");
        }
        return read(
                request,
                "identity.UpdateIdentityBody",
                "",
                why -> Errors.badRequest("Unable to decode JSON payload: " + why));
    }

    private static Body read(Request request, String target, String empty, Function<String, KratosError> refusal) {
        JsonValue value = Documents.parse(request.body())
                .orElseThrow(() -> refusal.apply(empty.isEmpty() ? "unexpected EOF" : empty));
        if (value instanceof JsonObject object) {
            return new Body(object);
        }
        if (value == JsonValue.NULL) {
            return new Body(JsonValue.EMPTY_JSON_OBJECT);
        }
        throw refusal.apply("json: cannot unmarshal " + go(value) + " into Go value of type " + target);
    }

    private static String go(JsonValue value) {
        return Traits.type(value).replace("boolean", "bool");
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

    boolean has(String name) {
        return json.getOrDefault(name, JsonValue.NULL) != JsonValue.NULL;
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
        JsonValue traits = json.getOrDefault("traits", JsonValue.EMPTY_JSON_OBJECT);
        Traits.problem(traits).ifPresent(problem -> {
            throw Errors.badRequest(problem);
        });
        return traits.asJsonObject();
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
