package dev.stepup.keycloak.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A real Payara Micro on a port of the loopback interface. Each application has the name of its file as its context path. */
public final class PayaraServer implements AutoCloseable {

    private static final String LOOPBACK_ONLY = "payara-boot.txt";

    private final URI root;
    private final Path log;
    private final JavaProcess process;

    private PayaraServer(URI root, Path log, JavaProcess process) {
        this.root = root;
        this.log = log;
        this.process = process;
    }

    /**
     * Begins to start it; see {@link #awaitAnswer}.
     *
     * @param directory where {@code payara-micro.jar} lies, and whatever it writes will
     * @param issuer whose word the applications take: the system property {@code stepup.oidc.issuer}
     */
    public static PayaraServer start(Path directory, URI issuer, List<Path> applications) {
        Path log = directory.resolve("payara.log");
        int port = JavaProcess.freePort();
        List<String> arguments = new ArrayList<>(List.of(
                "-Djava.io.tmpdir=" + directory,
                "-Dstepup.oidc.issuer=" + issuer,
                "-jar",
                directory.resolve("payara-micro.jar").toString(),
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                loopbackOnly(directory).toString(),
                "--nohazelcast",
                "--disablephonehome"));
        applications.forEach(application -> arguments.addAll(List.of("--deploy", application.toString())));
        return new PayaraServer(URI.create("http://127.0.0.1:" + port + "/"), log, JavaProcess.start(log, arguments));
    }

    private static Path loopbackOnly(Path directory) {
        try (InputStream commands = Objects.requireNonNull(PayaraServer.class.getResourceAsStream(LOOPBACK_ONLY))) {
            Path file = directory.resolve(LOOPBACK_ONLY);
            Files.copy(commands, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until a page that is open to everybody is there.
     *
     * @throws IllegalStateException if that does not come; the server is ended then
     */
    public PayaraServer awaitAnswer(String page) {
        process.awaitAnswer(root.resolve(page)).ifPresent(exit -> {
            process.close();
            throw new IllegalStateException("the server has ended with " + exit + "; see " + log);
        });
        return this;
    }

    /** Where the context paths begin. */
    public URI root() {
        return root;
    }

    /** Stays until the server ends. */
    public void awaitEnd() throws InterruptedException {
        process.awaitEnd();
    }

    @Override
    public void close() {
        process.close();
    }
}
