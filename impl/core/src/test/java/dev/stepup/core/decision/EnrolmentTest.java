package dev.stepup.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.Permit;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.Sessions;
import dev.stepup.core.config.ConfigReader;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.core.config.Faults;
import dev.stepup.core.config.StepUpConfig;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D6, D7: a user without a second factor never passes for one who has it, whatever the configuration. Every one of them. */
class EnrolmentTest {

    private static final List<@Nullable Reachable> REACHABLES = Arrays.asList(
            null,
            new Reachable.Known(Aal.AAL1),
            new Reachable.Known(Aal.AAL1, Set.of("password", "oidc", "passkey")),
            new Reachable.Known(Aal.AAL2),
            new Reachable.Known(Aal.AAL2, Set.of("password", "totp")),
            Reachable.NOT_TOLD,
            new Reachable.Failed("refused"));

    /** One that tells and one that does not; both list their methods. One of three levels that lists none. */
    private static final List<Capabilities> PROVIDERS =
            List.of(Sessions.TWO_FACTORS, untold(Sessions.TWO_FACTORS), Sessions.UNLISTED);

    /** A configuration as it is read, and the requirement of its one rule. */
    private record Configured(String model, String level, StepUpConfig config, Requirement requirement) {}

    /** One decision with all that went into it. */
    private record Judged(
            Configured configured,
            Requirement requirement,
            @Nullable Reachable reachable,
            Session session,
            Outcome outcome) {

        boolean asksOneFactor() {
            return requirement.level() == Aal.AAL1 && !requirement.highestAvailable();
        }

        boolean isPermit() {
            return outcome.equals(Outcome.PERMITTED);
        }

        @Nullable
        Denial denial() {
            return outcome instanceof Outcome.Decided decided && decided.decision() instanceof Denial denial
                    ? denial
                    : null;
        }

        boolean is(Kind kind) {
            Denial denial = denial();
            return denial != null && denial.kind() == kind;
        }
    }

    @Test
    @DisplayName(
            "D6: no permit of a second factor; of the highest available, where nothing higher is known to be or asked")
    void oneFactor_neverPassesForTwo() {
        holds(judged -> {
            boolean told = judged.reachable instanceof Reachable.Known known && known.level() == Aal.AAL1;
            boolean current = judged.reachable instanceof Reachable.NotTold
                    && judged.configured.config.decision().whenUnknown() == WhenUnknown.CURRENT;
            boolean named = judged.requirement.highestAvailable() && (told || current);
            return !judged.isPermit() || judged.asksOneFactor() || named;
        });
    }

    @Test
    @DisplayName("D6: enrolment where it is configured, and nowhere else")
    void enrolment_isOfferedOnlyWhereConfigured() {
        holds(judged ->
                !judged.is(Kind.ENROL) || judged.configured.config.decision().enrolment());
    }

    @Test
    @DisplayName("D6: who is known to have no suitable factor is sent to enrol one or refused, and never to a factor")
    void oneFactor_known_isNeverSentToASecondOne() {
        holds(judged -> {
            boolean twoAsked = judged.requirement.level().isAtLeast(Aal.AAL2);
            boolean known = judged.reachable instanceof Reachable.Known reachable && reachable.level() == Aal.AAL1;
            Denial denial = judged.denial();
            return !twoAsked
                    || !known
                    || (denial != null
                            && (denial.reason() == Reason.UNSATISFIABLE || denial.reason() == Reason.NO_SUITABLE_FACTOR)
                            && EnumSet.of(Kind.ENROL, Kind.DENY).contains(denial.kind()));
        });
    }

    @Test
    @DisplayName("D7: an admin API that does not answer is an outage where its answer decides, and never a permit")
    void reachable_failed_isNeverAPermitOfTheHighest() {
        holds(judged -> !(judged.requirement.highestAvailable() && judged.reachable instanceof Reachable.Failed)
                || judged.is(Kind.UNAVAILABLE)
                || (judged.requirement.level() == Aal.AAL3 && judged.is(Kind.DENY)));
    }

