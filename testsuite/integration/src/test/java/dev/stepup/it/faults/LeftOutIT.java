package dev.stepup.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Reply;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Feature;
import dev.stepup.it.server.Needs;
import dev.stepup.it.server.Server;
import dev.stepup.test.StepUpAssertions;
import java.net.URI;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * An application that leaves the library's initializer out: nothing of it stands before a servlet then, and what is left
 * refuses every call.
 */
class LeftOutIT {

    private static final String KRATOS = "stepup.kratos.public-url=http://127.0.0.1:4433\n";
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <absolute-ordering/>
            </web-app>
            """;

    @Test
    @Needs(Feature.BEANS_WITHOUT_INITIALIZERS)
    void absoluteOrderingWithoutTheLibrary_beansAndResources_refuseEveryCall() {
        WebArchive application = ApplicationArchive.small(
                        "leftout",
                        KRATOS,
                        LeftOut.class,
                        LeftOut.Bean.class,
                        LeftOutEjb.class,
                        LeftOut.Open.class,
                        LeftOut.Resource.class)
                .setWebXML(new StringAsset(WEB_XML));
        int port = Server.freePort();
        try (Server server = Server.at(port, "leftout")) {
            URI root = server.deploy(application);
            // The application runs, so what is refused is not refused for want of it.
            assertThat(get(root, "open/nothing").body()).isEqualTo("open");
            for (String path : new String[] {"open/bean", "open/ejb", "rest/guarded", "rest/bean"}) {
                Reply reply = get(root, path);
                assertThat(reply.status()).as(path).isGreaterThanOrEqualTo(400).isNotEqualTo(404);
                assertThat(reply.body()).as(path).doesNotContain("reached");
            }
            assertThat(server.log())
                    .contains("STEPUP-101", "LeftOut$Bean.call", "LeftOutEjb.call", "absolute-ordering in web.xml");
        }
    }

    /** Nothing of the library runs there that could refuse, so a test over HTTP has to find it. */
    @Test
    void absoluteOrderingWithoutTheLibrary_methodOfServlet_testKitFindsThatItIsOpen() {
        WebArchive application =
                ApplicationArchive.small("open", KRATOS, LeftOutServlet.class).setWebXML(new StringAsset(WEB_XML));
        int port = Server.freePort();
        try (Server server = Server.at(port, "open")) {
            URI servlet = server.deploy(application).resolve("annotated");
            assertThat(Ask.at(servlet).get().body()).isEqualTo("reached servlet");
            assertThatThrownBy(() -> StepUpAssertions.assertProtected(servlet)).isInstanceOf(AssertionError.class);
        }
    }

    private static Reply get(URI root, String path) {
        return Ask.at(root.resolve(path)).get();
    }
}
