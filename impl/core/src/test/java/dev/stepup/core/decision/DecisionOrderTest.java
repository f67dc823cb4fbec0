package dev.stepup.core.decision;

import static dev.stepup.core.Sessions.NOW;
import static dev.stepup.core.Sessions.ago;
import static dev.stepup.core.Sessions.oneFactor;
import static dev.stepup.core.Sessions.password;
import static dev.stepup.core.Sessions.session;
import static dev.stepup.core.Sessions.totp;
import static dev.stepup.core.decision.Case.missing;
import static dev.stepup.core.decision.Case.missingResistant;

import dev.stepup.Aal;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where two rules apply, the first of them wins. */
class DecisionOrderTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Requirement AAL3 = Requirement.of(RequiredAal.AAL3);
    private static final Set<String> PASSWORD = Set.of("password");
    private static final Requirement STRICT = AAL2.withDeniedMethods(PASSWORD)
            .withMethods(Set.of("webauthn"))
            .withMaxAge(Duration.ofMinutes(5))
            .withPhishingResistance();

    static Stream<Case> pairs() {
        return Stream.of(
                Case.of("D1 before D2", AAL3, new Evidence.Unavailable("refused"))
                        .comesTo(Kind.UNAVAILABLE, Reason.BACKEND_UNAVAILABLE),
                Case.of("D2 before D3", AAL3, Evidence.NOBODY).comesTo(Kind.DENY, Reason.UNSATISFIABLE),
                Case.of("D2 before D4", AAL3, Evidence.WITHHELD).comesTo(Kind.DENY, Reason.UNSATISFIABLE),
                Case.of("D2 before D5", AAL3.withDeniedMethods(PASSWORD), oneFactor())
                        .comesTo(Kind.DENY, Reason.UNSATISFIABLE),
                Case.of("D3 before D5", STRICT, session(Aal.AAL1, NOW, true, password(NOW)))
                        .comesTo(Kind.LOGIN, Reason.NO_SESSION),
                Case.of("D3 before D6", AAL2, session(Aal.AAL1, null, false))
                        .reaching(new Reachable.Known(Aal.AAL1))
                        .comesTo(Kind.LOGIN, Reason.NO_SESSION),
                Case.of("D4 before D8", AAL1.withPhishingResistance(), Evidence.WITHHELD)
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, missing(Aal.AAL2)),
                Case.of("D5 before D6", STRICT, oneFactor())
                        .reaching(new Reachable.Known(Aal.AAL1))
                        .comesTo(Kind.DENY, Reason.DENIED_METHOD),
                Case.of("D5 before D7", STRICT, oneFactor()).comesTo(Kind.DENY, Reason.DENIED_METHOD),
                Case.of("D5 before D7, not known yet", STRICT, oneFactor())
                        .reaching(null)
                        .comesTo(Kind.DENY, Reason.DENIED_METHOD),
                Case.of(
                                "D5 before the failed question",
                                Requirement.of(RequiredAal.HIGHEST_AVAILABLE).withDeniedMethods(PASSWORD),
                                oneFactor())
                        .reaching(new Reachable.Failed("timed out"))
                        .comesTo(Kind.DENY, Reason.DENIED_METHOD),
                Case.of("D7 before D8", AAL2.withPhishingResistance(), oneFactor())
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, missing(Aal.AAL2)),
                Case.of("D7 before D9", AAL2.withMaxAge(Duration.ofMinutes(5)), session(Aal.AAL1, password(null)))
                        .comesTo(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, missing(Aal.AAL2)),
                Case.of(
                                "D8 witness before D8 phishing",
                                AAL2.withMethods(Set.of("webauthn")).withPhishingResistance(),
                                session(Aal.AAL2, totp(NOW)))
                        .comesTo(Kind.STEP_UP, Reason.METHOD_NOT_ACCEPTED, missing(Aal.AAL2, "webauthn")),
                Case.of(
                                "D8 before D9",
                                AAL2.withPhishingResistance().withMaxAge(Duration.ofMinutes(5)),
                                session(Aal.AAL2, totp(ago(Duration.ofHours(1)))))
                        .comesTo(Kind.STEP_UP, Reason.METHOD_NOT_ACCEPTED, missingResistant()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void rules_bothApply_firstWins(Case row) {
        row.check();
    }
}
