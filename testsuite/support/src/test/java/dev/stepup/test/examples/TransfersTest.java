package dev.stepup.test.examples;

import static dev.stepup.test.StepUpAssertions.assertProtected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stepup.Aal;
import dev.stepup.AccessDeniedException;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.cdi.RequiresAalInterceptor;
import dev.stepup.cdi.StepUpBean;
import dev.stepup.cdi.StepUpExtension;
import dev.stepup.test.Assurance;
import dev.stepup.test.AssuredSession;
import dev.stepup.test.Factor;
import dev.stepup.test.TestCaller;
import dev.stepup.test.TestClock;
import dev.stepup.test.WithAssurance;
import dev.stepup.test.WithBackendDown;
import dev.stepup.test.WithNobody;
import dev.stepup.test.bank.Transfers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.weld.junit5.ExplicitParamInjection;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jboss.weld.junit5.auto.AddExtensions;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.Test;

/** What the documentation shows of beans in Weld. */
@EnableAutoWeld
@AddExtensions(StepUpExtension.class)
@AddBeanClasses({RequiresAalInterceptor.class, StepUpBean.class})
@ExplicitParamInjection
@WithAssurance(
        level = Aal.AAL2,
        methods = {"password", "totp"},
        age = 3,
        ageUnit = TimeUnit.MINUTES)
class TransfersTest {

    @Inject
    Transfers transfers;

    @Test
    void secondFactorIsThere_transfer_goesOn() {
        assertEquals("done", transfers.transfer());
    }

    @Test
    @WithNobody
    void nobody_transfer_hasToSignIn() {
        AccessDeniedException denied = assertThrows(AccessDeniedException.class, transfers::transfer);
        assertEquals(Denial.Kind.LOGIN, denied.denial().kind());
    }

    @Test
    @WithBackendDown
    void backendDown_transfer_isUnavailable() {
        AccessDeniedException denied = assertThrows(AccessDeniedException.class, transfers::transfer);
        assertEquals(Denial.Kind.UNAVAILABLE, denied.denial().kind());
    }

    @Test
    void factorGrowsOld_changeLimits_isDenied(TestClock clock) {
        transfers.changeLimits();
        clock.moveForward(Duration.ofMinutes(3));
        assertThrows(AccessDeniedException.class, transfers::changeLimits);
    }

    @Test
    void freshPasswordAndOldCode_changeLimits_isDenied(TestCaller caller) {
        AssuredSession old = Assurance.of(Aal.AAL2, "totp").aged(Duration.ofHours(1));
        caller.become(old.with(Factor.of("password", Aal.AAL1)));
        assertThrows(AccessDeniedException.class, transfers::changeLimits);
    }

    @Test
    void transfers_areProtected() {
        Requirement aal2 = Requirement.of(RequiredAal.AAL2);
        assertProtected(aal2, () -> transfers.transfer());
        assertProtected(aal2.withMaxAge(Duration.ofMinutes(5)), () -> transfers.changeLimits());
    }
}
