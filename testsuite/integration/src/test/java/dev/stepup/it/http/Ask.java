package dev.stepup.it.http;

import dev.stepup.it.identity.Credential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** A request in the making. */
public final class Ask {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final HttpClient HTTP2 = HttpClient.newHttpClient();

    private final HttpRequest.Builder request;
    private HttpClient client = HTTP;

    private Ask(URI uri) {
        request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    }

    /** An address. */
    public static Ask at(URI uri) {
        return new Ask(uri);
    }

    /** Who asks, and by what credential. */
    public Ask as(Caller caller, Optional<Credential> credential) {
        caller.describe(request);
        credential.ifPresent(known -> request.header(known.header(), known.value()));
        return this;
    }

    /** One header more. */
    public Ask with(String header, String value) {
        request.header(header, value);
        return this;
    }

    /** By HTTP/2, if the server lets itself be brought to it without TLS. */
    public Ask overHttp2() {
        client = HTTP2;
        return this;
    }

    /** The same on a connection that begins with this request, so that this is the one which asks for HTTP/2. */
    public Ask overNewHttp2() {
        client = HttpClient.newHttpClient();
        return this;
    }

    public Reply get() {
        return send(request.GET());
    }

    /** With any method, and without a body. */
    public Reply send(String method) {
        return send(request.method(method, BodyPublishers.noBody()));
    }

    public Reply post(String contentType, String body) {
        return send(request.header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /**
     * A server may close a connection just as it is used again, as after a number of requests: then it is asked once more.
     * What is not a GET is so only where not a byte has come back.
     */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw e;
        } catch (IOException e) {
            if (!request.method().equals("GET")
                    && !String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private Reply send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            return Reply.of(answer(built));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
