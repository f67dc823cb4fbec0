package dev.stepup.core.decision;

import static dev.stepup.core.Sessions.NOW;
import static dev.stepup.core.Sessions.password;
import static dev.stepup.core.Sessions.recovery;
import static dev.stepup.core.Sessions.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Missing;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 2: rules that meet on one call are merged, and what is merged is never less than each of them alone. */
class MergedRequirementTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement FRESH = AAL1.withMaxAge(Duration.ofMinutes(5));
    private static final Requirement RECOVERY = AAL1.withMethods(Set.of("code_recovery"));
    private static final Requirement RECOVERY_OR_PASSWORD = AAL1.withMethods(Set.of("code_recovery", "password"));
    private static final Requirement FRESH_RECOVERY = FRESH.withMethods(Set.of("code_recovery", "totp"));
    private static final Session RECOVERED = session(Aal.AAL1, recovery(NOW));

    static Stream<Requirement> agesThatOnlyAnotherRuleAsks() {
        return Stream.of(
                FRESH.and(RECOVERY),
                RECOVERY.and(FRESH),
                FRESH_RECOVERY.and(FRESH),
                FRESH.and(FRESH_RECOVERY),
                FRESH.and(RECOVERY).and(FRESH_RECOVERY),
                FRESH.and(FRESH.withMaxAge(Duration.ofMinutes(1))).and(RECOVERY_OR_PASSWORD),
                FRESH.and(RECOVERY_OR_PASSWORD).withMaxAge(Duration.ofMinutes(1)),
                FRESH.and(RECOVERY_OR_PASSWORD).withMethods(Set.of("code_recovery")));
    }

    @ParameterizedTest
    @MethodSource("agesThatOnlyAnotherRuleAsks")
    @DisplayName("A recovery is named by one rule, and an age is asked by another that does not name it")
    void recoveryIsNamedWithoutTheAge_merged_recoveryIsNoFreshWitness_D9(Requirement merged) {
        Case.of("a fresh recovery", merged, RECOVERED)
                .comesTo(Kind.STEP_UP, Reason.TOO_OLD, new Missing(Aal.AAL1, merged.methods(), false))
                .check();
    }

    static Stream<Requirement> agesThatNameTheRecovery() {
        return Stream.of(
                FRESH_RECOVERY,
                FRESH_RECOVERY.and(AAL1),
                AAL1.and(FRESH_RECOVERY),
                FRESH_RECOVERY.and(RECOVERY),
                RECOVERY.and(FRESH_RECOVERY),
                FRESH_RECOVERY.and(FRESH_RECOVERY.withMaxAge(Duration.ofMinutes(1))));
    }

    @ParameterizedTest
    @MethodSource("agesThatNameTheRecovery")
    void recoveryIsNamedWhereverAnAgeIsAsked_merged_recoveryIsAFreshWitness_D11(Requirement merged) {
        Case.of("a fresh recovery", merged, RECOVERED).permits().check();
    }

    @Test
    void recoveryIsNamedWithoutTheAge_merged_otherMethodIsStillAFreshWitness_D11() {
        Case.of("a fresh password", FRESH.and(RECOVERY_OR_PASSWORD), session(Aal.AAL1, password(NOW)))
                .permits()
                .check();
    }

    @Test
    void sameQuestionAsked_mergedOrNot_equal() {
        assertThat(AAL1.and(FRESH_RECOVERY)).isEqualTo(FRESH_RECOVERY).hasToString(FRESH_RECOVERY.toString());
        assertThat(FRESH.and(RECOVERY))
                .isEqualTo(RECOVERY.and(FRESH))
                .isNotEqualTo(FRESH.withMethods(Set.of("code_recovery")))
                .doesNotHaveToString(FRESH.withMethods(Set.of("code_recovery")).toString());
    }
}
