package dev.stepup.test;

import dev.stepup.Denial;
import dev.stepup.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AssertionFailureBuilder;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/** Holds a call against a requirement: whoever falls short is stopped by a guard, and who meets it is let in. */
final class GuardedCall {

    private final Executable call;

    GuardedCall(Executable call) {
        this.call = call;
    }

    /** What nobody is stopped by. */
    Requirement requirement() {
        return denialOf(new Shortfall("nobody is signed in", Assurance.nobody()))
                .requirement();
    }

    void holdAgainst(Requirement expected) {
        Denial other = null;
        boolean asked = false;
        for (Shortfall shortfall : Shortfall.of(expected)) {
            Denial denial = denialOf(shortfall);
            boolean same = denial.requirement().equals(expected);
            asked |= same;
            other = same ? other : denial;
        }
        if (!asked && other != null) {
            throw failure(
                    TestMessages.otherRequirement(
                            expected.toString(), other.requirement().toString()),
                    null);
        }
        letIn(expected);
    }

    private Denial denialOf(Shortfall shortfall) {
        Attempt attempt = Attempt.at(call, shortfall.caller());
        return attempt.denial().orElseThrow(() -> failure(why(attempt, shortfall.what()), attempt.thrown()));
    }

    private static String why(Attempt attempt, String shortfall) {
        Throwable thrown = attempt.thrown();
        if (thrown == null) {
            return attempt.judged().isEmpty()
                    ? TestMessages.notGuarded(shortfall)
                    : TestMessages.denialSwallowed(shortfall);
        }
        return attempt.accessDenied()
                .map(denied -> denied.denial().reason() == Denial.Reason.NO_REQUEST
                        ? TestMessages.otherThread(shortfall)
                        : TestMessages.ownDenial(shortfall))
                .orElseGet(() -> TestMessages.threwBeforeGuard(
                        shortfall, thrown.getClass().getName()));
    }

    /** Or it might be a call that nobody could ever make. */
    private void letIn(Requirement expected) {
        Attempt attempt = Attempt.at(call, Shortfall.enough(expected));
        Throwable thrown = attempt.thrown();
        if (thrown == null) {
            return;
        }
        String asked = expected.toString();
        throw attempt.denial()
                .map(denial -> failure(
                        TestMessages.asksMore(asked, denial.requirement().toString()), thrown))
                .orElseGet(() -> failure(
                        TestMessages.neverSucceeds(asked, thrown.getClass().getName()), thrown));
    }

    static AssertionFailedError failure(String message, @Nullable Throwable cause) {
        return AssertionFailureBuilder.assertionFailure()
                .message(message)
                .cause(cause)
                .build();
    }
}
