package dev.stepup.core.decision;

import static dev.stepup.core.Sessions.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.Sessions;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Who asks more permits less, and who brings less is permitted less. It holds of every session of which no entry lies in
 * the future by more than the skew: such an entry is the newest, so it spoils what it bears witness to (D10), and asking
 * more may make it none of the witnesses. It holds of names of methods that are not recoveries: these are no witnesses
 * until they are named.
 */
class DecisionMonotonyTest {

    /** Without those at AAL0, which nothing permits. */
    private static final List<Session> SESSIONS = Space.sessions(Space.past()).stream()
            .filter(session -> session.level() != Aal.AAL0)
            .toList();

    private static final RequiredAal[] LEVELS = {RequiredAal.AAL1, RequiredAal.AAL2, RequiredAal.HIGHEST_AVAILABLE};
    private static final List<Requirement> REQUIREMENTS = Space.requirements(LEVELS);

    private static final int COMBINATIONS = SESSIONS.size() * Space.DECIDERS.size() * Space.REACHABLES.size();

    private final Map<Requirement, BitSet> permitted = new HashMap<>();
    private long combinations;
    private long permits;

    @Test
    void requirement_stricter_neverPermitsMore() {
        for (Requirement requirement : REQUIREMENTS) {
            for (Requirement stricter : REQUIREMENTS) {
                if (!requirement.equals(stricter) && isStricter(stricter, requirement)) {
                    compare(stricter, requirement);
                }
            }
        }
        assertThat(combinations).isGreaterThan(1_000_000);
        assertThat(permits).isGreaterThan(10_000);
    }

    @Test
    @DisplayName("Section 2, merging: a merged requirement permits only what both permit")
    void requirement_merged_permitsOnlyWhatBothPermit() {
        for (Requirement one : REQUIREMENTS) {
            for (Requirement other : REQUIREMENTS) {
                Requirement both = one.and(other);
                assertThat(both).isEqualTo(other.and(one));
                compare(both, one);
            }
        }
        assertThat(combinations).isGreaterThan(5_000_000);
        assertThat(permits).isGreaterThan(100_000);
    }

    @Test
    @DisplayName("D9: evidence of which any entry is older is never permitted more")
    void evidence_older_neverPermitsMore() {
        for (Session session : SESSIONS) {
            for (int i = 0; i < session.methods().size(); i++) {
                for (Instant time : Space.past()) {
                    Session older = withTime(session, i, time);
                    if (isOlder(time, session.methods().get(i).completed())) {
                        REQUIREMENTS.forEach(requirement -> compare(requirement, older, session));
                    }
                }
            }
        }
        assertThat(combinations).isGreaterThan(200_000);
        assertThat(permits).isGreaterThan(10_000);
    }

    @Test
    @DisplayName("D9: time passes, and what was denied for its age is not permitted again")
    void evidence_laterJudged_isNeverPermittedMore() {
        Decider decider = Space.DECIDERS.get(0);
        for (Session session : SESSIONS) {
            for (Requirement requirement : REQUIREMENTS) {
                boolean before = true;
                for (int seconds = 0; seconds <= 310; seconds += 31) {
                    combinations++;
                    Outcome outcome = decider.decide(
                            requirement,
                            new Evidence.Present(session),
                            Sessions.TWO_FACTORS,
                            Reachable.NOT_TOLD,
                            NOW.plusSeconds(seconds));
                    boolean permitted = outcome.equals(Outcome.PERMITTED);
                    assertThat(permitted && !before).isFalse();
                    permits += permitted ? 1 : 0;
                    before = permitted;
                }
            }
        }
        assertThat(combinations).isGreaterThan(100_000);
        assertThat(permits).isGreaterThan(10_000);
    }

    @Test
    void requirement_shorterAge_neverPermitsMore() {
        Requirement aal2 = Requirement.of(RequiredAal.AAL2);
        for (int seconds = 1; seconds < 400; seconds += 7) {
            Requirement longer = aal2.withMaxAge(Duration.ofSeconds(seconds + 7L));
            compare(aal2.withMaxAge(Duration.ofSeconds(seconds)), longer);
            compare(longer.withMethods(Set.of("totp")), longer);
        }
        assertThat(combinations).isGreaterThan(200_000);
        assertThat(permits).isGreaterThan(1_000);
    }

    private void compare(Requirement stricter, Requirement requirement) {
        BitSet more = permitted.computeIfAbsent(stricter, DecisionMonotonyTest::permitted);
        BitSet less = permitted.computeIfAbsent(requirement, DecisionMonotonyTest::permitted);
        BitSet wrong = (BitSet) more.clone();
        wrong.andNot(less);
        assertThat(wrong.cardinality())
                .as(() -> stricter + " permits what " + requirement + " does not, as combination " + wrong)
                .isZero();
        combinations += COMBINATIONS;
        permits += more.cardinality();
    }

    /** What a requirement permits of every session, under every configuration, with every reachable level. */
    private static BitSet permitted(Requirement requirement) {
        BitSet bits = new BitSet(COMBINATIONS);
        int at = 0;
        for (Session session : SESSIONS) {
            for (Decider decider : Space.DECIDERS) {
                for (Reachable reachable : Space.REACHABLES) {
                    bits.set(at++, Space.permits(decider, requirement, session, reachable));
                }
            }
        }
        assertThat(at).isEqualTo(COMBINATIONS);
        return bits;
    }

    private void compare(Requirement requirement, Session older, Session session) {
        for (Decider decider : Space.DECIDERS) {
            for (Reachable reachable : Space.REACHABLES) {
                combinations++;
                if (Space.permits(decider, requirement, older, reachable)) {
                    permits++;
                    assertThat(Space.permits(decider, requirement, session, reachable))
                            .isTrue();
                }
            }
        }
    }

    private static boolean isStricter(Requirement stricter, Requirement requirement) {
        boolean methods = requirement.methods().isEmpty()
                || (!stricter.methods().isEmpty() && requirement.methods().containsAll(stricter.methods()));
        return stricter.level().isAtLeast(requirement.level())
                && (stricter.highestAvailable() || !requirement.highestAvailable())
                && (stricter.maxAge().isPresent() || requirement.maxAge().isEmpty())
                && (stricter.phishingResistant() || !requirement.phishingResistant())
                && stricter.deniedMethods().containsAll(requirement.deniedMethods())
                && methods;
    }

    private static boolean isOlder(@Nullable Instant one, @Nullable Instant other) {
        return other != null && (one == null || one.isBefore(other));
    }

    private static Session withTime(Session session, int index, @Nullable Instant time) {
        List<CompletedMethod> methods = new ArrayList<>(session.methods());
        CompletedMethod method = methods.get(index);
        methods.set(index, new CompletedMethod(method.name(), method.level(), time, method.phishingResistant(), false));
        return new Session("s1", "alice", session.level(), methods, null, true);
    }
}