    @Test
    @DisplayName("Section 2: the permits that the contract names do occur")
    void permits_ofTheHighestAvailable_areTheTwoThatAreNamed() {
        Set<String> permits = new TreeSet<>();
        holds(judged -> {
            if (judged.isPermit() && judged.requirement.highestAvailable()) {
                permits.add(judged.reachable instanceof Reachable.Known ? "told" : "current");
            }
            return true;
        });
        assertThat(permits).containsExactly("current", "told");
    }

    @ParameterizedTest(name = "{0}, {1}, when unknown {2}, enrolment {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                // asked            | reachable | when unknown | enrolment | decision
                "aal2              | asks      | aal2    | true  | asks",
                "aal2              | known 1   | aal2    | true  | ENROL",
                "aal2              | known 1   | current | true  | ENROL",
                "aal2              | known 1   | aal2    | false | DENY",
                "aal2              | known 1   | current | false | DENY",
                "aal2              | known 2   | aal2    | true  | STEP_UP",
                "aal2              | not told  | aal2    | true  | STEP_UP",
                "aal2              | not told  | current | true  | STEP_UP",
                "aal2              | failed    | aal2    | true  | STEP_UP",
                "highest-available | asks      | current | true  | asks",
                "highest-available | known 1   | aal2    | true  | PERMIT",
                "highest-available | known 1   | current | false | PERMIT",
                "highest-available | known 2   | aal2    | false | STEP_UP",
                "highest-available | known 2   | current | false | STEP_UP",
                "highest-available | not told  | aal2    | true  | STEP_UP",
                "highest-available | not told  | current | true  | PERMIT",
                "highest-available | failed    | current | true  | UNAVAILABLE",
                "aal3              | known 1   | current | true  | DENY"
            })
    @DisplayName("D2, D6, D7: one factor, and nothing asked beyond the level")
    void oneFactor_byLevelAndWhatIsKnown_isDecided(
            String level, String reachable, String whenUnknown, boolean enrolment, String expected) {
        Map<String, Reachable> words = Map.of(
                "known 1", new Reachable.Known(Aal.AAL1),
                "known 2", new Reachable.Known(Aal.AAL2),
                "not told", Reachable.NOT_TOLD,
                "failed", new Reachable.Failed("refused"));
        for (String model : List.of("strict", "lax", "off")) {
            Configured configured = read(model, level, whenUnknown, enrolment).get(0);
            Outcome outcome = new Decider(configured.config.decision())
                    .decide(
                            configured.requirement,
                            new Evidence.Present(Sessions.oneFactor()),
                            Sessions.TWO_FACTORS,
                            words.get(reachable),
                            Sessions.NOW);
            assertThat(word(outcome)).isEqualTo(expected);
        }
    }

    private static String word(Outcome outcome) {
        if (!(outcome instanceof Outcome.Decided decided)) {
            return "asks";
        }
        return decided.decision() instanceof Denial denial ? denial.kind().name() : Permit.PERMIT.toString();
    }

    /** Every configuration, every session of first factors alone, and everything that may be known of its user. */
    private static void holds(Predicate<Judged> property) {
        long judgements = 0;
        List<Session> sessions = sessions();
        for (Configured configured : configurations()) {
            Decider decider = new Decider(configured.config.decision());
            for (Requirement requirement : refined(configured.requirement)) {
                for (Session session : sessions) {
                    Evidence evidence = new Evidence.Present(session);
                    for (Reachable reachable : REACHABLES) {
                        for (Capabilities provider : PROVIDERS) {
                            judgements++;
                            Outcome outcome = decider.decide(requirement, evidence, provider, reachable, Sessions.NOW);
                            Judged judged = new Judged(configured, requirement, reachable, session, outcome);
                            if (!property.test(judged)) {
                                throw new AssertionError(judged + " " + session.methods());
                            }
                        }
                    }
                }
            }
        }
        // 4 x (3 models x 3 levels + strict and lax without one), as below.
        assertThat(judgements).isEqualTo(44L * 16 * 2 * (1 + 31 * 3) * 7 * 3);
    }

    private static List<Configured> configurations() {
        List<Configured> all = new ArrayList<>();
        for (boolean enrolment : new boolean[] {false, true}) {
            for (String whenUnknown : List.of("aal2", "current")) {
                for (String model : List.of("strict", "lax", "off")) {
                    for (String level : List.of("", "aal2", "aal3", "highest-available")) {
                        all.addAll(read(model, level, whenUnknown, enrolment));
                    }
                }
            }
        }
        return all;
    }

    /** One, or none where the model drops the rule. */
    private static List<Configured> read(String model, String level, String whenUnknown, boolean enrolment) {
        Faults faults = new Faults();
        StepUpConfig config = new ConfigReader(
                        Map.of(
                                "stepup.model", model,
                                "stepup.rule.r.path", "/*",
                                "stepup.rule.r.aal", level,
                                "stepup.highest-available.when-unknown", whenUnknown,
                                "stepup.enrolment", Boolean.toString(enrolment)),
                        faults)
                .read(Set.of());
        assertThat(faults.all()).isEmpty();
        assertThat(config.droppedRules()).hasSize(model.equals("off") && level.isEmpty() ? 1 : 0);
        return config.rules().rules().stream()
                .map(rule -> new Configured(model, level, config, rule.requirement()))
                .toList();
    }

    /** With an age, with methods and with phishing resistance, and without. */
    private static List<Requirement> refined(Requirement requirement) {
        List<Requirement> all = new ArrayList<>();
        for (Set<String> methods :
                List.<Set<String>>of(Set.of(), Set.of("totp"), Set.of("password"), Set.of("passkey", "totp"))) {
            Requirement named = requirement.withMethods(methods);
            all.add(named);
            all.add(named.withMaxAge(Space.AGE));
            all.add(named.withPhishingResistance());
            all.add(named.withMaxAge(Space.AGE).withPhishingResistance());
        }
        return all;
    }

    /** Any number of first factors, also none, and recoveries among them; fresh, old, and of an unknown time. */
    private static List<Session> sessions() {
        List<CompletedMethod> first = List.of(
                CompletedMethod.of("password", Aal.AAL1, Sessions.NOW),
                CompletedMethod.of("oidc", Aal.AAL1, Sessions.NOW),
                Sessions.passkey(Sessions.NOW),
                Sessions.recovery(Sessions.NOW),
                new CompletedMethod("link_recovery", Aal.AAL1, Sessions.NOW, false, true));
        List<@Nullable Instant> times = Arrays.asList(Sessions.NOW, Sessions.ago(Duration.ofHours(1)), null);
        List<Session> all = new ArrayList<>();
        for (Aal level : List.of(Aal.AAL0, Aal.AAL1)) {
            all.add(Sessions.session(level));
            for (int set = 1; set < 1 << first.size(); set++) {
                for (Instant time : times) {
                    List<CompletedMethod> methods = new ArrayList<>();
                    for (int i = 0; i < first.size(); i++) {
                        if ((set & (1 << i)) != 0) {
                            methods.add(at(first.get(i), time));
                        }
                    }
                    all.add(Sessions.session(level, methods.toArray(CompletedMethod[]::new)));
                }
            }
        }
        return all;
    }

    private static CompletedMethod at(CompletedMethod method, @Nullable Instant time) {
        return new CompletedMethod(method.name(), method.level(), time, method.phishingResistant(), method.recovery());
    }

    private static Capabilities untold(Capabilities told) {
        return new Capabilities(told.highestLevel(), told.knowsTimes(), false, told.methods(), told.acrValues());
    }
}
