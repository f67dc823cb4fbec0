package dev.stepup.it.http;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/**
 * What the application has answered.
 *
 * @param uri what it was asked
 * @param version how it came
 */
public record Reply(URI uri, HttpClient.Version version, int status, HttpHeaders headers, String body) {

    static Reply of(HttpResponse<String> response) {
        return new Reply(
                response.uri(), response.version(), response.statusCode(), response.headers(), response.body());
    }

    /** A header; empty if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** How it may be stored, without what a server adds about the cookies in it. */
    public String cacheControl() {
        return header("Cache-Control").replaceFirst(", no-cache=\\W?set-cookie.*", "");
    }

    /** A text in the JSON body, by a JSON pointer; empty if the body is something else. */
    public String json(String pointer) {
        if (!header("Content-Type").contains("json")) {
            return "";
        }
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return ((JsonString) reader.readObject().getValue(pointer)).getString();
        } catch (JsonException e) {
            return "";
        }
    }

    /** The id by which a problem document says what is the matter. */
    public String problem() {
        return json("/error/id");
    }
}
