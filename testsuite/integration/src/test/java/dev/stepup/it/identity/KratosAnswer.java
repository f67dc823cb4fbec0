package dev.stepup.it.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * What Kratos has answered.
 *
 * @param setCookies the values of its {@code Set-Cookie} headers
 * @param body its JSON
 */
record KratosAnswer(List<String> setCookies, JsonObject body) {

    static KratosAnswer of(HttpResponse<String> response) {
        if (response.statusCode() >= 300 && !isSignedInButWithheld(response)) {
            throw new IllegalStateException(
                    response.request().uri() + " answered " + response.statusCode() + " " + response.body());
        }
        return new KratosAnswer(response.headers().allValues("Set-Cookie"), object(response.body()));
    }

    /** What a strict Kratos says to a browser after the password when there is a second factor: the session is there. */
    private static boolean isSignedInButWithheld(HttpResponse<String> response) {
        return response.statusCode() == 422 && response.body().contains("browser_location_change_required");
    }

    private static JsonObject object(String text) {
        if (text.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** A text, by a JSON pointer. */
    String text(String pointer) {
        return ((JsonString) body.getValue(pointer)).getString();
    }

    /** The attributes of an input or a text in a flow's form. */
    JsonObject node(String idOrName) {
        return body.getJsonObject("ui").getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
                .map(node -> node.getJsonObject("attributes"))
                .filter(attributes -> idOrName.equals(attributes.getString("name", ""))
                        || idOrName.equals(attributes.getString("id", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no node " + idOrName + " in " + body));
    }
}
