package dev.stepup.test;

import static dev.stepup.test.StepUpAssertions.assertProtected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.Aal;
import dev.stepup.AccessDeniedException;
import dev.stepup.test.bank.Transfers;
import dev.stepup.test.bank.UnguardedTransfers;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What other test kits have got wrong. */
@EnableWeld
class PeerTrapsTest {

    @WeldSetup
    WeldInitiator weld = WithWeld.bank();

    @Inject
    Transfers transfers;

    @Inject
    UnguardedTransfers unguarded;

    @Test
    @WithAssurance(level = Aal.AAL1)
    @DisplayName("Quarkus #54792: @TestSecurity went round the policy, so that tests passed whatever it asked")
    void quarkusTestSecurity_madeUpSessionFallsShort_policyDenies() {
        assertThatThrownBy(transfers::transfer).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithAssurance(level = Aal.AAL2)
    @DisplayName("Quarkus #54792: a test passed although nothing was guarded")
    void quarkusTestSecurity_guardDeleted_assertionFails() {
        assertThat(unguarded.transfer()).isEqualTo(transfers.transfer());
        assertThatThrownBy(() -> assertProtected(unguarded::transfer)).isInstanceOf(AssertionError.class);
        assertProtected(transfers::transfer);
    }

    @Test
    @WithAssurance(level = Aal.AAL2, methods = "totp", age = 4, ageUnit = TimeUnit.MINUTES)
    @DisplayName("Spring Security: @WithMockUser has no time of a factor, so that every rule about its age denied")
    void springWithMockUser_factorYoungEnough_goesOn() {
        assertThat(transfers.changeLimits()).isEqualTo("done");
    }

    @Test
    @WithAssurance(level = Aal.AAL2, methods = "totp", age = 6, ageUnit = TimeUnit.MINUTES)
    @DisplayName("Spring Security: @WithMockUser cannot say that a factor is too old")
    void springWithMockUser_factorTooOld_denied() {
        assertThatThrownBy(transfers::changeLimits)
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("TOO_OLD");
    }
}
