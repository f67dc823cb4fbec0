package dev.stepup.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Reply;
import dev.stepup.it.pages.OwnTemplate;
import dev.stepup.it.pages.SecondTemplate;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.DeploymentFailedException;
import dev.stepup.it.server.Feature;
import dev.stepup.it.server.Needs;
import dev.stepup.it.server.Server;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Section 6 of the contract: what cannot be guarded does not start, and the message says what to do. */
class FaultyDeploymentIT {

    private static final String SERVICES_OFF = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" %s>
              <servlet>
                <servlet-name>%s</servlet-name>
                <init-param><param-name>jakarta.ws.rs.loadServices</param-name><param-value>false</param-value></init-param>
              </servlet>
              <servlet-mapping><servlet-name>%s</servlet-name><url-pattern>/rest/*</url-pattern></servlet-mapping>
            </web-app>
            """;
    private static final String SERVICES_NOT_LOADED =
            "STEPUP-501: the Jakarta REST application " + PlainResources.class.getName();
    private static final String KRATOS = "stepup.kratos.public-url=http://127.0.0.1:4433\n";

    /** What the deployment has said in which all of that is wrong which is seen at once. */
    private static String log;

    @BeforeAll
    static void deploy() {
        List<Class<?>> classes = new ArrayList<>(List.of(
                NoBean.class,
                PrivateMethod.class,
                Uncalled.class,
                TooHigh.class,
                GuardedEndpoint.class,
                OwnTemplate.class,
                SecondTemplate.class));
        if (Feature.EJB.isThere()) {
            classes.add(Timed.class);
        }
        log = refused(ApplicationArchive.small(
                "faulty", KRATOS + "stepup.clok-skew=PT1S\n", classes.toArray(Class<?>[]::new)));
    }

    @Test
    void keyIsMisspelt_deploymentFails_messageNamesItAndTheNearest() {
        assertThat(log).contains("STEPUP-005: stepup.clok-skew is no setting; did you mean stepup.clock-skew?");
    }

    @Test
    void annotationsCannotTakeEffect_deploymentFails_oneMessageNamesThemAllAndTheRemedy() {
        assertThat(log)
                .contains("STEPUP-311: @RequiresAal on " + NoBean.class.getName() + " cannot take effect")
                .contains("give the class a scope (for instance @ApplicationScoped)")
                .contains("STEPUP-306: @RequiresAal on " + PrivateMethod.class.getName() + ".call")
                .contains("make it a public instance method");
    }

    @Test
    void annotatedMethodIsCalledPastEveryDoor_deploymentFails_messageNamesIt() {
        assertThat(log)
                .contains("STEPUP-352: @RequiresAal on " + Uncalled.Bean.class.getName() + ".open cannot take effect")
                .contains("STEPUP-352: @RequiresAal on " + Uncalled.Bean.class.getName() + ".give cannot take effect")
                .contains(
                        "STEPUP-352: @RequiresAal on " + Uncalled.Page.class.getName() + ".secret cannot take effect");
        String statics =
                "STEPUP-353: @RequiresAal on " + Uncalled.Statics.class.getName() + " does not hold for its static ";
        assertThat(log)
                .contains(statics + "hear,", statics + "make,", statics + "end,")
                .doesNotContain(statics + "help");
    }

    @Test
    void levelCannotBeReached_deploymentFails_messageNamesTheMethodAndTheProvider_D2() {
        assertThat(log)
                .contains("STEPUP-016: " + TooHigh.class.getName() + ".call asks AAL3")
                .contains("no configured provider (kratos) can ever produce")
                .contains("ask for a level, methods and an age that it can");
    }

    @Test
    void loadingOfServicesIsOff_deploymentFails_messageNamesTheApplication() {
        String said = refusedAtLast(ApplicationArchive.small("unloaded", KRATOS, NoServices.class));
        assertThat(said).contains("STEPUP-501: the Jakarta REST application " + NoServices.class.getName());
    }

