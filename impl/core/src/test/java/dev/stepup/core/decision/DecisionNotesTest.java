package dev.stepup.core.decision;

import static dev.stepup.core.Sessions.NOW;
import static dev.stepup.core.Sessions.UNLISTED;
import static dev.stepup.core.Sessions.ago;
import static dev.stepup.core.Sessions.oneFactor;
import static dev.stepup.core.Sessions.passkey;
import static dev.stepup.core.Sessions.password;
import static dev.stepup.core.Sessions.recovery;
import static dev.stepup.core.Sessions.session;
import static dev.stepup.core.Sessions.totp;
import static dev.stepup.core.Sessions.twoFactors;
import static dev.stepup.core.Sessions.webauthn;
import static dev.stepup.core.decision.Case.CURRENT;
import static dev.stepup.core.decision.Case.ENROLMENT;
import static dev.stepup.core.decision.Case.missing;
import static dev.stepup.core.decision.Case.missingResistant;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.Sessions;
import dev.stepup.spi.Reachable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a naive version of the decision gets wrong. */
class DecisionNotesTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Requirement HIGHEST = Requirement.of(RequiredAal.HIGHEST_AVAILABLE);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Instant OLD = ago(Duration.ofHours(1));
    private static final CompletedMethod UPSTREAM = CompletedMethod.of("oidc", Aal.AAL2, NOW);

    static Stream<Case> witnesses() {
        Requirement freshKey = AAL2.withMethods(Set.of("webauthn")).withMaxAge(FIVE_MINUTES);
        return Stream.of(
                Case.of(
                                "an old key and a fresh code are no fresh key",
                                freshKey,
                                session(Aal.AAL2, webauthn(OLD), totp(NOW)))
                        .comesTo(Kind.STEP_UP, Reason.TOO_OLD, missing(Aal.AAL2, "webauthn")),
                Case.of(
                                "a fresh password does not freshen the second factor",
                                AAL2.withMaxAge(FIVE_MINUTES),
                                session(Aal.AAL2, password(NOW), totp(OLD)))
                        .comesTo(Kind.STEP_UP, Reason.TOO_OLD, missing(Aal.AAL2)),
                Case.of(
                        "the newest of several witnesses counts, in whatever order",
                        AAL2.withMaxAge(FIVE_MINUTES),
                        session(Aal.AAL2, totp(NOW), totp(OLD), totp(null))),
                Case.of(
                        "a witness without a time does not hide one with a time",
                        AAL2.withMaxAge(FIVE_MINUTES),
                        session(Aal.AAL2, totp(null), totp(NOW))),
                Case.of(
                                "two first factors carry a level only if the provider says so",
                                AAL2,
                                session(Aal.AAL1, password(NOW), UPSTREAM))
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, missing(Aal.AAL2)),
                Case.of("the level is the provider's, not counted", AAL2, session(Aal.AAL2)),
                Case.of(
                        "AAL1 with an age: any level bears witness",
                        AAL1.withMaxAge(FIVE_MINUTES),
                        session(Aal.AAL2, password(OLD), totp(NOW))),
                Case.of(
                        "AAL1 with an age: a method whose level nobody knows bears witness",
                        AAL1.withMaxAge(FIVE_MINUTES),
                        session(Aal.AAL1, CompletedMethod.of("brand_new", Aal.AAL0, NOW))),
                Case.of(
                                "a level word that nobody knows is no second factor",
                                AAL2.withMaxAge(FIVE_MINUTES),
                                session(Aal.AAL2, CompletedMethod.of("brand_new", Aal.AAL0, NOW)))
                        .comesTo(Kind.STEP_UP, Reason.TOO_OLD, missing(Aal.AAL2)));
    }

    static Stream<Case> recoveries() {
        Requirement fresh = AAL1.withMaxAge(FIVE_MINUTES);
        return Stream.of(
                Case.of("a recovery is no fresh witness", fresh, session(Aal.AAL1, recovery(NOW)))
                        .comesTo(Kind.STEP_UP, Reason.TOO_OLD, missing(Aal.AAL1)),
                Case.of(
                                "a recovery does not freshen an old password",
                                fresh,
                                session(Aal.AAL1, password(OLD), recovery(NOW)))
                        .comesTo(Kind.STEP_UP, Reason.TOO_OLD, missing(Aal.AAL1)),
                Case.of("a recovery will do where no age is asked", AAL1, session(Aal.AAL1, recovery(NOW))),
                Case.of(
                        "a recovery will do where it is named",
                        fresh.withMethods(Set.of("code_recovery")),
                        session(Aal.AAL1, recovery(NOW))),
                Case.of(
                                "a recovery mail and a code to the same mailbox: denied methods look at every entry",
                                AAL2.withDeniedMethods(Set.of("code_recovery")),
                                session(Aal.AAL2, recovery(NOW), CompletedMethod.of("code", Aal.AAL2, NOW)))
                        .comesTo(Kind.DENY, Reason.DENIED_METHOD));
    }

    static Stream<Case> phishing() {
        Requirement resistant = AAL2.withPhishingResistance();
        return Stream.of(
                Case.of("a passkey of AAL1 resists for AAL2", resistant, session(Aal.AAL2, passkey(OLD), totp(NOW))),
                Case.of(
                        "a key without a time resists where no age is asked",
                        resistant,
                        session(Aal.AAL2, webauthn(null))),
                Case.of(
                                "a key without a time is not fresh",
                                resistant.withMaxAge(FIVE_MINUTES),
                                session(Aal.AAL2, totp(NOW), webauthn(null)))
                        .comesTo(Kind.STEP_UP, Reason.TOO_OLD, missingResistant()),
                Case.of(
                        "the allowed names are those of the witness, not of the key",
                        resistant.withMethods(Set.of("totp")),
                        session(Aal.AAL2, passkey(NOW), totp(NOW))),
                Case.of(
                                "a key that would be denied is no way out",
                                resistant.withDeniedMethods(Set.of("webauthn")),
                                twoFactors())
                        .reaching(new Reachable.Known(Aal.AAL2, Set.of("password", "totp", "webauthn")))
                        .comesTo(Kind.DENY, Reason.NO_SUITABLE_FACTOR, missingResistant()),
                Case.of("only the level is known: a key may be there", resistant, twoFactors())
                        .comesTo(Kind.STEP_UP, Reason.METHOD_NOT_ACCEPTED, missingResistant()));
    }

    static Stream<Case> reachable() {
        Reachable one = new Reachable.Known(Aal.AAL1);
        Reachable failed = new Reachable.Failed("timed out");
        return Stream.of(
                Case.of("highest available, one factor is all there is", HIGHEST, oneFactor())
                        .reaching(one),
                Case.of("highest available, a second factor exists", HIGHEST, oneFactor())
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, missing(Aal.AAL2)),
                Case.of("highest available, not told, aal2", HIGHEST, oneFactor())
                        .reaching(Reachable.NOT_TOLD)
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, missing(Aal.AAL2)),
                Case.of("highest available, not told, current", HIGHEST, oneFactor())
                        .reaching(Reachable.NOT_TOLD)
                        .under(CURRENT),
                Case.of(
                                "highest available, not told, current: somebody at AAL0 falls short",
                                HIGHEST,
                                session(Aal.AAL0))
                        .reaching(Reachable.NOT_TOLD)
                        .under(CURRENT)
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, missing(Aal.AAL1)),
                Case.of("highest available, not told, a provider of one factor", HIGHEST, oneFactor())
                        .by(Sessions.capabilities(Aal.AAL1, List.of()))
                        .reaching(Reachable.NOT_TOLD),
                Case.of("highest available, failed", HIGHEST, oneFactor())
                        .reaching(failed)
                        .comesTo(Kind.UNAVAILABLE, Reason.BACKEND_UNAVAILABLE),
                Case.of("highest available, failed, at the provider's top", HIGHEST, twoFactors())
                        .reaching(failed),
                Case.of("highest available, below the provider's top", HIGHEST, twoFactors())
                        .by(UNLISTED)
                        .reaching(null)
                        .asks(),
                Case.of("highest available, failed, below the provider's top", HIGHEST, twoFactors())
                        .by(UNLISTED)
                        .reaching(failed)
                        .comesTo(Kind.UNAVAILABLE, Reason.BACKEND_UNAVAILABLE),
                Case.of(
                                "highest available, the witness of the reachable level is too old",
                                HIGHEST.withMaxAge(FIVE_MINUTES),
                                session(Aal.AAL2, password(NOW), totp(OLD)))
                        .comesTo(Kind.STEP_UP, Reason.TOO_OLD, missing(Aal.AAL2)),
                Case.of("highest available stays a further condition of a fixed level", AAL2.and(HIGHEST), oneFactor())
                        .reaching(one)
                        .under(ENROLMENT)
                        .comesTo(Kind.ENROL, Reason.NO_SUITABLE_FACTOR, missing(Aal.AAL2)),
                Case.of("highest available above a fixed level", AAL2.and(HIGHEST), twoFactors())
                        .by(UNLISTED)
                        .reaching(new Reachable.Known(Aal.AAL3))
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, missing(Aal.AAL3)));
    }

    static Stream<Case> upstream() {
        return Stream.of(
                Case.of("an upstream level will do", AAL2, session(Aal.AAL2, UPSTREAM)),
                Case.of(
                        "an upstream level without a factor of its own will do",
                        AAL2,
                        session(Aal.AAL2, password(OLD))),
                Case.of(
                        "an upstream factor is as old as the login",
                        AAL2.withMaxAge(FIVE_MINUTES),
                        session(Aal.AAL2, UPSTREAM)),
                Case.of(
                                "an upstream level without a witness is not fresh",
                                AAL2.withMaxAge(FIVE_MINUTES),
                                session(Aal.AAL2, password(NOW)))
                        .comesTo(Kind.STEP_UP, Reason.TOO_OLD, missing(Aal.AAL2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"witnesses", "recoveries", "phishing", "reachable", "upstream"})
    void note_applies_comesToItsDecision(Case row) {
        row.check();
    }
}
