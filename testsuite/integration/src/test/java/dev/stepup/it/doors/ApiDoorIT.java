package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an application asks by itself, in a request and outside of one. */
@OnServer
class ApiDoorIT {

    private static final Duration TEST_TAKES = Duration.ofMinutes(4);

    private final Application application;

    ApiDoorIT(Application application) {
        this.application = application;
    }

    @Test
    void current_sessionThere_toldAsItIs() {
        assertThat(body("/api/current", Who.NOBODY)).isEqualTo("nobody");
        assertThat(body("/api/current", Who.REVOKED)).isEqualTo("nobody");
        assertThat(body("/api/current", Who.AAL1)).endsWith(" AAL1 [password]");
        assertThat(body("/api/current", Who.AAL2)).endsWith(" AAL2 [password, totp]");
    }

    @ParameterizedTest
    @CsvSource({
        "NOBODY, aal1, false",
        "AAL1, aal1, true",
        "AAL1, aal2, false",
        "AAL1, highest, true",
        "AAL1_WITH_TOTP, highest, false",
        "AAL2, aal2, true",
        "AAL2, fresh, true",
        "AAL2_STALE, fresh, false",
        "AAL2, recovery-code, false",
    })
    void satisfies_everyRequirement_saysWhatRequireWouldDo(Who who, String asked, boolean satisfied) {
        assertThat(body("/api/satisfies/" + asked, who)).isEqualTo(String.valueOf(satisfied));
    }

    @ParameterizedTest
    @CsvSource({
        "NOBODY, aal2, deny",
        "AAL1, aal2, deny",
        "AAL1_WITH_TOTP, aal2, deny step-up",
        "AAL2_STALE, fresh, deny step-up",
    })
    void preflight_denied_saysWhetherAStepUpWouldHelp(Who who, String asked, String told) {
        assertThat(body("/api/preflight/" + asked, who)).isEqualTo(told);
    }

    @Test
    void preflight_permittedWithMaximumAge_saysUntilWhen() {
        String told = body("/api/preflight/fresh", Who.AAL2);
        assertThat(told).startsWith("permit until ");
        assertThat(Instant.parse(told.substring("permit until ".length())))
                .isBetween(
                        Instant.now().minus(TEST_TAKES).plus(Duration.ofMinutes(5)),
                        Instant.now().plus(Duration.ofMinutes(5)).plusSeconds(6));
    }

    @Test
    void callWith_threadOfTheServer_judgesTheSessionHandedIn() {
        assertThat(body("/thread/managed-with-session", Who.AAL2)).isEqualTo("reached TableBean.aal2");
        application.reached();
        assertThat(body("/thread/managed-with-session", Who.AAL1)).doesNotContain("reached");
        assertThat(application.reached()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/thread/managed", "/thread/plain", "/thread/afterwards"})
    void otherThread_withoutCallWithOrAfterIt_failsClosedAndNamesIt(String path) {
        assertThat(body(path, Who.AAL2)).startsWith("NO_REQUEST").contains("STEPUP-101", "TableBean.aal2", "callWith");
    }

    @Test
    void requestHasLeftTheFilters_sameThread_noRequestAnyMore() {
        application.reached();
        assertThat(body("/api/satisfies/aal2?ask=afterwards", Who.AAL2)).isEqualTo("true");
        // The answer is here before the server is done with the request, and nothing tells when it is.
        Instant deadline = Instant.now().plusSeconds(10);
        Set<String> told = application.reached();
        while (told.isEmpty() && Instant.now().isBefore(deadline)) {
            told = application.reached();
        }
        assertThat(told).containsExactly("NO_REQUEST");
    }

    private String body(String path, Who who) {
        return application.ask(path, Caller.SCRIPT, who).get().body();
    }
}
