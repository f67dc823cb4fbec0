package dev.stepup.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Missing;
import dev.stepup.Denial.Reason;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.Sessions;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of a decision table: what is asked and found, and what has to come out. Immutable. */
record Case(
        String name,
        Requirement requirement,
        Evidence evidence,
        Capabilities provider,
        @Nullable Reachable reachable,
        DecisionConfig config,
        Outcome expected) {

    static final Duration SKEW = Duration.ofSeconds(5);
    static final DecisionConfig DEFAULTS = new DecisionConfig(SKEW, WhenUnknown.AAL2, false);
    static final DecisionConfig ENROLMENT = new DecisionConfig(SKEW, WhenUnknown.AAL2, true);
    static final DecisionConfig CURRENT = new DecisionConfig(SKEW, WhenUnknown.CURRENT, false);

    /** A row; the user is known to have every factor of the provider. */
    static Case of(String name, Requirement requirement, Evidence evidence) {
        return new Case(
                name,
                requirement,
                evidence,
                Sessions.TWO_FACTORS,
                new Reachable.Known(Aal.AAL2),
                DEFAULTS,
                Outcome.PERMITTED);
    }

    static Case of(String name, Requirement requirement, Session session) {
        return of(name, requirement, new Evidence.Present(session));
    }

    Case by(Capabilities provider) {
        return new Case(name, requirement, evidence, provider, reachable, config, expected);
    }

    Case reaching(@Nullable Reachable reachable) {
        return new Case(name, requirement, evidence, provider, reachable, config, expected);
    }

    Case under(DecisionConfig config) {
        return new Case(name, requirement, evidence, provider, reachable, config, expected);
    }

    Case permits() {
        return expect(Outcome.PERMITTED);
    }

    Case asks() {
        return expect(Outcome.NEEDS_REACHABLE);
    }

    Case comesTo(Kind kind, Reason reason, Missing missing) {
        return expect(Outcome.denied(new Denial(kind, reason, requirement, missing, 0)));
    }

    Case comesTo(Kind kind, Reason reason) {
        return comesTo(kind, reason, Missing.NOTHING);
    }

    private Case expect(Outcome expected) {
        return new Case(name, requirement, evidence, provider, reachable, config, expected);
    }

    static Missing missing(Aal level, String... methods) {
        return new Missing(level, Set.of(methods), false);
    }

    static Missing missingResistant() {
        return new Missing(Aal.AAL1, Set.of(), true);
    }

    Outcome outcome() {
        return new Decider(config).decide(requirement, evidence, provider, reachable, Sessions.NOW);
    }

    void check() {
        assertThat(outcome()).as(name).isEqualTo(expected);
    }

    @Override
    public String toString() {
        return name;
    }
}
