package dev.stepup.core.decision;

import static dev.stepup.core.Sessions.NOW;
import static dev.stepup.core.Sessions.passkey;
import static dev.stepup.core.Sessions.password;
import static dev.stepup.core.Sessions.session;
import static dev.stepup.core.Sessions.totp;
import static dev.stepup.core.Sessions.twoFactors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.Aal;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.Sessions;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.spi.Evidence;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of every comparison of times, to the millisecond. */
class DecisionBoundariesTest {

    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Requirement FRESH = AAL2.withMaxAge(Duration.ofMinutes(5));
    private static final long LIMIT = Duration.ofMinutes(5).toMillis() + Case.SKEW.toMillis();

    @ParameterizedTest(name = "D9 age of the limit {0} ms: permit {1}")
    @CsvSource({"-1, true", "0, true", "1, false"})
    void witness_aroundMaxAgePlusSkew_isFreshUpToIt(long beyond, boolean permitted) {
        check(session(Aal.AAL2, totp(NOW.minusMillis(LIMIT + beyond))), FRESH, permitted);
    }

    @ParameterizedTest(name = "D9 age of the resistant method at the limit {0} ms: permit {1}")
    @CsvSource({"-1, true", "0, true", "1, false"})
    void resistantMethod_aroundMaxAgePlusSkew_isFreshUpToIt(long beyond, boolean permitted) {
        Session session = session(Aal.AAL2, totp(NOW), passkey(NOW.minusMillis(LIMIT + beyond)));

        check(session, FRESH.withPhishingResistance(), permitted);
    }

    @ParameterizedTest(name = "D10 {0} ms beyond the skew in the future: permit {1}")
    @CsvSource({"-1, true", "0, true", "1, false"})
    void witness_aroundSkewInTheFuture_isFreshUpToIt(long beyond, boolean permitted) {
        check(session(Aal.AAL2, totp(NOW.plus(Case.SKEW).plusMillis(beyond))), FRESH, permitted);
    }

    @ParameterizedTest(name = "D10 resistant method {0} ms beyond the skew in the future: permit {1}")
    @CsvSource({"-1, true", "0, true", "1, false"})
    void resistantMethod_aroundSkewInTheFuture_isFreshUpToIt(long beyond, boolean permitted) {
        Session session =
                session(Aal.AAL2, totp(NOW), passkey(NOW.plus(Case.SKEW).plusMillis(beyond)));

        check(session, FRESH.withPhishingResistance(), permitted);
    }

    @ParameterizedTest(name = "D3 expires {0} ms from now: permit {1}")
    @CsvSource({"-1, false", "0, false", "1, true"})
    void session_aroundItsExpiry_countsBeforeIt(long left, boolean permitted) {
        Session session = session(Aal.AAL2, NOW.plusMillis(left), true, totp(NOW));
        Outcome outcome = Case.of("expiry", AAL2, session).outcome();

        assertThat(outcome)
                .isEqualTo(
                        permitted
                                ? Outcome.PERMITTED
                                : Case.of("expiry", AAL2, session)
                                        .comesTo(Kind.LOGIN, Reason.NO_SESSION)
                                        .expected());
    }

    @ParameterizedTest(name = "no skew, {0} ms: permit {1}")
    @CsvSource({"-1, false", "0, true", "299999, true", "300000, true", "300001, false"})
    void witness_withoutSkew_isFreshBetweenNowAndMaxAge(long age, boolean permitted) {
        DecisionConfig exact = new DecisionConfig(Duration.ZERO, WhenUnknown.AAL2, false);
        Session session = session(Aal.AAL2, totp(NOW.minusMillis(age)));

        Outcome outcome =
                new Decider(exact).decide(FRESH, new Evidence.Present(session), Sessions.TWO_FACTORS, null, NOW);

        assertThat(outcome.equals(Outcome.PERMITTED)).isEqualTo(permitted);
    }

    @ParameterizedTest(name = "a fraction of {0} ns does not count")
    @ValueSource(longs = {-999_999, -1, 1, 999_999})
    @DisplayName("Times are compared in whole milliseconds: the outcome does not hang on less")
    void witness_fractionsOfAMillisecond_neverGoBeyondOne(long nanos) {
        Instant justBefore = NOW.minusMillis(LIMIT - 1).plusNanos(nanos);
        Instant justAfter = NOW.minusMillis(LIMIT + 2).plusNanos(nanos);

        check(session(Aal.AAL2, totp(justBefore)), FRESH, true);
        check(session(Aal.AAL2, totp(justAfter)), FRESH, false);
    }

    @Test
    @DisplayName("D9: an age of nothing asks for a challenge, which there is not yet: it cannot be asked")
    void requirement_maxAgeZero_isRefused() {
        assertThatThrownBy(() -> AAL2.withMaxAge(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxAge");
    }

    @Test
    @DisplayName("D11: the longest age that can be written is an age")
    void witness_longestMaxAge_isFresh() {
        check(twoFactors(), AAL2.withMaxAge(Duration.ofSeconds(Long.MAX_VALUE)), true);
    }

    @ParameterizedTest(name = "D10 completed at {0}")
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void witness_atTheEndsOfTime_isNotFresh(String completed) {
        check(session(Aal.AAL2, password(NOW), totp(Instant.parse(completed))), FRESH, false);
    }

    private static void check(Session session, Requirement requirement, boolean permitted) {
        Outcome outcome = Case.of("boundary", requirement, session).outcome();
        if (permitted) {
            assertThat(outcome).isEqualTo(Outcome.PERMITTED);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Decided.class,
                            decided -> assertThat(decided.decision())
                                    .hasFieldOrPropertyWithValue("kind", Kind.STEP_UP)
                                    .hasFieldOrPropertyWithValue("reason", Reason.TOO_OLD));
        }
    }
}
