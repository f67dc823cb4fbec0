package dev.stepup.keycloak;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A real Payara Micro with both applications, which take the word of one issuer. */
final class Payara implements AutoCloseable {

    private final URI root;
    private final JavaProcess process;

    private Payara(URI root, JavaProcess process) {
        this.root = root;
        this.process = process;
    }

    static Payara start(URI issuer) {
        Path directory = Path.of(System.getProperty("it.server.directory"));
        Path log = directory.resolve("payara.log");
        int port = JavaProcess.freePort();
        URI root = URI.create("http://127.0.0.1:" + port + "/");
        JavaProcess process = JavaProcess.start(
                log,
                List.of(
                        "-Djava.io.tmpdir=" + directory,
                        "-Dstepup.oidc.issuer=" + issuer,
                        "-jar",
                        directory.resolve("payara-micro.jar").toString(),
                        "--deploy",
                        System.getProperty("it.war"),
                        "--deploy",
                        System.getProperty("it.war.container"),
                        "--port",
                        Integer.toString(port),
                        "--prebootcommandfile",
                        loopbackOnly().toString(),
                        "--nohazelcast",
                        "--disablephonehome"));
        Payara payara = new Payara(root, process);
        for (Bank bank : List.of(payara.bank(), payara.containerBank())) {
            process.awaitAnswer(bank.page("rest/open")).ifPresent(exit -> {
                process.close();
                throw new IllegalStateException("the server has ended with " + exit + "; see " + log);
            });
        }
        return payara;
    }

    private static Path loopbackOnly() {
        URL file = Objects.requireNonNull(Payara.class.getResource("/payara-boot.txt"));
        try {
            return Path.of(file.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In which the library signs people in. */
    Bank bank() {
        return new Bank(root.resolve("app/"));
    }

    /** In which the container signs people in. */
    Bank containerBank() {
        return new Bank(root.resolve("app-container/"));
    }

    @Override
    public void close() {
        process.close();
    }
}
