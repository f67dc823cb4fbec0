package dev.stepup.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;

/**
 * The application, on whatever server it is.
 *
 * @param root the URL of its context root
 */
record Bank(URI root) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    URI page(String path) {
        return root.resolve(path);
    }

    /** A request of a program, with a token or, if that is empty, without. */
    HttpResponse<String> get(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(page(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    /** Stops the application's clock. */
    void stopClockAt(Instant at) {
        send(HttpRequest.newBuilder(page("clock?at=" + at)).PUT(BodyPublishers.noBody()));
    }

    /** Lets the application's clock go on with the system's. */
    void letClockGoOn() {
        send(HttpRequest.newBuilder(page("clock")).DELETE());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
