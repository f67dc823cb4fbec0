package dev.stepup.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a JVM of its own. It ends with this JVM at the latest, and so does everything that it has started. */
final class JavaProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long SECONDS_TO_END = 20;
    private static final long MILLIS_BETWEEN_QUESTIONS = 200;
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private final Process process;
    private final Path log;
    private final Thread hook = new Thread(this::end);

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts {@code java} with these arguments; what it writes goes to the end of the log. */
    static JavaProcess start(Path log, List<String> arguments) {
        List<String> command = Stream.of(List.of(JAVA.toString()), SHORT_LIVED, arguments)
                .flatMap(List::stream)
                .toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new JavaProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A port that nobody listens on now, and that no outgoing connection will be given before the server listens on it: it
     * lies below the range that systems take for those.
     */
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(10_240, 32_000)
                .filter(JavaProcess::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Waits until an address answers with 200; if the process ends before that, the answer is how.
     *
     * @throws IllegalStateException if neither happens in time; the process is ended then
     */
    OptionalInt awaitAnswer(URI address) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (answers(address)) {
                return OptionalInt.empty();
            }
            if (hasEndedWithin(MILLIS_BETWEEN_QUESTIONS, TimeUnit.MILLISECONDS)) {
                return OptionalInt.of(process.exitValue());
            }
        }
        close();
        throw new IllegalStateException(address + " does not answer after " + PATIENCE + "; see " + log);
    }

    private static boolean answers(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean hasEndedWithin(long time, TimeUnit unit) {
        try {
            return process.waitFor(time, unit);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void end() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        if (!hasEndedWithin(SECONDS_TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
