package dev.stepup.it.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.DeploymentFailedException;
import dev.stepup.it.server.Feature;
import dev.stepup.it.server.Needs;
import dev.stepup.it.server.Server;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** WARs in an EAR, with a module of session beans beside them. */
@Needs(Feature.ENTERPRISE_ARCHIVES)
class EnterpriseArchiveIT {

    private static final String KRATOS = "stepup.kratos.public-url=http://127.0.0.1:4433\n";
    private static final String RULE = "stepup.rule.page.path=/page.html\nstepup.rule.page.aal=aal1\n";

    @Test
    void libraryInTheEar_nobody_sentToTheLoginByTheRulesOfEachWar_orTheServerDoesNotStartItAndDeploymentFails() {
        int port = Server.freePort();
        try (Server server = Server.at(port, "branches")) {
            server.deploy(archive("branches", "", war("north", KRATOS + RULE), war("south", KRATOS)));
            URI host = URI.create("http://127.0.0.1:" + port);
            for (String path :
                    List.of("/north/vault", "/south/vault", "/north/counter", "/south/counter", "/north/page.html")) {
                Reply reply = get(host.resolve(path));
                assertThat(reply.status()).as(path).isEqualTo(303);
                assertThat(reply.header("Location")).as(path).endsWith(path.replace("/", "%2F"));
            }
            assertThat(get(host.resolve("/south/page.html")).body()).isEqualTo("reached");
        } catch (DeploymentFailedException e) {
            assertThat(e).hasMessageContaining("STEPUP-355: this server does not start Stepup");
        }
    }

    /** No interceptor of a WAR stands before the session beans of another module. */
    @Test
    void libraryInTheWar_sessionBeanOutsideOfIt_deploymentFails_messageNamesItAndTheRemedy() {
        try (Server server = Server.at(Server.freePort(), "apart")) {
            EnterpriseArchive apart = archive("apart", "/stepup-api", war("east", KRATOS));
            assertThatThrownBy(() -> server.deploy(apart)).isInstanceOf(DeploymentFailedException.class);
            assertThat(server.log()).contains("STEPUP-354: @RequiresAal on " + Cashier.class.getName());
        }
    }

    private static Reply get(URI uri) {
        return Ask.at(uri).as(Caller.NAVIGATION, Optional.empty()).get();
    }

    private static WebArchive war(String name, String settings) {
        return ApplicationArchive.small(name, settings, Branch.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebResource(new StringAsset("reached"), "page.html");
    }

    /** The WARs, and what lies in none of them but in the EAR: all of the library, or the jars of this name alone. */
    private static EnterpriseArchive archive(String name, String shared, WebArchive... wars) {
        EnterpriseArchive ear = ShrinkWrap.create(EnterpriseArchive.class, name + ".ear")
                .addAsModule(ShrinkWrap.create(JavaArchive.class, "cashier.jar")
                        .addClass(Cashier.class)
                        .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml"));
        for (Node library : List.copyOf(wars[0].get("WEB-INF/lib").getChildren())) {
            String path = library.getPath().get();
            if (path.contains(shared)) {
                ear.addAsLibrary(library.getAsset(), path.substring(path.lastIndexOf('/') + 1));
                Arrays.stream(wars).forEach(war -> war.delete(path));
            }
        }
        return ear.addAsModules(wars);
    }
}
