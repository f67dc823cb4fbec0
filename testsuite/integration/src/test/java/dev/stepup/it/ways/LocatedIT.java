package dev.stepup.it.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stepup.it.http.Ask;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.DeploymentFailedException;
import dev.stepup.it.server.Feature;
import dev.stepup.it.server.Server;
import java.net.URI;
import java.util.List;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Section 4 of the contract: a locator before which no interceptor stands. */
class LocatedIT {

    @BeforeEach
    void platformIsTheApplications() {
        assumeThat(Feature.EJB.isThere())
                .as("the server brings its own Jakarta REST and CDI")
                .isFalse();
    }

    @Test
    void runtimeWithoutCdi_deploymentFails_messageNamesTheLocator() {
        try (Server server = Server.at(Server.freePort(), "located-without-cdi")) {
            assertThatThrownBy(() -> server.deploy(application("located-without-cdi", "weld-|jersey-cdi|.*-cdi-")))
                    .isInstanceOf(DeploymentFailedException.class);
            assertThat(server.log()).contains(Located.Tree.class.getName() + ".toLeaf");
        }
    }

    @Test
    void runtimeMakesResourcesPastCdi_whatIsBehindTheLocatorIsGuarded() {
        try (Server server = Server.at(Server.freePort(), "located-past-cdi")) {
            URI root = server.deploy(application("located-past-cdi", "jersey-cdi"));
            assertThat(Ask.at(root.resolve("rest/tree/leaf")).get().status()).isEqualTo(401);
        }
    }

    private static WebArchive application(String name, String without) {
        WebArchive war = ApplicationArchive.small(
                name, "stepup.kratos.public-url=http://127.0.0.1:4433\n", Located.class, Located.Tree.class);
        for (ArchivePath library : List.copyOf(war.getContent().keySet())) {
            if (library.get().matches("/WEB-INF/lib/(" + without + ").*")) {
                war.delete(library);
            }
        }
        return war;
    }
}
