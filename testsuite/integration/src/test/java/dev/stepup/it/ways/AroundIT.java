package dev.stepup.it.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.RawConnection;
import dev.stepup.it.http.Reply;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Server;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.List;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Section 4 of the contract: a denial that is thrown below a door is turned into the answer, also where a filter of the
 * application between the two ends the response, or keeps what is thrown to itself.
 */
class AroundIT {

    private static final String SETTINGS = """
            stepup.kratos.public-url=http://127.0.0.1:4433
            stepup.rule.changed.path=/method/*
            stepup.rule.changed.http-methods=DELETE
            stepup.rule.changed.aal=aal1
            stepup.rule.ruled.path=/ruled/*
            stepup.rule.ruled.aal=aal1
            stepup.rule.page.path=/zip/pages/start.html
            stepup.rule.page.aal=aal1
            """;

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <welcome-file-list>
                <welcome-file>start.html</welcome-file>
              </welcome-file-list>
              <error-page><location>/sorry</location></error-page>
              <error-page><error-code>410</error-code><location>/zip/forward</location></error-page>
              <error-page><error-code>401</error-code><location>/sorry</location></error-page>
              <error-page><exception-type>java.lang.Throwable</exception-type><location>/sorry</location></error-page>
            </web-app>
            """;
    private static final String GUARDED = """
            <%@ page errorPage="sorry.jsp" %>
            <% dev.stepup.servlet.ServletStepUp.of(application).require(
                    dev.stepup.Requirement.of(dev.stepup.RequiredAal.AAL1)); %>
            """;

    private static final String FLUSHED = """
            <%@ page errorPage="../zip/sorry.jsp" %>
            half a page
            <% out.flush();
               dev.stepup.servlet.ServletStepUp.of(application).require(
                    dev.stepup.Requirement.of(dev.stepup.RequiredAal.AAL1)); %>
            """;

    private static Server server;
    private static URI root;

    @BeforeAll
    static void start() {
        server = Server.at(Server.freePort(), "around");
        root = server.deploy(ApplicationArchive.small("around", SETTINGS, Around.class, Behind.class)
                .setWebXML(new StringAsset(WEB_XML))
                .addAsWebResource(new StringAsset("reached"), "zip/pages/start.html")
                .addAsWebResource(new StringAsset(GUARDED), "zip/guarded.jsp")
                .addAsWebResource(new StringAsset(FLUSHED), "open/flushed.jsp")
                .addAsWebResource(new StringAsset("sorry"), "zip/sorry.jsp"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zip/vault",
                "zip/late",
                "zip/forward",
                "zip/async",
                "swallow/vault",
                "swallow/late",
                "swallow/forward",
                "swallow/async",
                "fail/vault",
                "fail/late",
                "fail/forward",
                "fail/async",
                "method/vault",
                "zip/rewritten",
                "swallow/rewritten",
                "fail/rewritten",
                "zip/named",
                "swallow/named",
                "fwd/forward",
                "swallow/sized",
                "fail/sized",
                "zip/started",
                "swallow/started",
                "fail/started",
                "zip/unchecked",
                "swallow/unchecked",
                "fail/unchecked",
                "zip/include",
                "swallow/include",
                "fail/include",
                "zip/wrapped",
                "zip/pages/",
                "zip/guarded.jsp",
                "zip/closed-writer",
                "open/closed-writer",
                "open/closed-stream",
                "zip/closed-rewritten",
                "swallow/closed-rewritten",
                "open/flushing",
                "open/wrapping",
                "open/redirecting",
                "open/erring",
                "open/started-and-redirecting",
                "open/checking",
                "open/seeing-other",
                "zip/redirecting",
                "swallow/erring",
                "open/initializing",
                "swallow/initializing",
                "lead/include",
                "lead/named"
            })
    void filterOfTheApplicationEndsTheResponse_nobody_getsTheWholeAnswer_D3(String path) {
        String answer = RawConnection.get(root, root.resolve(path).getPath(), "Accept: application/json\r\n");
        assertThat(RawConnection.status(answer)).isEqualTo(401);
        assertThat(RawConnection.header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(RawConnection.header(answer, "Content-Encoding")).isEmpty();
        String body = answer.split("\r\n\r\n", 2)[1];
        assertThat(body).startsWith("{").endsWith("}").contains("session_inactive");
        assertThat(body).hasSize(Integer.parseInt(RawConnection.header(answer, "Content-Length")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip/vault", "zip/late", "swallow/vault", "fail/vault"})
    void filterOfTheApplicationEndsTheResponse_person_sentToTheLogin_D3(String path) {
        String answer = RawConnection.get(root, root.resolve(path).getPath(), "Accept: text/html\r\n");
        assertThat(RawConnection.status(answer)).isEqualTo(303);
        assertThat(RawConnection.header(answer, "Location"))
                .startsWith("http://127.0.0.1:4433/self-service/login/browser");
        assertThat(answer).endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip/vault", "swallow/late", "fail/rewritten", "open/wrapping", "open/flushing"})
    void filterOfTheApplicationEndsTheResponse_headOfNobody_asItsGet_D3(String path) {
        String answer = RawConnection.ask(
                root,
                "HEAD " + root.resolve(path).getPath(),
                "Host: 127.0.0.1:" + root.getPort() + "\r\nAccept: application/json\r\n");
        assertThat(RawConnection.status(answer)).isEqualTo(401);
        assertThat(answer).endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vouched", "vouched-and-wrapped"})
    void vouchedCallIsDenied_servletClosesThePage_isAnswered_D3(String page) {
        Reply reply = Ask.at(root.resolve("open/" + page)).get();
        assertThat(reply.status()).isIn(401, 403);
        assertThat(reply.body()).doesNotContain("half a page");
    }

    @Test
    void servletCatchesADenial_andClosesThePage_itIsWhole() {
        Reply reply = Ask.at(root.resolve("open/caught")).get();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("without what is guarded");
    }

    /** What is thrown instead of a denial is for the server to tell; not that there was a page. */
    @ParameterizedTest
    @ValueSource(strings = {"masking", "cleaning-up", "vouched-and-masked"})
    void servletMakesSomethingElseOfADenial_andClosesThePage_isAnError_D3(String page) {
        assertThat(RawConnection.status(open(page))).isEqualTo(500);
    }

    @Test
    void servletMakesSomethingElseOfADenial_filterSwallowsIt_halfAPageIsNotThere_D3() {
        Reply reply = Ask.at(root.resolve("swallow/masking")).get();
        assertThat(reply.body()).doesNotContain("half a page");
    }

    /** Tomcat 11 takes a response for complete when a forward is back. */
    @Test
    void servletForwardsOnTheWayOut_nobody_getsTheAnswerOrABrokenConnection_D3() {
        String answer = open("forwarding");
        assertThat(RawConnection.status(answer)).as(answer).isIn(401, 0);
        assertThat(answer).doesNotContain("sorry");
    }

    @Test
    void servletCatchesADenial_andGoesOn_whatItDoesIsDone() {
        assertThat(open("goes-on")).startsWith("HTTP/1.1 200").contains("one, ").contains("two");
        assertThat(RawConnection.header(open("sends-away"), "Location")).endsWith("/sorry");
        assertThat(RawConnection.header(open("sees-other"), "Location")).endsWith("/sorry");
        assertThat(RawConnection.header(open("../swallow/aborting"), "Location"))
                .endsWith("/sorry");
        assertThat(RawConnection.header(open("../swallow/aborting-rewritten"), "Location"))
                .endsWith("/sorry");
        assertThat(RawConnection.status(open("gives-up"))).isEqualTo(409);
        assertThat(RawConnection.status(open("gives-up-and-forgets"))).isEqualTo(409);
        assertThat(RawConnection.header(open("sends-away-forwarded"), "Location"))
                .endsWith("/sorry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"closes", "flushes"})
    void servletCatchesADenial_andItsPageIsOnTheWay_thatIsWhatItSees(String page) {
        Reply reply = Ask.at(root.resolve("open/" + page)).get();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("a page");
    }

    @Test
    void includedServletCatchesADenial_andRedirects_pageAroundItStays() {
        Reply reply = Ask.at(root.resolve("open/parts")).get();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("before after");
    }

    @Test
    void errorPageForwardsToWhatIsGuarded_person_isNotSentAway_D3() {
        String answer = RawConnection.get(root, root.resolve("open/gone").getPath(), "Accept: text/html\r\n");
        assertThat(RawConnection.status(answer)).isIn(403, 410); // Payara shows /sorry
        assertThat(RawConnection.header(answer, "Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "picture"})
    void pageIsForwardedTo_nothingIsDenied_isAsWhereItWasAskedFor(String page) {
        assertThat(open("onward-" + page)).isEqualTo(open(page));
    }

    private static String open(String page) {
        return RawConnection.get(root, root.resolve("open/").resolve(page).getPath(), "")
                .replaceAll("(?m)^Date: .*\r\n", "");
    }

    private static List<String> onTheirWay() {
        return List.of(
                "zip/flushed",
                "swallow/flushed",
                "fail/flushed",
                "open/flushed",
                "open/flushed-and-closed",
                "open/flushed-and-masking",
                "open/flushed-and-redirecting",
                "swallow/flushed-and-redirecting",
                "open/flushed.jsp");
    }

    @ParameterizedTest
    @MethodSource("onTheirWay")
    void filterOfTheApplicationEndsTheResponse_answerIsOnItsWay_seesABrokenConnection(String path) {
        assertThatThrownBy(() -> Ask.at(root.resolve(path)).get()).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @MethodSource("onTheirWay")
    void filterOfTheApplicationEndsTheResponse_answerIsOnItsWayByHttp10_connectionIsReset(String path) {
        assertThat(RawConnection.getByHttp10(root, root.resolve(path).getPath()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("onTheirWay")
    void filterOfTheApplicationEndsTheResponse_answerIsOnItsWayOverHttp2_streamIsBroken(String path) {
        Ask.at(root.resolve("sorry")).overHttp2().get(); // brings the connection to it
        assertThatThrownBy(() -> Ask.at(root.resolve(path)).overHttp2().get())
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isNotInstanceOf(HttpTimeoutException.class);
    }
}
