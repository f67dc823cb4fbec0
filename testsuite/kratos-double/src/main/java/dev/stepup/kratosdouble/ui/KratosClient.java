package dev.stepup.kratosdouble.ui;

import dev.stepup.kratosdouble.wire.Documents;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the identity server on behalf of a browser, with that browser's cookies. */
final class KratosClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What the server says: its status, and a document, empty where it sent none. */
    record Answer(int status, JsonObject body) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String publicUrl;

    KratosClient(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    String publicUrl() {
        return publicUrl;
    }

    Answer get(String pathAndQuery, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(publicUrl + pathAndQuery))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            JsonObject body = Documents.parse(response.body())
                    .filter(JsonObject.class::isInstance)
                    .map(JsonValue::asJsonObject)
                    .orElse(JsonValue.EMPTY_JSON_OBJECT);
            return new Answer(response.statusCode(), body);
        } catch (IOException unreachable) {
            return new Answer(0, JsonValue.EMPTY_JSON_OBJECT);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer(0, JsonValue.EMPTY_JSON_OBJECT);
        }
    }
}
