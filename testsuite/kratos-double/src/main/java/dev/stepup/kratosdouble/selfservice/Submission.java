package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.Problems;
import dev.stepup.kratosdouble.http.Parameters;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.state.Traits;
import dev.stepup.kratosdouble.wire.Documents;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A form that was filled in, as JSON or as a form. */
final class Submission {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final String EMAIL = "traits.email";
    private static final Set<String> BODIES = Set.of("POST", "PUT", "PATCH");
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");

    private final Map<String, String> values;

    Submission(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads the form; a request that holds none is invalid. */
    static Submission of(Request request) {
        if (!BODIES.contains(request.method())) {
            throw invalid("Unable to decode body because HTTP Request Method was \"" + request.method()
                    + "\" but only [POST PUT PATCH] are supported.");
        }
        String type = request.header("content-type").split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (request.body().length == 0) {
            throw invalid("Unable to decode HTTP Request Body because its HTTP Header \"Content-Length\" is zero.");
        }
        if (type.equals(JSON)) {
            return fromJson(request.body());
        }
        if (type.equals(FORM)) {
            return fromForm(new String(request.body(), StandardCharsets.UTF_8));
        }
        if (type.equals(MULTIPART)) {
            // It is let in, and nothing in it is looked at.
            return new Submission(Map.of());
        }
        throw invalid("HTTP " + request.method() + " Request used unknown HTTP Header \"Content-Type: "
                + request.header("content-type")
                + "\", only [" + MULTIPART + " " + FORM + " " + JSON + "] are supported.");
    }

    private static InvalidForm invalid(String reason) {
        return new InvalidForm(Problems.generic(reason));
    }

    private static Submission fromForm(String encoded) {
        Parameters.problem(encoded).ifPresent(problem -> {
            throw invalid("Unable to decode HTTP POST form body: " + problem);
        });
        Parameters parameters = Parameters.parse(encoded);
        Map<String, String> values = new LinkedHashMap<>();
        parameters.names().forEach(name -> values.put(name, parameters.first(name)));
        return new Submission(values);
    }

    private static Submission fromJson(byte[] body) {
        Optional<JsonValue> parsed = Documents.parse(body);
        if (parsed.isEmpty()) {
            throw invalid("Unable to decode form as JSON.");
        }
        if (!(parsed.get() instanceof JsonObject object)) {
            throw invalid("Expected JSON sent in request body to be an object but got: " + kind(parsed.get()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            // Null counts as not sent. Half of a surrogate pair is no character.
            if (value != JsonValue.NULL) {
                values.put(name, Documents.text(value).replaceAll("\\p{Cs}", "\uFFFD"));
            }
        });
        return new Submission(values);
    }

    private static String kind(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY, OBJECT -> "JSON";
            case STRING -> "String";
            case NUMBER -> "Number";
            case TRUE -> "True";
            case FALSE -> "False";
            case NULL -> "Null";
        };
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value, or an empty string. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean isTrue(String name) {
        return TRUE.contains(value(name));
    }

    String method() {
        return value("method");
    }

    String csrfToken() {
        return value("csrf_token");
    }

    /** The traits, which a script sends as an object, and a form one by one: what it does not know is dropped. */
    Optional<JsonObject> traits() {
        if (has("traits")) {
            String sent = value("traits");
            JsonValue parsed = Documents.parse(sent)
                    .orElseThrow(() -> invalid("Unable to decode JSON payload: invalid character '"
                            + sent.substring(0, Math.min(1, sent.length()))
                            + "' looking for beginning of value"));
            if (parsed instanceof JsonObject object) {
                return Optional.of(object);
            }
            throw new InvalidForm(Problems.wrongType("object", Traits.type(parsed)), "traits");
        }
        // An empty field counts as one that was not sent.
        return !value(EMAIL).isEmpty()
                ? Optional.of(Documents.object().add("email", value(EMAIL)).build())
                : Optional.empty();
    }
}
