package dev.stepup.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.Aal;
import dev.stepup.AccessDeniedException;
import dev.stepup.CompletedMethod;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.StepUp;
import dev.stepup.test.bank.Transfers;
import jakarta.inject.Inject;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.ExplicitParamInjection;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As whom a test calls: the annotations, the clock and the caller, before real guards. */
@EnableWeld
@ExplicitParamInjection
@WithAssurance(level = Aal.AAL1)
class WithAssuranceTest {

    @WeldSetup
    WeldInitiator weld = WithWeld.bank();

    @Inject
    Transfers transfers;

    @Inject
    StepUp stepUp;

    @BeforeEach
    @AfterEach
    void beforeAndAfterEach_asTheTest() {
        assertThat(stepUp.preflight(Requirement.of(RequiredAal.AAL1))).isNotNull();
    }

    @Test
    void annotationOnClass_test_callsAtThatLevel() {
        assertThat(stepUp.current()).map(Session::level).contains(Aal.AAL1);
        assertDenied(Denial.Reason.LEVEL_TOO_LOW, transfers::transfer);
    }

    @Test
    @WithAssurance(level = Aal.AAL2)
    void annotationOnMethod_test_winsOverThatOnTheClass() {
        assertThat(transfers.transfer()).isEqualTo("done");
    }

    @Test
    @WithAssurance(
            level = Aal.AAL2,
            methods = {"password", "totp"},
            age = 3,
            ageUnit = TimeUnit.MINUTES,
            subject = "bob")
    void levelMethodsAndAge_test_callsWithExactlyThese(TestClock clock) {
        Instant completed = clock.instant().minus(Duration.ofMinutes(3));
        Session session = stepUp.current().orElseThrow();
        assertThat(session.subject()).isEqualTo("bob");
        assertThat(session.methods())
                .containsExactly(
                        CompletedMethod.of("password", Aal.AAL1, completed),
                        CompletedMethod.of("totp", Aal.AAL2, completed));
    }

    @Test
    @WithAssurance(level = Aal.AAL1, methods = "passkey", phishingResistant = true)
    void resistantMethod_test_meetsWhatAsksForOne() {
        assertThat(stepUp.satisfies(Requirement.of(RequiredAal.AAL1).withPhishingResistance()))
                .isTrue();
    }

    @Test
    @WithAssurance(level = Aal.AAL1, highest = Aal.AAL1)
    void highestReachableIsTheFirst_highestAvailableAsked_goesOn() {
        assertThat(stepUp.satisfies(Requirement.of(RequiredAal.HIGHEST_AVAILABLE)))
                .isTrue();
    }

    @Test
    void highestReachableNotTold_highestAvailableAsked_stepsUp() {
        assertThat(stepUp.satisfies(Requirement.of(RequiredAal.HIGHEST_AVAILABLE)))
                .isFalse();
    }

    @Test
    @WithNobody
    void nobody_guardedCall_hasToSignIn() {
        assertThat(stepUp.current()).isEmpty();
        assertDenied(Denial.Reason.NO_SESSION, transfers::transfer);
    }

    @Test
    @WithBackendDown
    void backendDown_guardedCall_isUnavailable() {
        assertDenied(Denial.Reason.BACKEND_UNAVAILABLE, transfers::transfer);
        assertDenied(Denial.Reason.BACKEND_UNAVAILABLE, stepUp::current);
    }

    @Test
    @WithAssurance(level = Aal.AAL2, age = 3, ageUnit = TimeUnit.MINUTES)
    void clockMovedForward_freshFactor_becomesStale(TestClock clock) {
        assertThat(transfers.changeLimits()).isEqualTo("done");
        clock.moveForward(Duration.ofMinutes(2));
        assertThat(transfers.changeLimits()).isEqualTo("done");
        clock.moveForward(JudgedThread.SKEW);
        assertThat(transfers.changeLimits()).isEqualTo("done");
        clock.moveForward(Duration.ofMillis(1));
        assertDenied(Denial.Reason.TOO_OLD, transfers::changeLimits);
        assertThat(transfers.transfer()).isEqualTo("done");
    }