    /** By the parameter of a servlet that has the name of the application. Not every runtime takes it for a property. */
    @Test
    void loadingOfServicesIsOffByParameter_deploymentFails_orTheParameterHasNoEffect() {
        try (Server server = Server.at(Server.freePort(), "unloaded-by-parameter")) {
            URI root = server.deploy(unloadedByParameter(""));
            assertThat(Ask.at(root.resolve("rest/tree/leaf")).get().status())
                    .isEqualTo(Feature.REST_AT_START.isThere() ? 401 : 500);
        } catch (DeploymentFailedException e) {
            assertThat(e).hasMessageContaining(SERVICES_NOT_LOADED);
        }
    }

    /** Where no fragment of a library is read either. Some servers refuse a servlet without a class by themselves then. */
    @Test
    void loadingOfServicesIsOffByParameterOfACompleteWebXml_deploymentFails_messageNamesTheApplication() {
        String said = refusedAtLast(unloadedByParameter("metadata-complete=\"true\""));
        assumeThat(said).contains("STEPUP-");
        assertThat(said).contains(SERVICES_NOT_LOADED);
    }

    @Test
    @Needs(Feature.EJB)
    void timerIsAnnotated_deploymentFails_messageNamesTheMethod() {
        assertThat(log).contains("STEPUP-307: @RequiresAal on " + Timed.class.getName() + ".tick cannot take effect");
    }

    @Test
    void endpointOfWebSocketIsAnnotated_deploymentFails_messageNamesTheDoorThatWouldWork() {
        assertThat(log).contains("STEPUP-308: @RequiresAal on " + GuardedEndpoint.class.getName(), "stepup.rule.");
    }

    @Test
    void applicationMakesResourceWithGuardedLocator_deploymentFails_messageNamesBothAndNothingElse() {
        String said = refusedAtLast(ApplicationArchive.small(
                "handmade", KRATOS, HandMade.class, HandMade.Guarded.class, HandMade.Tree.class, HandMade.Leaf.class));
        assertThat(said)
                .contains("STEPUP-503: @RequiresAal on the sub-resource locator " + HandMade.Tree.class.getName()
                        + ".toLeaf")
                .contains("the Jakarta REST application " + HandMade.class.getName())
                .doesNotContain("Tree.open", "Leaf.call cannot");
    }

    @Test
    void acrValueWouldBreakTheChallenge_deploymentFails_messageNamesTheProvider() {
        String said = refused(ApplicationArchive.small("bad-acr", KRATOS, BadAcr.class));
        assertThat(said).contains("STEPUP-054: the session provider bad names the acr value");
    }

    @Test
    void twoPageTemplates_deploymentFails_messageNamesBoth() {
        assertThat(log)
                .contains("STEPUP-340: there is more than one page template")
                .contains(OwnTemplate.class.getName() + ", " + SecondTemplate.class.getName() + "; keep one of them");
    }

    private static WebArchive unloadedByParameter(String complete) {
        String name = PlainResources.class.getName();
        return ApplicationArchive.small(
                        "unloaded-by-parameter",
                        KRATOS,
                        PlainResources.class,
                        PlainResources.Tree.class,
                        PlainResources.Leaf.class)
                .setWebXML(new StringAsset(SERVICES_OFF.formatted(complete, name, name)));
    }

    /**
     * Where Jakarta REST comes late it is the outermost filter that refuses: the application comes up, and not a request
     * passes.
     */
    private static String refusedAtLast(WebArchive application) {
        if (Feature.REST_AT_START.isThere()) {
            return refused(application);
        }
        try (Server server = Server.at(Server.freePort(), application.getName().replace(".war", ""))) {
            URI root = server.deploy(application);
            for (String path : List.of("", "rest/tree/leaf", "open")) {
                Reply reply = Ask.at(root.resolve(path)).get();
                assertThat(reply.status()).as(path).isEqualTo(500);
                assertThat(reply.body()).as(path).doesNotContain("reached");
            }
            return server.log();
        }
    }

    private static String refused(WebArchive application) {
        int port = Server.freePort();
        String name = application.getName().replace(".war", "");
        try (Server server = Server.at(port, name)) {
            assertThatThrownBy(() -> server.deploy(application)).isInstanceOf(DeploymentFailedException.class);
            URI root = URI.create("http://127.0.0.1:" + port + "/" + name + "/");
            // Nothing is there; Jetty says that it is not available.
            assertThat(Ask.at(root).get().status()).isIn(404, 503);
            return server.log();
        }
    }
}
