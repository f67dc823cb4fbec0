package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.RawConnection;
import dev.stepup.it.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways round a guard that somebody has found. */
@OnServer
class WayRoundIT {

    private final Application application;

    WayRoundIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/rest/climb/../leaf",
                "/it/rest/climb/%2e%2e/leaf",
                "/it/rest/climb/..%2f/leaf",
                "/it/rest/climb/1/../../climb/1/leaf",
                "/it/rest/climb/..;/leaf"
            })
    void dotSegmentsThatTheRuntimeReadsItself_urlRule_neverReached(String target) {
        application.reached();
        String answer = RawConnection.get(application.at("/"), target, "Accept: text/html\r\n");
        assertThat(application.reached()).as(answer).isEmpty();
        assertThat(RawConnection.status(answer)).isIn(303, 400, 404);
    }

    @Test
    void resourceOfTheRule_sessionMeetsIt_reached() {
        Guard.of(application, "/rest/climb/1/leaf").guards("ClimbingResource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/servlet/own-service", "/url/aal2/own-service"})
    void forgedPreflight_servletAnswersEveryMethodItself_judged(String path) {
        application.reached();
        Reply reply = Ask.at(application.at(path))
                .with("Origin", "https://evil.example")
                .with("Access-Control-Request-Method", "GET")
                .send("OPTIONS");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(application.reached()).isEmpty();
    }

    @Test
    void servletRegisteredByListener_inheritsItsGuard_guarded() {
        Guard.of(application, "/servlet/registered-late").guards("registered late");
    }

    @Test
    void filterChangesTheMethod_methodIsGuarded_guarded() {
        application.reached();
        Reply denied = application
                .ask("/servlet/overridden-method", Caller.SCRIPT, Who.AAL1_WITH_TOTP)
                .with("X-HTTP-Method-Override", "DELETE")
                .send("POST");
        assertThat(denied.problem()).isEqualTo("session_aal2_required");
        assertThat(application.reached()).isEmpty();
        Reply open = application
                .ask("/servlet/overridden-method", Caller.SCRIPT, Who.NOBODY)
                .send("POST");
        assertThat(open.body()).isEqualTo("open");
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "/ruled-method/by-path, X-HTTP-Method-Override",
        "/ruled-method/by-name, X-HTTP-Method",
        "/rest/ruled-method, X-HTTP-Method-Override"
    })
    void applicationChangesTheMethod_urlRuleNamesTheNewOne_guarded(String path, String header) {
        application.reached();
        for (String sent : new String[] {"GET", "PUT", "OPTIONS"}) {
            Reply denied = application
                    .ask(path, Caller.SCRIPT, Who.AAL1_WITH_TOTP)
                    .with(header, "POST")
                    .with("Origin", "https://evil.example")
                    .with("Access-Control-Request-Method", "POST")
                    .send(sent);
            assertThat(denied.problem()).as(sent).isEqualTo("session_aal2_required");
        }
        assertThat(application.reached()).isEmpty();
        assertThat(application.ask(path, Caller.SCRIPT, Who.NOBODY).get().body())
                .isEqualTo("open");
        assertThat(application
                        .ask(path, Caller.SCRIPT, Who.AAL2)
                        .with(header, "POST")
                        .get()
                        .body())
                .startsWith("reached ");
    }
}
