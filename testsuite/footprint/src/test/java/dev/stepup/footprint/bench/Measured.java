package dev.stepup.footprint.bench;

import dev.stepup.footprint.Ask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Starts a server with an application, measures, and ends it. */
final class Measured {

    private static final List<String> OPTIONS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");
    private static final long DEADLINE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final Pattern HEAP = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final Pattern METASPACE = Pattern.compile("Metaspace +used (\\d+)K");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

    private final Kind kind;
    private final Path directory;
    private final String session;

    Measured(Kind kind, Path directory, String session) {
        this.kind = kind;
        this.directory = directory;
        this.session = session;
    }

    Run run(WebArchive application, boolean guarded) throws IOException, InterruptedException {
        Path webapps = Files.createDirectories(directory.resolve("webapps"));
        Files.createDirectories(directory.resolve("tmp"));
        application.as(ZipExporter.class).exportTo(webapps.resolve("app.war").toFile(), true);
        int port = freePort();
        Path log = directory.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(JAVA.resolve("java").toString()));
        command.addAll(OPTIONS);
        command.add("-Djava.io.tmpdir=" + directory.resolve("tmp"));
        command.addAll(kind.command(directory, port));
        long start = System.nanoTime();
        Process server = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            URI root = URI.create("http://127.0.0.1:" + port + "/app");
            double first = await(server, root, start);
            double deployment = reported(log, start);
            expect(guarded ? 401 : 200, Ask.status(URI.create(root + kind.guardedPath()), "Accept", "*/*"));
            long asked = System.nanoTime();
            expect(200, Ask.status(URI.create(root + kind.guardedPath()), "Cookie", session));
            double answered = millisSince(asked);
            jcmd(server, "GC.run");
            jcmd(server, "GC.run");
            double heap = number(HEAP, jcmd(server, "GC.class_histogram"));
            double metaspace = 1024 * number(METASPACE, jcmd(server, "GC.heap_info"));
            return new Run(first, deployment, answered, heap, metaspace);
        } finally {
            server.destroy();
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    private static double await(Process server, URI application, long start) {
        URI hello = URI.create(application + "/hello");
        while (Ask.status(hello) != 200) {
            if (!server.isAlive() || System.nanoTime() - start > DEADLINE_NANOS) {
                throw new IllegalStateException("the application does not come up");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return millisSince(start);
    }

    /** The application may answer before the server has written how long it took. */
    private double reported(Path log, long start) throws IOException {
        while (System.nanoTime() - start < DEADLINE_NANOS) {
            Matcher found = kind.deployed().matcher(Files.readString(log, StandardCharsets.UTF_8));
            if (found.find()) {
                return Double.parseDouble(found.group(1).replaceAll("\\D", ""));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new IllegalStateException("the server does not say how long the deployment took, see " + log);
    }

    private static void expect(int wanted, int status) {
        if (status != wanted) {
            throw new IllegalStateException("the answer is " + status + " and not " + wanted);
        }
    }

    private static String jcmd(Process server, String command) throws IOException {
        Process asking =
                new ProcessBuilder(JAVA.resolve("jcmd").toString(), Long.toString(server.pid()), command).start();
        return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static double number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("not in what jcmd says: " + pattern);
        }
        return Double.parseDouble(found.group(1));
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
