package dev.stepup.core.decision;

import static dev.stepup.core.Sessions.NOW;
import static dev.stepup.core.Sessions.TWO_FACTORS;
import static dev.stepup.core.Sessions.ago;
import static dev.stepup.core.Sessions.passkey;
import static dev.stepup.core.Sessions.password;
import static dev.stepup.core.Sessions.session;
import static dev.stepup.core.Sessions.totp;
import static dev.stepup.core.Sessions.twoFactors;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Until when a permit lasts: permitted at that instant, and one millisecond later no longer. */
class FreshUntilTest {

    private static final Decider DECIDER = new Decider(Case.DEFAULTS);
    private static final Duration AGE = Duration.ofMinutes(5);
    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1).withMaxAge(AGE);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2).withMaxAge(AGE);
    private static final Requirement HIGHEST =
            Requirement.of(RequiredAal.HIGHEST_AVAILABLE).withMaxAge(AGE);
    private static final @Nullable Reachable NOT_ASKED = null;
    private static final Reachable ONE = new Reachable.Known(Aal.AAL1);

    static Stream<Arguments> bounds() {
        Instant withFraction = ago(Duration.ofMinutes(1)).plusNanos(123_456);
        Session mixed = session(Aal.AAL2, password(ago(Duration.ofSeconds(10))), totp(ago(Duration.ofMinutes(2))));
        Session expiring = session(Aal.AAL2, NOW.plusSeconds(30), true, totp(NOW));
        Session expiringLate = session(Aal.AAL2, NOW.plusSeconds(3000), true, totp(NOW));
        Session key = session(Aal.AAL2, totp(NOW), passkey(ago(Duration.ofMinutes(3))));
        return Stream.of(
                Arguments.of(
                        "witness", AAL2, twoFactors(), NOT_ASKED, NOW.plus(AGE).plus(Case.SKEW)),
                Arguments.of("second factor, not the first", AAL2, mixed, NOT_ASKED, NOW.plusSeconds(185)),
                Arguments.of("any factor for AAL1", AAL1, mixed, NOT_ASKED, NOW.plusSeconds(295)),
                Arguments.of(
                        "fraction",
                        AAL2,
                        session(Aal.AAL2, totp(withFraction)),
                        NOT_ASKED,
                        withFraction.plus(AGE).plus(Case.SKEW)),
                Arguments.of(
                        "the session ends before",
                        AAL2,
                        expiring,
                        NOT_ASKED,
                        NOW.plusSeconds(30).minusMillis(1)),
                Arguments.of("the session ends after", AAL2, expiringLate, NOT_ASKED, NOW.plusSeconds(305)),
                Arguments.of("resistant method", AAL2.withPhishingResistance(), key, NOT_ASKED, NOW.plusSeconds(125)),
                Arguments.of("highest, not asked", HIGHEST, mixed, NOT_ASKED, NOW.plusSeconds(185)),
                Arguments.of(
                        "highest, two factors", HIGHEST, mixed, new Reachable.Known(Aal.AAL2), NOW.plusSeconds(185)),
                Arguments.of("highest, one factor", HIGHEST, mixed, ONE, NOW.plusSeconds(295)),
                Arguments.of("highest, failed", HIGHEST, mixed, new Reachable.Failed("refused"), NOW.plusSeconds(185)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bounds")
    void permit_withMaxAge_lastsToTheMillisecond(
            String name, Requirement requirement, Session session, @Nullable Reachable reachable, Instant expected) {
        Instant until = Objects.requireNonNull(DECIDER.freshUntil(requirement, session, TWO_FACTORS, reachable), name);

        assertThat(until).isEqualTo(expected);
        assertThat(isPermitted(requirement, session, reachable, NOW)).isTrue();
        assertThat(isPermitted(requirement, session, reachable, until)).isTrue();
        assertThat(isPermitted(requirement, session, reachable, until.plusMillis(1)))
                .isFalse();
    }

    @Test
    void permit_withoutMaxAge_hasNoSuchBound() {
        Session session = session(Aal.AAL2, NOW.plusSeconds(30), true, totp(NOW));

        assertThat(DECIDER.freshUntil(Requirement.of(RequiredAal.AAL2), session, TWO_FACTORS, null))
                .isNull();
    }

    @Test
    void permit_withTheLongestMaxAge_lastsForEver() {
        Requirement requirement = AAL2.withMaxAge(Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(DECIDER.freshUntil(requirement, twoFactors(), TWO_FACTORS, null))
                .isEqualTo(Instant.MAX);
    }

    private static boolean isPermitted(
            Requirement requirement, Session session, @Nullable Reachable reachable, Instant now) {
        return DECIDER.decide(requirement, new Evidence.Present(session), TWO_FACTORS, reachable, now)
                .equals(Outcome.PERMITTED);
    }
}