    @Test
    @WithAssurance(level = Aal.AAL2)
    void clockSetBack_factor_liesInTheFutureAndIsNotFresh(TestClock clock) {
        clock.set(Instant.EPOCH);
        assertDenied(Denial.Reason.TOO_OLD, transfers::changeLimits);
    }

    @Test
    void callerBecomesAnother_nextCall_isJudgedAnew(TestCaller caller) {
        assertDenied(Denial.Reason.LEVEL_TOO_LOW, transfers::transfer);
        caller.become(Assurance.of(Aal.AAL2));
        assertThat(transfers.transfer()).isEqualTo("done");
        caller.become(Assurance.withheld());
        assertDenied(Denial.Reason.LEVEL_TOO_LOW, transfers::transfer);
    }

    @Test
    void clockMovedAndCallerBecomesAnother_age_countsFromThen(TestCaller caller, TestClock clock) {
        clock.moveForward(Duration.ofDays(1));
        caller.become(Assurance.of(Aal.AAL2));
        assertThat(transfers.changeLimits()).isEqualTo("done");
    }

    @Test
    void oldLevelAndFreshFirstFactor_ageAsked_isTooOld(TestCaller caller) {
        caller.become(new AssuredSession(
                "alice",
                Aal.AAL2,
                List.of(Factor.of("totp", Aal.AAL2).aged(Duration.ofHours(1)), Factor.of("password", Aal.AAL1)),
                null));
        assertDenied(Denial.Reason.TOO_OLD, transfers::changeLimits);
    }

    @Test
    void ageUnknown_ageAsked_isTooOld(TestCaller caller) {
        AssuredSession none = new AssuredSession("alice", Aal.AAL2, List.of(), null);
        caller.become(none.with(Factor.of("totp", Aal.AAL2).ofUnknownAge()));
        assertDenied(Denial.Reason.TOO_OLD, transfers::changeLimits);
        caller.become(none.with(Factor.of("code", Aal.AAL2).fromRecovery()));
        assertDenied(Denial.Reason.TOO_OLD, transfers::changeLimits);
    }

    @Test
    @WithAssurance(level = Aal.AAL2)
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void testOnAThreadOfItsOwn_guardedCall_goesOn() {
        assertThat(transfers.transfer()).isEqualTo("done");
    }

    @RepeatedTest(2)
    @WithAssurance(level = Aal.AAL2)
    void repeatedTest_eachRun_hasTheCaller() {
        assertThat(transfers.transfer()).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    @WithAssurance(level = Aal.AAL2)
    void parameterizedTest_eachRun_hasClockAndCaller(String value, TestClock clock) {
        assertThat(clock).isNotNull();
        assertThat(transfers.transfer()).isEqualTo("done").isNotEqualTo(value);
    }

    @TestFactory
    @WithAssurance(level = Aal.AAL2)
    Stream<DynamicTest> dynamicTest_eachRun_hasTheCaller() {
        assertThat(transfers.transfer()).isEqualTo("done");
        return Stream.of("one", "two")
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(transfers.transfer()).isEqualTo("done")));
    }

    /** An annotation of one's own. */
    @Retention(RetentionPolicy.RUNTIME)
    @WithAssurance(level = Aal.AAL2)
    @interface AsCustomer {}

    @Test
    @AsCustomer
    void annotationOfOnesOwn_test_callsAtItsLevel() {
        assertThat(transfers.transfer()).isEqualTo("done");
    }

    @Nested
    class Inside {

        @Test
        void annotationOnTheClassAround_test_callsAtThatLevel() {
            assertThat(stepUp.current()).map(Session::level).contains(Aal.AAL1);
        }
    }

    @Nested
    @WithAssurance(level = Aal.AAL2)
    class InsideWithItsOwn {

        @Test
        void annotationOnTheInnerClass_test_winsOverThatAround() {
            assertThat(transfers.transfer()).isEqualTo("done");
        }
    }

    private static void assertDenied(Denial.Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AccessDeniedException.class,
                        denied -> assertThat(denied.denial().reason()).isEqualTo(reason));
    }
}
