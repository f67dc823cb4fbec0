package dev.stepup.it.ways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.RawConnection;
import dev.stepup.it.http.Reply;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Server;
import java.net.URI;
import java.util.Optional;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4 of the contract: whatever leads to what is guarded, the caller is asked, and told where to go. */
class WaysInIT {

    private static final String SETTINGS = """
            stepup.kratos.public-url=http://127.0.0.1:4433
            stepup.rule.page.path=/pages/start.html
            stepup.rule.page.aal=aal1
            stepup.rule.jsp.path=*.jsp
            stepup.rule.jsp.aal=aal1
            stepup.rule.resource.path=/rest/ruled
            stepup.rule.resource.aal=aal1
            stepup.rule.framework.path=/framework/*
            stepup.rule.framework.aal=aal1
            """;
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <welcome-file-list>
                <welcome-file>start.html</welcome-file>
                <welcome-file>start.jsp</welcome-file>
              </welcome-file-list>
            </web-app>
            """;

    private static Server server;
    private static URI root;

    @BeforeAll
    static void start() {
        server = Server.at(Server.freePort(), "ways-in");
        root = server.deploy(ApplicationArchive.small("ways-in", SETTINGS, WaysIn.class)
                .setWebXML(new StringAsset(WEB_XML))
                .addAsWebResource(new StringAsset("reached"), "pages/start.html")
                .addAsWebResource(new StringAsset("reached"), "jsp/start.jsp"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages/start.html",
                "pages/",
                "jsp/start.jsp",
                "jsp/",
                "vault",
                "forward-later",
                "rest/ruled",
                "rest/ruled.json",
                "framework/action"
            })
    void anyWay_nobody_sentToTheLogin(String path) {
        Reply reply = Ask.at(root.resolve(path))
                .as(Caller.NAVIGATION, Optional.empty())
                .get();
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).startsWith("http://127.0.0.1:4433/self-service/login/browser");
    }

    /** Undertow takes no answer while something is included: there the connection ends. */
    @Test
    void includeOnAThreadOfItsOwn_nobody_thatIsNoSuccess() {
        String answer = RawConnection.get(root, root.resolve("include-later").getPath(), "Accept: text/html\r\n");
        assertThat(RawConnection.status(answer)).isIn(303, 0);
        assertThat(answer).doesNotContain("reached");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%77ays-in/rest/ruled.json",
                "//ways-in/rest/ruled.json",
                "/;x/ways-in/rest/ruled.json",
                "/ways-in;x/rest/ruled.json",
                "/%77ays-in;x=%2F/rest/ruled.json",
                "/ways-in//rest/ruled.json",
                "/ways-in/%72est/ruled.json",
                "/ways-in/rest;x/ruled.json",
                "/ways-in/rest//ruled.json",
                "/ways-in/rest/ruled/",
                "/ways-in/rest/ruled/.json",
                "/ways-in/rest/%72uled.json",
                "/ways-in/rest/ruled;x.json",
                "/ways-in/rest/ruled%3Bx.json",
                "/ways-in/rest/ruled%253Bx.json",
                "/ways-in/rest/ruled%2ejson",
                "/ways-in/rest/ruled.json;x",
                "/ways-in/rest/x/%2e%2e/ruled.json",
                "/ways-in/rest/./ruled.json",
                "/ways-in/rest/ruled.json.json",
                "http://127.0.0.1/ways-in/rest/ruled.json",
                "http://127.0.0.1/%77ays-in/rest/ruled.json"
            })
    void pathIsWrittenInAnotherWay_nobody_doesNotReachWhatTheRuleGuards(String path) {
        String answer = RawConnection.get(root, path, "");
        assertThat(answer).doesNotContain("reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"framework/action", "pages/start.html", "jsp/start.jsp"})
    void forgedPreflight_noServletOfTheApplicationAnswersOptions_judged(String path) {
        Reply reply = preflight(path);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).doesNotContain("reached");
    }

    @Test
    void preflight_runtimeOfJakartaRestAnswersOptions_passes() {
        assertThat(preflight("rest/ruled").status()).isIn(200, 204);
    }

    private static Reply preflight(String path) {
        return Ask.at(root.resolve(path))
                .with("Origin", "https://elsewhere.example")
                .with("Access-Control-Request-Method", "GET")
                .send("OPTIONS");
    }
}
