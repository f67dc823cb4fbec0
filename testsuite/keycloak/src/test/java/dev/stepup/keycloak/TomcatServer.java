package dev.stepup.keycloak;

import dev.stepup.keycloak.server.JavaProcess;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bank's pages on a Tomcat in a JVM of its own: without CDI, without Jakarta Security, with what they need and no more. */
final class TomcatServer implements AutoCloseable {

    /** How the names of the files begin: of all that the tests know of, an application here would have no more. */
    private static final List<String> LIBRARIES = List.of(
            "stepup-",
            "encoder-",
            "jose4j-",
            "slf4j-api-",
            "hibernate-validator-",
            "jakarta.validation-api-",
            "jboss-logging-",
            "classmate-",
            "parsson-",
            "jakarta.json-api-",
            "tomcat-",
            "test-classes");

    private final Bank bank;
    private final JavaProcess process;

    private TomcatServer(Bank bank, JavaProcess process) {
        this.bank = bank;
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param status how it answers a script which nobody has signed in
     * @param settings beside what it takes to sign people in at the issuer: {@code name=value}
     */
    static TomcatServer start(URI issuer, int status, String... settings) {
        Path directory = Path.of(System.getProperty("it.server.directory"));
        Path log = directory.resolve("tomcat.log");
        int port = JavaProcess.freePort();
        Bank bank = new Bank(URI.create("http://127.0.0.1:" + port + "/tomcat/"));
        List<String> arguments = List.of(
                "-cp",
                classPath(),
                PlainTomcat.class.getName(),
                Integer.toString(port),
                directory.resolve("tomcat").toString(),
                System.getProperty("it.pages"),
                "stepup.oidc.issuer=" + issuer,
                "stepup.oidc.preset=keycloak",
                "stepup.oidc.login.client-id=bank-web",
                "stepup.oidc.login.client-secret=bank-secret");
        JavaProcess process = JavaProcess.start(
                log, Stream.concat(arguments.stream(), Stream.of(settings)).toList());
        process.awaitAnswer(bank.page("account"), status).ifPresent(exit -> {
            process.close();
            throw new IllegalStateException("the server has ended with " + exit + "; see " + log);
        });
        return new TomcatServer(bank, process);
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry ->
                        LIBRARIES.stream().anyMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }

    Bank bank() {
        return bank;
    }

    @Override
    public void close() {
        process.close();
    }
}
