package dev.stepup.servletonly;

import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** An application on a server, and what is logged there. */
final class RunningApplication implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ServerLog log;
    private final Server.Started server;

    private RunningApplication(ServerLog log, Server.Started server) {
        this.log = log;
        this.server = server;
    }

    /** @throws ReflectiveOperationException if it does not come up */
    static RunningApplication start(Server server, Application application, Path directory)
            throws IOException, ReflectiveOperationException {
        ServerLog log = new ServerLog();
        try {
            return start(server, application, directory, log);
        } catch (IOException | ReflectiveOperationException e) {
            log.close();
            throw e;
        }
    }

    private static RunningApplication start(Server server, Application application, Path directory, ServerLog log)
            throws IOException, ReflectiveOperationException {
        Path war = application.unpackIn(directory.resolve("application"));
        Path work = Files.createDirectories(directory.resolve("work"));
        return new RunningApplication(log, server.start(war, work));
    }

    ServerLog log() {
        return log;
    }

    /** What a script is told that has a session of this level; or none, for an empty one. */
    HttpResponse<String> ask(String method, String path, String level) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.root().resolve(path));
        if (!level.isEmpty()) {
            request.header("X-Level", level);
        }
        return send(request.method(method, BodyPublishers.noBody()));
    }

    /** What a person is told. */
    HttpResponse<String> visit(String path, String level) {
        return send(HttpRequest.newBuilder(server.root().resolve(path))
                .header("X-Level", level)
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        log.close();
        server.end().close();
    }
}
