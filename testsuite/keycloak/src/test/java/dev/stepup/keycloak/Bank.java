package dev.stepup.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The application on a real Payara Micro, which takes the word of one issuer. */
final class Bank implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI root;
    private final JavaProcess process;

    private Bank(URI root, JavaProcess process) {
        this.root = root;
        this.process = process;
    }

    static Bank start(URI issuer) {
        Path directory = Path.of(System.getProperty("it.server.directory"));
        Path log = directory.resolve("payara.log");
        int port = JavaProcess.freePort();
        URI root = URI.create("http://127.0.0.1:" + port + "/app/");
        JavaProcess process = JavaProcess.start(
                log,
                List.of(
                        "-Djava.io.tmpdir=" + directory,
                        "-Dstepup.oidc.issuer=" + issuer,
                        "-jar",
                        directory.resolve("payara-micro.jar").toString(),
                        "--deploy",
                        System.getProperty("it.war"),
                        "--port",
                        Integer.toString(port),
                        "--prebootcommandfile",
                        loopbackOnly().toString(),
                        "--nohazelcast",
                        "--disablephonehome"));
        process.awaitAnswer(root.resolve("rest/open")).ifPresent(exit -> {
            process.close();
            throw new IllegalStateException("the server has ended with " + exit + "; see " + log);
        });
        return new Bank(root, process);
    }

    private static Path loopbackOnly() {
        URL file = Objects.requireNonNull(Bank.class.getResource("/payara-boot.txt"));
        try {
            return Path.of(file.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request of a program, with a token or, if that is empty, without. */
    HttpResponse<String> get(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    /** Stops the application's clock. */
    void stopClockAt(Instant at) {
        send(HttpRequest.newBuilder(root.resolve("clock?at=" + at)).PUT(BodyPublishers.noBody()));
    }

    /** Lets the application's clock go on with the system's. */
    void letClockGoOn() {
        send(HttpRequest.newBuilder(root.resolve("clock")).DELETE());
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

    @Override
    public void close() {
        process.close();
    }
}
