package dev.stepup.core.decision;

import static dev.stepup.core.Sessions.NOW;
import static dev.stepup.core.Sessions.ago;
import static dev.stepup.core.Sessions.oneFactor;
import static dev.stepup.core.Sessions.passkey;
import static dev.stepup.core.Sessions.password;
import static dev.stepup.core.Sessions.recovery;
import static dev.stepup.core.Sessions.session;
import static dev.stepup.core.Sessions.totp;
import static dev.stepup.core.Sessions.twoFactors;
import static dev.stepup.core.decision.Case.ENROLMENT;
import static dev.stepup.core.decision.Case.missing;
import static dev.stepup.core.decision.Case.missingResistant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Missing;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the decision, D1 to D11, by name. */
class DecisionRulesTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Requirement AAL3 = Requirement.of(RequiredAal.AAL3);
    private static final Requirement HIGHEST = Requirement.of(RequiredAal.HIGHEST_AVAILABLE);
    private static final Requirement FRESH = AAL2.withMaxAge(Duration.ofMinutes(5));
    private static final Requirement TOTP = AAL2.withMethods(Set.of("totp"));
    private static final Evidence OUTAGE = new Evidence.Unavailable("timed out");
    private static final Reachable ONE_FACTOR_ONLY = new Reachable.Known(Aal.AAL1, Set.of("password"));

    static Stream<Case> outages() {
        return Stream.of(AAL1, AAL2, HIGHEST, FRESH, TOTP, AAL1.withDeniedMethods(Set.of("oidc")), AAL3)
                .map(asked ->
                        Case.of("D1 " + asked, asked, OUTAGE).comesTo(Kind.UNAVAILABLE, Reason.BACKEND_UNAVAILABLE));
    }

    static Stream<Case> levelsBeyondTheProvider() {
        return Stream.of(
                        Case.of("D2 nobody", AAL3, Evidence.NOBODY),
                        Case.of("D2 withheld", AAL3, Evidence.WITHHELD),
                        Case.of("D2 two factors", AAL3, twoFactors()),
                        Case.of("D2 a session that claims the level", AAL3, session(Aal.AAL3)),
                        Case.of("D2 merged with the highest available", AAL3.and(HIGHEST), twoFactors()))
                .map(row -> row.comesTo(Kind.DENY, Reason.UNSATISFIABLE));
    }

    static Stream<Case> nobody() {
        return Stream.of(AAL1, AAL2, HIGHEST, FRESH, TOTP)
                .flatMap(asked -> Stream.of(
                        Case.of("D3 nobody, " + asked, asked, Evidence.NOBODY),
                        Case.of("D3 inactive, " + asked, asked, session(Aal.AAL2, null, false, totp(NOW))),
                        Case.of("D3 expired, " + asked, asked, session(Aal.AAL2, NOW, true, totp(NOW)))))
                .map(row -> row.comesTo(Kind.LOGIN, Reason.NO_SESSION));
    }

    static Stream<Case> levels() {
        Missing second = missing(Aal.AAL2);
        return Stream.of(
                Case.of("D4 withheld, AAL1", AAL1, Evidence.WITHHELD)
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, second),
                Case.of("D4 withheld, AAL2", AAL2, Evidence.WITHHELD)
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, second),
                Case.of("D4 withheld, HIGHEST_AVAILABLE", HIGHEST, Evidence.WITHHELD)
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, second),
                Case.of("D5 denied method", AAL1.withDeniedMethods(Set.of("password")), oneFactor())
                        .comesTo(Kind.DENY, Reason.DENIED_METHOD),
                Case.of("D6 no second factor, enrolment off", AAL2, oneFactor())
                        .reaching(ONE_FACTOR_ONLY)
                        .comesTo(Kind.DENY, Reason.NO_SUITABLE_FACTOR, second),
                Case.of("D6 no second factor, enrolment on", AAL2, oneFactor())
                        .reaching(ONE_FACTOR_ONLY)
                        .under(ENROLMENT)
                        .comesTo(Kind.ENROL, Reason.NO_SUITABLE_FACTOR, second),
                Case.of("D7 has a second factor", AAL2, oneFactor())
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, second),
                Case.of("D7 not known yet", AAL2, oneFactor()).reaching(null).asks(),
                Case.of("D7 not told", AAL2, oneFactor())
                        .reaching(Reachable.NOT_TOLD)
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, second),
                Case.of("D7 fixed level, the question failed", AAL2, oneFactor())
                        .reaching(new Reachable.Failed("timed out"))
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, second),
                Case.of("D7 session at AAL0", AAL1, session(Aal.AAL0, password(NOW)))
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, missing(Aal.AAL1)));
    }

    static Stream<Case> methodsAndAges() {
        return Stream.of(
                Case.of("D8 no witness", TOTP, session(Aal.AAL2, password(NOW), recovery(NOW)))
                        .comesTo(Kind.STEP_UP, Reason.METHOD_NOT_ACCEPTED, missing(Aal.AAL2, "totp")),
                Case.of("D8 no witness, not known yet", TOTP, session(Aal.AAL2, password(NOW)))
                        .reaching(null)
                        .asks(),
                Case.of("D8 no witness, and no such method enrolled", TOTP, session(Aal.AAL2, password(NOW)))
                        .reaching(new Reachable.Known(Aal.AAL2, Set.of("password", "webauthn")))
                        .comesTo(Kind.DENY, Reason.NO_SUITABLE_FACTOR, missing(Aal.AAL2, "totp")),
                Case.of("D8 the same, enrolment on", TOTP, session(Aal.AAL2, password(NOW)))
                        .reaching(new Reachable.Known(Aal.AAL2, Set.of("password", "webauthn")))
                        .under(ENROLMENT)
                        .comesTo(Kind.ENROL, Reason.NO_SUITABLE_FACTOR, missing(Aal.AAL2, "totp")),
                Case.of("D8 nothing resists phishing", AAL2.withPhishingResistance(), twoFactors())
                        .comesTo(Kind.STEP_UP, Reason.METHOD_NOT_ACCEPTED, missingResistant()),
                Case.of("D8 nothing resists phishing, none enrolled", AAL2.withPhishingResistance(), twoFactors())
                        .reaching(new Reachable.Known(Aal.AAL2, Set.of("password", "totp")))
                        .comesTo(Kind.DENY, Reason.NO_SUITABLE_FACTOR, missingResistant()),
                Case.of("D9 too old", FRESH, session(Aal.AAL2, password(NOW), totp(ago(Duration.ofMinutes(6)))))
                        .comesTo(Kind.STEP_UP, Reason.TOO_OLD, missing(Aal.AAL2)),
                Case.of(
                                "D9 resistant method too old",
                                FRESH.withPhishingResistance(),
                                session(Aal.AAL2, totp(NOW), passkey(ago(Duration.ofMinutes(6)))))
                        .comesTo(Kind.STEP_UP, Reason.TOO_OLD, missingResistant()),
                Case.of("D10 time unknown", FRESH, session(Aal.AAL2, password(NOW), totp(null)))
                        .comesTo(Kind.STEP_UP, Reason.TOO_OLD, missing(Aal.AAL2)),
                Case.of("D10 in the future", FRESH, session(Aal.AAL2, totp(NOW.plusSeconds(6))))
                        .comesTo(Kind.STEP_UP, Reason.TOO_OLD, missing(Aal.AAL2)),
                Case.of("D10 no witness at all", FRESH, session(Aal.AAL2, password(NOW)))
                        .comesTo(Kind.STEP_UP, Reason.TOO_OLD, missing(Aal.AAL2)));
    }

    static Stream<Case> permits() {
        return Stream.of(
                        Case.of("D11 AAL1", AAL1, oneFactor()),
                        Case.of("D11 AAL2", AAL2, twoFactors()),
                        Case.of("D11 more than asked", AAL1, twoFactors()),
                        Case.of("D11 fresh", FRESH, twoFactors()),
                        Case.of("D11 method", TOTP, twoFactors()),
                        Case.of("D11 nothing denied", AAL2.withDeniedMethods(Set.of("oidc")), twoFactors()),
                        Case.of("D11 highest available", HIGHEST, twoFactors()))
                .flatMap(row -> Stream.of(row.permits(), row.reaching(null).permits()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"outages", "levelsBeyondTheProvider", "nobody", "levels", "methodsAndAges", "permits"})
    void rule_applies_comesToItsDecision(Case row) {
        row.check();
    }

    @Test
    @DisplayName("D1: the backend's word about another try travels along")
    void unavailable_withRetryAfter_isKept() {
        Case row = Case.of("D1", AAL1, new Evidence.Unavailable("busy", 17));

        assertThat(row.outcome())
                .isEqualTo(Outcome.denied(
                        new Denial(Kind.UNAVAILABLE, Reason.BACKEND_UNAVAILABLE, AAL1, Missing.NOTHING, 17)));
    }
}
