package dev.stepup.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A real Keycloak with the realm {@code bank}, on a port of the loopback interface; it keeps nothing when it ends. */
final class KeycloakServer implements AutoCloseable {

    private static final String REALM = "bank-realm.json";

    /** By this it asks to be started again, after it has adapted itself to its options; its own script does the same. */
    private static final OptionalInt ADAPTED = OptionalInt.of(10);

    private final URI issuer;
    private final JavaProcess process;

    private KeycloakServer(URI issuer, JavaProcess process) {
        this.issuer = issuer;
        this.process = process;
    }

    static KeycloakServer start() {
        Path home = Path.of(System.getProperty("it.keycloak"));
        provideRealm(home.resolve("data").resolve("import"));
        int port = JavaProcess.freePort();
        URI issuer = URI.create("http://127.0.0.1:" + port + "/realms/bank");
        Path log = home.resolveSibling("keycloak.log");

        JavaProcess process = JavaProcess.start(log, arguments(home, port, false));
        OptionalInt exit = process.awaitAnswer(issuer);
        if (exit.equals(ADAPTED)) {
            process.close();
            process = JavaProcess.start(log, arguments(home, port, true));
            exit = process.awaitAnswer(issuer);
        }
        if (exit.isPresent()) {
            process.close();
            throw new IllegalStateException("Keycloak has ended with " + exit.getAsInt() + "; see " + log);
        }
        return new KeycloakServer(issuer, process);
    }

    private static void provideRealm(Path directory) {
        try (InputStream realm = Objects.requireNonNull(KeycloakServer.class.getResourceAsStream("/" + REALM))) {
            Files.copy(realm, Files.createDirectories(directory).resolve(REALM), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without its script: between the script and this JVM would stand a shell, which does not always take it along. */
    private static List<String> arguments(Path home, int port, boolean adapted) {
        Stream<String> again = adapted ? Stream.of("-Dkc.config.built=true") : Stream.empty();
        return Stream.concat(
                        again,
                        Stream.of(
                                "--add-opens=java.base/java.util=ALL-UNNAMED",
                                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                                "--add-opens=java.base/java.security=ALL-UNNAMED",
                                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-Dpicocli.disable.closures=true",
                                "-Duser.language=en",
                                "-Dkc.home.dir=" + home,
                                "-Djboss.server.config.dir=" + home.resolve("conf"),
                                "-cp",
                                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                                "start-dev",
                                "--db=dev-mem",
                                "--import-realm",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port))
                .toList();
    }

    /** As its tokens spell it. */
    URI issuer() {
        return issuer;
    }

    /** One of its endpoints for clients. */
    URI endpoint(String name) {
        return URI.create(issuer + "/protocol/openid-connect/" + name);
    }

    @Override
    public void close() {
        process.close();
    }
}
