package dev.stepup.test;

import dev.stepup.Aal;
import dev.stepup.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A caller who misses one condition of a requirement, and meets all others.
 *
 * @param what how the caller falls short, for the message
 */
record Shortfall(String what, Assurance caller) {

    private static final String OTHER_METHOD = "another-method";
    private static final Duration JUST_TOO_OLD = JudgedThread.SKEW.plusMillis(1);

    /** One for each condition. Nobody is the first. */
    static List<Shortfall> of(Requirement requirement) {
        AssuredSession enough = enough(requirement);
        Factor witness = enough.factors().get(0);
        List<Shortfall> all = new ArrayList<>();
        all.add(new Shortfall("nobody is signed in", Assurance.nobody()));
        if (enough.level().isAtLeast(Aal.AAL2)) {
            Aal below = enough.level() == Aal.AAL3 ? Aal.AAL2 : Aal.AAL1;
            Factor lesser = new Factor(witness.name(), below, Duration.ZERO, witness.phishingResistant(), false);
            all.add(new Shortfall("the session is at " + below, session(below, lesser)));
        }
        requirement
                .maxAge()
                .ifPresent(age ->
                        all.add(new Shortfall("the factor is older than " + age, enough.aged(age.plus(JUST_TOO_OLD)))));
        if (!requirement.methods().isEmpty()) {
            Factor other = new Factor(OTHER_METHOD, enough.level(), Duration.ZERO, witness.phishingResistant(), false);
            all.add(new Shortfall("the factor is " + OTHER_METHOD, session(enough.level(), other)));
        }
        for (String denied : new TreeSet<>(requirement.deniedMethods())) {
            all.add(new Shortfall("the session contains " + denied, enough.with(Factor.of(denied, Aal.AAL1))));
        }
        if (requirement.phishingResistant()) {
            all.add(new Shortfall(
                    "no factor resists phishing", session(enough.level(), Factor.of(witness.name(), enough.level()))));
        }
        return all;
    }

    /** A session that meets the requirement, and has nothing beyond it. */
    static AssuredSession enough(Requirement requirement) {
        Aal level = requirement.highestAvailable() ? requirement.level().max(Aal.AAL2) : requirement.level();
        Factor witness = Factor.of(name(requirement, level), level);
        return session(level, requirement.phishingResistant() ? witness.resistingPhishing() : witness);
    }

    private static String name(Requirement requirement, Aal level) {
        String usual = level == Aal.AAL1 ? "password" : level == Aal.AAL2 ? "totp" : "webauthn";
        Stream<String> candidates = requirement.methods().isEmpty()
                ? Stream.of(usual, OTHER_METHOD)
                : new TreeSet<>(requirement.methods()).stream();
        return candidates
                .filter(name -> !requirement.deniedMethods().contains(name))
                .findFirst()
                .orElse(usual);
    }

    private static AssuredSession session(Aal level, Factor factor) {
        return AssuredSession.of(level, List.of()).withOnly(factor);
    }
}
