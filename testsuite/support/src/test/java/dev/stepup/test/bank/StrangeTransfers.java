package dev.stepup.test.bank;

import dev.stepup.AccessDeniedException;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import dev.stepup.StepUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What a test must not take for a guard, and one thing that it may. */
@ApplicationScoped
public class StrangeTransfers {

    public static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);

    @Inject
    Transfers transfers;

    @Inject
    StepUp stepUp;

    /** Looks like a guard, and is none. */
    public String deniesByItself() {
        throw new AccessDeniedException(Denial.of(Denial.Kind.LOGIN, Denial.Reason.NO_SESSION, AAL2));
    }

    public String alwaysThrows() {
        throw new IllegalStateException("always");
    }

    @RequiresAal(RequiredAal.AAL2)
    public String guardedAndAlwaysThrows() {
        throw new IllegalStateException("always");
    }

    public String swallows() {
        try {
            return transfers.transfer();
        } catch (AccessDeniedException e) {
            return "swallowed";
        }
    }

    public String wraps() {
        try {
            return transfers.transfer();
        } catch (AccessDeniedException e) {
            throw new IllegalStateException("wrapped", e);
        }
    }

    public String hopsThreads() {
        try {
            return CompletableFuture.supplyAsync(transfers::transfer).join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    public String asksByItself() {
        stepUp.require(AAL2);
        return "done";
    }

    @RequiresAal(RequiredAal.AAL1)
    public String asksMoreFurtherIn() {
        return transfers.transfer();
    }

    @RequiresAal(RequiredAal.HIGHEST_AVAILABLE)
    public String highestAvailable() {
        return "done";
    }

    @RequiresAal(
            value = RequiredAal.AAL2,
            maxAge = 60,
            methods = {"webauthn", "passkey"},
            deniedMethods = {"code_recovery", "password"},
            phishingResistant = true)
    public String everything() {
        return "done";
    }

    /** What {@link #everything} asks. */
    public static Requirement everythingAsked() {
        return AAL2.withMaxAge(Duration.ofSeconds(60))
                .withMethods(Set.of("webauthn", "passkey"))
                .withDeniedMethods(Set.of("code_recovery", "password"))
                .withPhishingResistance();
    }
}
