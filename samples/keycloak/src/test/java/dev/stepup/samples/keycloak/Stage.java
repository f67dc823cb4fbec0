package dev.stepup.samples.keycloak;

import dev.stepup.keycloak.server.KeycloakServer;
import dev.stepup.keycloak.server.PayaraServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The bank on a Payara Micro, and Keycloak. */
record Stage(KeycloakServer keycloak, PayaraServer payara) implements AutoCloseable {

    static Stage start() {
        Path target = Path.of(System.getProperty("sample.target"));
        KeycloakServer keycloak = KeycloakServer.start(Path.of(System.getProperty("sample.keycloak")));
        try {
            PayaraServer payara = PayaraServer.start(
                    target.resolve("server"), keycloak.issuer(), List.of(target.resolve("bank.war")));
            return new Stage(keycloak, payara.awaitAnswer("bank/"));
        } catch (RuntimeException e) {
            keycloak.close();
            throw e;
        }
    }

    URI bank() {
        return payara.root().resolve("bank/");
    }

    @Override
    public void close() {
        payara.close();
        keycloak.close();
    }
}
