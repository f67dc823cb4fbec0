package dev.stepup.test;

import static dev.stepup.test.StepUpAssertions.assertProtected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.StepUp;
import dev.stepup.core.session.CurrentCall;
import dev.stepup.event.Door;
import dev.stepup.test.bank.StrangeTransfers;
import dev.stepup.test.bank.Transfers;
import dev.stepup.test.bank.UnguardedTransfers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/** The assertion inside a CDI container: it holds for what is guarded, and fails for everything that only seems to be. */
@EnableWeld
class AssertProtectedTest {

    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Requirement FRESH_AAL2 = AAL2.withMaxAge(Duration.ofMinutes(5));

    @WeldSetup
    WeldInitiator weld = WithWeld.bank();

    @Inject
    Transfers transfers;

    @Inject
    UnguardedTransfers unguarded;

    @Inject
    StrangeTransfers strange;

    @Inject
    StepUp stepUp;

    @Test
    void guarded_byWhatIsExpected_holds() {
        assertProtected(AAL2, transfers::transfer);
        assertProtected(FRESH_AAL2, transfers::changeLimits);
        assertProtected(StrangeTransfers.everythingAsked(), strange::everything);
        assertProtected(Requirement.of(RequiredAal.HIGHEST_AVAILABLE), strange::highestAvailable);
    }

    @Test
    void guarded_nothingExpectedInParticular_holds() {
        assertProtected(transfers::transfer);
        assertProtected(transfers::changeLimits);
        assertProtected(strange::everything);
        assertProtected(strange::highestAvailable);
    }

    @Test
    void annotationDeleted_assertion_fails() {
        assertFails("STEPUP-TEST-101", () -> assertProtected(unguarded::transfer));
        assertFails("STEPUP-TEST-101", () -> assertProtected(AAL2, unguarded::transfer));
        assertFails("STEPUP-TEST-101", () -> assertProtected(FRESH_AAL2, unguarded::changeLimits));
    }

    @Test
    void objectMadeWithNew_assertion_fails() {
        assertFails("STEPUP-TEST-101", () -> assertProtected(AAL2, new Transfers()::transfer));
    }

    @Test
    void guardAsksLess_assertion_fails() {
        // The session that is only too old is let in.
        assertFails("STEPUP-TEST-101", () -> assertProtected(FRESH_AAL2, transfers::transfer));
    }

    @ParameterizedTest
    @MethodSource("eachLacksOneCondition")
    void guardLacksOneCondition_assertion_fails(Requirement weaker) {
        Requirement expected = StrangeTransfers.everythingAsked();
        assertFails("STEPUP-TEST-101", () -> assertProtected(expected, () -> stepUp.require(weaker)));
        assertProtected(expected, () -> stepUp.require(expected));
    }

    static Stream<Requirement> eachLacksOneCondition() {
        Requirement all = StrangeTransfers.everythingAsked();
        return Stream.of(
                all.withMaxAge(Duration.ofHours(1)),
                all.withMethods(Set.of()),
                all.withMethods(Set.of("webauthn", "passkey", "another-method")),
                all.withDeniedMethods(Set.of("password")),
                all.withDeniedMethods(Set.of("code_recovery")),
                AAL2.withMaxAge(Duration.ofSeconds(60))
                        .withMethods(all.methods())
                        .withDeniedMethods(all.deniedMethods()),
                Requirement.of(RequiredAal.AAL1)
                        .withMaxAge(Duration.ofSeconds(60))
                        .withMethods(all.methods())
                        .withDeniedMethods(all.deniedMethods())
                        .withPhishingResistance());
    }

    @Test
    void guardAsksMore_assertion_fails() {
        assertFails("STEPUP-TEST-106", () -> assertProtected(AAL2, transfers::changeLimits));
        assertFails("STEPUP-TEST-106", () -> assertProtected(Requirement.of(RequiredAal.AAL1), transfers::transfer));
    }

    @Test
    void secondGuardFurtherIn_assertion_holdsForThatOneAlone() {
        assertProtected(AAL2, strange::asksMoreFurtherIn);
        assertFails("STEPUP-TEST-107", () -> assertProtected(strange::asksMoreFurtherIn));
    }

    @Test
    void guardByInjectableApi_assertion_holds() {
        assertProtected(AAL2, strange::asksByItself);
    }

    @Test
    void ownAccessDeniedException_assertion_fails() {
        assertFails("STEPUP-TEST-104", () -> assertProtected(strange::deniesByItself));
        assertFails("STEPUP-TEST-104", () -> assertProtected(AAL2, strange::deniesByItself));
    }

    @Test
    void methodThatAlwaysThrows_assertion_fails() {
        assertFails("STEPUP-TEST-105", () -> assertProtected(AAL2, strange::alwaysThrows));
        assertFails("STEPUP-TEST-108", () -> assertProtected(AAL2, strange::guardedAndAlwaysThrows));
    }

    @Test
    void denialSwallowed_assertion_fails() {
        assertFails("STEPUP-TEST-102", () -> assertProtected(AAL2, strange::swallows));
    }

    @Test
    void denialWrapped_assertion_holds() {
        assertProtected(AAL2, strange::wraps);
    }

    @Test
    void guardOnAnotherThread_assertion_failsAndSaysSo() {
        assertFails("STEPUP-TEST-103", () -> assertProtected(AAL2, strange::hopsThreads));
    }

    @Test
    void assertion_whateverItComesTo_leavesNoCallerBehind() {
        assertProtected(AAL2, transfers::transfer);
        assertFails("STEPUP-TEST-101", () -> assertProtected(unguarded::transfer));
        assertThat(CurrentCall.get()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RequiredAal.class)
    void enough_forEachLevel_isLetIn(RequiredAal level) {
        Requirement asked = Requirement.of(level).withMaxAge(Duration.ofMinutes(1));
        assertProtected(asked, () -> CurrentCall.required(asked, "a test").require(asked, Door.API, "a test"));
    }

    private static void assertFails(String id, ThrowingCallable assertion) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionFailedError.class).hasMessageStartingWith(id + ": ");
    }
}
