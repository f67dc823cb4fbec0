package dev.stepup.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.app.servlet.DispatchingServlet;
import dev.stepup.it.app.servlet.LateRegistration;
import dev.stepup.it.app.test.Reached;
import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Reply;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.DeploymentFailedException;
import dev.stepup.it.server.Server;
import dev.stepup.servlet.LateServlets;
import java.net.URI;
import org.assertj.core.api.SoftAssertions;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A web.xml that says that it is complete: neither annotations nor fragments of libraries are read, its own included. */
class MetadataCompleteIT {

    private static final String SETTINGS = """
            stepup.kratos.public-url=http://127.0.0.1:4433
            stepup.rule.ruled.path=/ruled
            stepup.rule.ruled.aal=aal1
            """;
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
              <listener><listener-class>%s</listener-class></listener>
              %s
              <servlet><servlet-name>Declared</servlet-name><servlet-class>%s</servlet-class></servlet>
              <servlet><servlet-name>Open</servlet-name><servlet-class>%s</servlet-class></servlet>
              <servlet-mapping><servlet-name>Declared</servlet-name><url-pattern>/declared</url-pattern></servlet-mapping>
              <servlet-mapping><servlet-name>Open</servlet-name><url-pattern>/dispatch</url-pattern></servlet-mapping>
            </web-app>
            """;
    private static final String FAULT = "STEPUP-322: the servlet late registered";
    private static final String REMEDY = "declare the listener dev.stepup.servlet.LateServlets";
    private static final String[] WAYS = {
        "ruled",
        "declared",
        "dispatch?how=forward&to=/declared",
        "dispatch?how=include&to=/declared",
        "dispatch?how=named-forward&to=Declared",
        "dispatch?how=named-include&to=Declared",
        "servlet/registered-late",
        "dispatch?how=forward&to=/servlet/registered-late",
        "dispatch?how=include&to=/servlet/registered-late",
        "dispatch?how=named-forward&to=late%20registered",
        "dispatch?how=named-include&to=late%20registered",
    };

    @Test
    void webXmlIsComplete_ruleAndEveryWayIntoAGuardedServlet_guarded() {
        try (Server server = Server.at(Server.freePort(), "complete")) {
            URI root = server.deploy(application(
                    "<listener><listener-class>" + LateServlets.class.getName() + "</listener-class></listener>"));
            assertEveryWayIsGuarded(root);
            assertThat(Ask.at(root.resolve("elsewhere")).get().status()).isEqualTo(404);
        }
    }

    /**
     * Some servers read the fragments of libraries all the same. Open Liberty lets an application come up whose filters have
     * not, and then serves nothing.
     */
    @Test
    void webXmlIsComplete_listenerRegistersAGuardedServlet_guardedOrRefusedWithTheRemedy() {
        try (Server server = Server.at(Server.freePort(), "incomplete")) {
            URI root = server.deploy(application(""));
            if (Ask.at(root.resolve("ruled")).get().status() == 500) {
                assertEveryWayAnswers(500, root);
                assertThat(server.log()).contains(FAULT, REMEDY);
            } else {
                assertEveryWayIsGuarded(root);
            }
        } catch (DeploymentFailedException e) {
            assertThat(e).hasMessageContaining(FAULT).hasMessageContaining(REMEDY);
        }
    }

    private static void assertEveryWayIsGuarded(URI root) {
        assertEveryWayAnswers(401, root);
    }

    private static void assertEveryWayAnswers(int status, URI root) {
        SoftAssertions softly = new SoftAssertions();
        for (String way : WAYS) {
            Reply reply = Ask.at(root.resolve(way)).get();
            softly.assertThat(reply.status()).as(way).isEqualTo(status);
            softly.assertThat(reply.body()).as(way).doesNotContain("reached");
        }
        softly.assertAll();
    }

    private static WebArchive application(String listener) {
        return ApplicationArchive.small(
                        "complete",
                        SETTINGS,
                        DispatchingServlet.class,
                        LateRegistration.class,
                        LateRegistration.GuardedBase.class,
                        LateRegistration.Late.class,
                        Declared.class,
                        Reached.class)
                .setWebXML(new StringAsset(WEB_XML.formatted(
                        LateRegistration.class.getName(),
                        listener,
                        Declared.class.getName(),
                        DispatchingServlet.class.getName())));
    }
}
