package dev.stepup.it.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Ask;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Server;
import dev.stepup.oidc.OidcIssuer;
import jakarta.persistence.spi.PersistenceProvider;
import java.net.URI;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/**
 * An application in which nothing is wrong, with all modules of the library: no server warns of any, though it has not each
 * API that they may use.
 */
class QuietLogIT {

    private static final String SETTINGS = """
            stepup.kratos.public-url=http://127.0.0.1:9
            stepup.oidc.issuer=http://127.0.0.1:9
            stepup.oidc.audience=quiet
            stepup.oidc.preset=keycloak
            stepup.rule.all.path=/ruled/*
            stepup.rule.all.aal=aal1
            """;

    @Test
    void applicationIsInOrder_startedAndAsked_nobodyComplainsOfTheLibrary() {
        WebArchive application = ApplicationArchive.small(
                        "quiet",
                        SETTINGS,
                        Everything.class,
                        Everything.Bean.class,
                        Everything.Guarded.class,
                        Everything.Resource.class,
                        AskedProvider.class)
                .addAsServiceProvider(PersistenceProvider.class, AskedProvider.class)
                .addAsLibraries(
                        ApplicationArchive.library(OidcIssuer.class),
                        ApplicationArchive.library(JsonWebSignature.class),
                        ApplicationArchive.library(Logger.class));
        try (Server server = Server.at(Server.freePort(), "quiet")) {
            URI root = server.deploy(application);
            for (String path : new String[] {"ruled/a", "guarded", "rest/guarded", "rest/bean"}) {
                assertThat(Ask.at(root.resolve(path)).get().status()).as(path).isEqualTo(401);
            }
            assertThat(server.log()).contains("STEPUP-320");
            assertThat(Complaints.of(server.log())).isEmpty();
            assertThat(server.log()).doesNotContain(AskedProvider.ASKED);
        }
    }
}
