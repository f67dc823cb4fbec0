package dev.stepup.keycloak;

import dev.stepup.keycloak.server.PayaraServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A real Payara Micro with both applications, which take the word of one issuer. */
record Payara(PayaraServer server) implements AutoCloseable {

    private static final String BY_LIBRARY = "app/";
    private static final String BY_CONTAINER = "app-container/";

    static Payara start(URI issuer) {
        PayaraServer server = PayaraServer.start(
                Path.of(System.getProperty("it.server.directory")),
                issuer,
                List.of(Path.of(System.getProperty("it.war")), Path.of(System.getProperty("it.war.container"))));
        return new Payara(server.awaitAnswer(BY_LIBRARY + "rest/open").awaitAnswer(BY_CONTAINER + "rest/open"));
    }

    /** In which the library signs people in. */
    Bank bank() {
        return new Bank(server.root().resolve(BY_LIBRARY));
    }

    /** In which the container signs people in. */
    Bank containerBank() {
        return new Bank(server.root().resolve(BY_CONTAINER));
    }

    @Override
    public void close() {
        server.close();
    }
}
