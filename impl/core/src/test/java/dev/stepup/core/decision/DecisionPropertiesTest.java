package dev.stepup.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.Sessions;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds of every decision, over every combination of a bounded space. */
class DecisionPropertiesTest {

    private static final List<Requirement> REQUIREMENTS = Space.requirements(RequiredAal.values());
    private static final List<Session> SESSIONS = Space.sessions(Space.TIMES);
    private static final List<@Nullable Reachable> REACHABLES = new ArrayList<>(Space.REACHABLES);

    static {
        REACHABLES.add(null);
    }

    /** One decision with all that went into it. */
    private record Decided(
            Requirement requirement,
            Session session,
            @Nullable Reachable reachable,
            Outcome outcome) {}

    @Test
    @DisplayName("D11: a permit implies a session of the level sought at least")
    void permit_always_hasTheLevel() {
        holds(decided ->
                !isPermit(decided.outcome()) || decided.session().level().isAtLeast(sought(decided)));
    }

    @Test
    @DisplayName("D8: a permit implies a method of every kind that is asked")
    void permit_always_hasTheMethods() {
        holds(decided -> !isPermit(decided.outcome()) || hasMethods(decided.requirement(), decided.session()));
    }

    @Test
    @DisplayName("Section 2: with an answer about the reachable level the outcome is decided")
    void outcome_reachableGiven_isDecided() {
        holds(decided -> decided.reachable() == null || decided.outcome() instanceof Outcome.Decided);
    }

    @Test
    @DisplayName("Section 2: a permit of a fixed level never asks, and does not depend on the answer")
    void permit_fixedLevel_neverAsks() {
        holds(decided -> decided.requirement().highestAvailable()
                || isPermit(decided.outcome())
                        == Space.permits(Space.DECIDERS.get(0), decided.requirement(), decided.session(), null));
    }

    @Test
    @DisplayName("D2, D3: a session that shows itself is never sent to sign in, and AAL3 is always refused here")
    void session_active_isNeverLogin() {
        holds(decided -> decided.outcome() instanceof Outcome.NeedsReachable
                || isPermit(decided.outcome())
                || (denial(decided.outcome()).kind() != Denial.Kind.LOGIN
                        && (decided.requirement().level() == Aal.AAL3)
                                == (denial(decided.outcome()).reason() == Denial.Reason.UNSATISFIABLE)));
    }

    @Test
    @DisplayName("Section 2: the decision is a pure function")
    void decision_repeated_isTheSame() {
        holds(
                decided -> Space.decide(
                                new Decider(Case.DEFAULTS),
                                decided.requirement(),
                                new Evidence.Present(decided.session()),
                                decided.reachable())
                        .equals(decided.outcome()),
                Space.DECIDERS.get(0));
    }

    @Test
    @DisplayName("D1, D3, D4: what is no active session is never permitted, and an outage is never a login")
    void evidence_withoutSession_isNeverPermitted() {
        long combinations = 0;
        for (Decider decider : Space.DECIDERS) {
            for (Requirement requirement : REQUIREMENTS) {
                for (Reachable reachable : REACHABLES) {
                    Evidence outage = new Evidence.Unavailable("timed out");
                    Denial outcome = denial(Space.decide(decider, requirement, outage, reachable));
                    assertThat(outcome.kind()).isEqualTo(Denial.Kind.UNAVAILABLE);
                    for (Evidence evidence : withoutSession()) {
                        combinations++;
                        denial(Space.decide(decider, requirement, evidence, reachable));
                    }
                }
            }
        }
        assertThat(combinations).isEqualTo(2L * 144 * 6 * 4);
    }

    private static List<Evidence> withoutSession() {
        Session full = Sessions.twoFactors();
        return List.of(
                Evidence.NOBODY,
                Evidence.WITHHELD,
                new Evidence.Present(new Session("s", "alice", full.level(), full.methods(), null, false)),
                new Evidence.Present(new Session("s", "alice", full.level(), full.methods(), Sessions.NOW, true)));
    }

    private static void holds(Predicate<Decided> property) {
        Space.DECIDERS.forEach(decider -> holds(property, decider));
    }

    private static void holds(Predicate<Decided> property, Decider decider) {
        long combinations = 0;
        long permits = 0;
        for (Requirement requirement : REQUIREMENTS) {
            for (Session session : SESSIONS) {
                Evidence evidence = new Evidence.Present(session);
                for (Reachable reachable : REACHABLES) {
                    combinations++;
                    Outcome outcome = Space.decide(decider, requirement, evidence, reachable);
                    permits += isPermit(outcome) ? 1 : 0;
                    Decided decided = new Decided(requirement, session, reachable, outcome);
                    if (!property.test(decided)) {
                        throw new AssertionError(decided + " " + session.methods());
                    }
                }
            }
        }
        assertThat(combinations).isEqualTo(144L * 648 * 6);
        assertThat(permits).isGreaterThan(10_000);
    }

    private static Aal sought(Decided decided) {
        Aal fixed = decided.requirement().level();
        return decided.requirement().highestAvailable() && decided.reachable() instanceof Reachable.Known known
                ? fixed.max(known.level())
                : fixed;
    }

    private static boolean hasMethods(Requirement requirement, Session session) {
        boolean allowed = requirement.methods().isEmpty()
                || session.methods().stream()
                        .anyMatch(method -> requirement.methods().contains(method.name()));
        boolean denied = session.methods().stream()
                .anyMatch(method -> requirement.deniedMethods().contains(method.name()));
        boolean resistant = session.methods().stream().anyMatch(method -> method.phishingResistant());
        return allowed && !denied && (resistant || !requirement.phishingResistant());
    }

    private static boolean isPermit(Outcome outcome) {
        return outcome.equals(Outcome.PERMITTED);
    }

    private static Denial denial(Outcome outcome) {
        return (Denial) ((Outcome.Decided) outcome).decision();
    }
}
