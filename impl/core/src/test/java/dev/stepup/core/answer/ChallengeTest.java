package dev.stepup.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Missing;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.FakeRequest;
import dev.stepup.core.Sessions;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3: the WWW-Authenticate header, by RFC 6750 and RFC 9470. */
class ChallengeTest {

    private final Answering application = new Answering();

    private String challenge(Denial denial, FakeRequest request) {
        return application.answer(denial, request).header("WWW-Authenticate").orElseThrow();
    }

    private static Denial stepUp(Reason reason, Requirement requirement, Aal missing) {
        return new Denial(Kind.STEP_UP, reason, requirement, new Missing(missing, Set.of(), false), 0);
    }

    @Test
    @DisplayName("RFC 9470: acr_values joined by spaces in order of preference")
    void insufficient_level_asksForAcrValues() {
        assertThat(challenge(Answering.STEP_UP, FakeRequest.program()))
                .isEqualTo("Bearer error=\"insufficient_user_authentication\","
                        + " error_description=\"A further factor is needed.\", acr_values=\"aal2 urn:example:mfa\"");
    }

    @Test
    @DisplayName("RFC 9470: max_age in seconds")
    void insufficient_age_asksForMaxAge() {
        Denial denial = stepUp(Reason.TOO_OLD, Answering.AAL2.withMaxAge(Duration.ofMinutes(5)), Aal.AAL2);

        assertThat(challenge(denial, FakeRequest.program()))
                .endsWith("acr_values=\"aal2 urn:example:mfa\", max_age=\"300\"");
    }

    @Test
    void insufficient_highestAvailable_asksForTheLevelThatIsMissing() {
        Requirement highest = Requirement.of(RequiredAal.HIGHEST_AVAILABLE);

        assertThat(challenge(stepUp(Reason.LEVEL_TOO_LOW, highest, Aal.AAL2), FakeRequest.program()))
                .endsWith("acr_values=\"aal2 urn:example:mfa\"");
        assertThat(challenge(stepUp(Reason.LEVEL_TOO_LOW, highest, Aal.AAL1), FakeRequest.program()))
                .endsWith("acr_values=\"aal1\"");
    }

    @Test
    @DisplayName("A resistant key of AAL1 is missing, but AAL2 is asked")
    void insufficient_missingBelowTheLevel_asksForTheLevel() {
        assertThat(challenge(stepUp(Reason.METHOD_NOT_ACCEPTED, Answering.AAL2, Aal.AAL1), FakeRequest.program()))
                .endsWith("acr_values=\"aal2 urn:example:mfa\"");
    }

    @Test
    void insufficient_levelWithoutAcrValues_leavesThemOut() {
        application.provider.capabilities = Sessions.UNLISTED;
        Denial denial = stepUp(Reason.LEVEL_TOO_LOW, Requirement.of(RequiredAal.AAL3), Aal.AAL3);

        assertThat(challenge(denial, FakeRequest.program()))
                .isEqualTo("Bearer error=\"insufficient_user_authentication\","
                        + " error_description=\"A further factor is needed.\"");
    }

    @ParameterizedTest(name = "[{0}] is answered by {1}")
    @DisplayName("RFC 9449: a DPoP scheme is kept")
    @CsvSource({
        "Bearer abc, Bearer",
        "bearer abc, Bearer",
        "DPoP abc, DPoP",
        "dpop abc, DPoP",
        "DPoPx abc, Bearer",
        "Basic abc, Bearer"
    })
    void scheme_ofTheToken_isKept(String authorization, String scheme) {
        FakeRequest request = new FakeRequest().with("Authorization", authorization);

        assertThat(challenge(Answering.STEP_UP, request))
                .startsWith(scheme + " error=\"insufficient_user_authentication\"");
        assertThat(challenge(Answering.LOGIN, request)).startsWith(scheme + " error=\"invalid_token\"");
    }

    @Test
    @DisplayName("RFC 6750, 3.1: who has sent no token is told nothing about one")
    void login_ofAScript_hasNoErrorCode() {
        assertThat(challenge(Answering.LOGIN, FakeRequest.script())).isEqualTo("Bearer");
    }
}
