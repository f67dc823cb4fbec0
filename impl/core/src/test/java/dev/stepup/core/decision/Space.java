package dev.stepup.core.decision;

import static dev.stepup.core.Sessions.NOW;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.Sessions;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that a decision may meet, one value on each side of every comparison. */
final class Space {

    static final Duration AGE = Duration.ofMinutes(5);
    static final Duration LIMIT = AGE.plus(Case.SKEW);

    /** Up to the limit, beyond it, unknown; and beyond the skew in the future. */
    static final List<@Nullable Instant> TIMES = Arrays.asList(
            NOW,
            NOW.minus(LIMIT),
            NOW.minus(LIMIT).minusMillis(1),
            null,
            NOW.plus(Case.SKEW).plusMillis(1));

    static final List<Reachable> REACHABLES = List.of(
            new Reachable.Known(Aal.AAL1, Set.of("password")),
            new Reachable.Known(Aal.AAL2, Set.of("password", "totp")),
            new Reachable.Known(Aal.AAL2),
            Reachable.NOT_TOLD,
            new Reachable.Failed("refused"));

    static final List<Decider> DECIDERS = List.of(
            new Decider(new DecisionConfig(Case.SKEW, WhenUnknown.AAL2, false)),
            new Decider(new DecisionConfig(Case.SKEW, WhenUnknown.CURRENT, true)));

    private Space() {}

    /** Every requirement of the given levels. */
    static List<Requirement> requirements(RequiredAal... levels) {
        List<Requirement> all = new ArrayList<>();
        for (RequiredAal level : levels) {
            for (Set<String> methods : List.<Set<String>>of(Set.of(), Set.of("totp"), Set.of("totp", "password"))) {
                for (Set<String> denied : List.<Set<String>>of(Set.of(), Set.of("oidc"), Set.of("oidc", "password"))) {
                    Requirement requirement =
                            Requirement.of(level).withMethods(methods).withDeniedMethods(denied);
                    all.add(requirement);
                    all.add(requirement.withMaxAge(AGE));
                    all.add(requirement.withPhishingResistance());
                    all.add(requirement.withMaxAge(AGE).withPhishingResistance());
                }
            }
        }
        return all;
    }

    /** Every session of up to one entry of each kind at the given times. */
    static List<Session> sessions(List<@Nullable Instant> times) {
        List<Session> all = new ArrayList<>();
        for (Aal level : List.of(Aal.AAL0, Aal.AAL1, Aal.AAL2)) {
            for (List<CompletedMethod> first : entries("password", Aal.AAL1, times, false)) {
                for (List<CompletedMethod> second : entries("totp", Aal.AAL2, times, false)) {
                    for (List<CompletedMethod> key : entries("webauthn", Aal.AAL1, times, true)) {
                        List<CompletedMethod> methods = new ArrayList<>(first);
                        methods.addAll(second);
                        methods.addAll(key);
                        all.add(new Session("s1", "alice", level, methods, null, true));
                    }
                }
            }
        }
        return all;
    }

    private static List<List<CompletedMethod>> entries(
            String name, Aal level, List<@Nullable Instant> times, boolean resistant) {
        List<List<CompletedMethod>> all = new ArrayList<>();
        all.add(List.of());
        for (Instant time : times) {
            all.add(List.of(new CompletedMethod(name, level, time, resistant, false)));
        }
        return all;
    }

    /** Times that lie not too far in the future. */
    static List<@Nullable Instant> past() {
        return TIMES.subList(0, TIMES.size() - 1);
    }

    static Outcome decide(Decider decider, Requirement requirement, Evidence evidence, @Nullable Reachable reachable) {
        return decider.decide(requirement, evidence, Sessions.TWO_FACTORS, reachable, NOW);
    }

    static boolean permits(Decider decider, Requirement requirement, Session session, @Nullable Reachable reachable) {
        return decide(decider, requirement, new Evidence.Present(session), reachable)
                .equals(Outcome.PERMITTED);
    }
}
