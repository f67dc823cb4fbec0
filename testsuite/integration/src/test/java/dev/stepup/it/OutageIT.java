package dev.stepup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The identity server is gone, or says nothing: an outage must not look like "logged out" (D1). */
@OnServer
class OutageIT {

    /** The provider's default time-out is two seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Application application;

    OutageIT(Application application) {
        this.application = application;
    }

    @AfterEach
    void repair() {
        application.wire().become(Wire.State.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({
        "CUT, /url/aal1, NAVIGATION",
        "CUT, /servlet/aal2, SCRIPT",
        "CUT, /rest/table/highest, TOKEN",
        "CUT, /listed/table/aal2, NAVIGATION",
        "CUT, /bean/aal2, SCRIPT",
        "CUT, /ejb/aal1, TOKEN",
        "CUT, /api/fresh, NAVIGATION",
        "CUT, /api/current, SCRIPT",
        "SILENT, /url/aal2, NAVIGATION",
        "SILENT, /rest/table/aal1, SCRIPT",
        "SILENT, /bean/aal2, TOKEN",
    })
    void identityServerGoneOrSilent_callerWithCredential_503InTimeWithRetryAfter_D1(
            Wire.State state, String path, Caller caller) {
        application.ask(path, caller, Who.AAL2).get();
        application.reached();
        application.wire().become(state);

        Instant asked = Instant.now();
        Reply reply = application.ask(path, caller, Who.AAL2).get();
        assertThat(Duration.between(asked, Instant.now())).isLessThan(LONGEST);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).matches("[1-9]\\d*");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.headers().map()).doesNotContainKeys("location", "www-authenticate", "set-cookie");
        assertThat(reply.body()).doesNotContain("reached", "/self-service/", "Exception");
        assertThat(reply.header("Content-Type"))
                .startsWith(caller == Caller.NAVIGATION ? "text/html" : "application/problem+json");
        assertThat(application.reached()).isEmpty();
    }

    @Test
    void identityServerGone_callerWithoutCredential_isSentToSignIn_D3() {
        application.wire().become(Wire.State.CUT);
        Reply reply =
                application.ask("/url/aal1", Caller.NAVIGATION, Who.NOBODY).get();
        assertThat(reply.status()).isEqualTo(303);
    }

    @Test
    void identityServerGone_satisfies_isFalse() {
        application.wire().become(Wire.State.CUT);
        assertThat(application
                        .ask("/api/satisfies/aal1", Caller.SCRIPT, Who.AAL2)
                        .get()
                        .body())
                .isEqualTo("false");
    }

    @Test
    void identityServerBack_sameSession_permittedAgain() {
        application.wire().become(Wire.State.CUT);
        assertThat(application.ask("/url/aal2", Caller.SCRIPT, Who.AAL2).get().status())
                .isEqualTo(503);
        application.wire().become(Wire.State.WHOLE);
        assertThat(application.ask("/url/aal2", Caller.SCRIPT, Who.AAL2).get().status())
                .isEqualTo(200);
    }
}
