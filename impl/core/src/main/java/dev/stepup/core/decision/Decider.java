package dev.stepup.core.decision;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Missing;
import dev.stepup.Denial.Reason;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole security argument of the library: may this caller, with this evidence, do this now? A pure function; what it
 * knows of time is the instant handed in. The rules are numbered D1 to D11, tried in that order, and the first that
 * applies wins. Times are compared in whole milliseconds.
 */
public final class Decider {

    private final DecisionConfig config;

    public Decider(DecisionConfig config) {
        this.config = config;
    }

    /**
     * Decides.
     *
     * @param provider what the provider that was asked can do at all
     * @param reachable what the user could reach, or null while nobody has asked; with an answer the outcome is decided
     */
    public Outcome decide(
            Requirement requirement,
            Evidence evidence,
            Capabilities provider,
            @Nullable Reachable reachable,
            Instant now) {
        if (evidence instanceof Evidence.Unavailable unavailable) { // D1
            return unavailable(requirement, unavailable.retryAfterSeconds());
        }
        if (!provider.highestLevel().isAtLeast(requirement.level())) { // D2
            return denied(Kind.DENY, Reason.UNSATISFIABLE, requirement);
        }
        if (evidence instanceof Evidence.Withheld) { // D4
            return stepUp(
                    Reason.LEVEL_TOO_LOW,
                    requirement,
                    factor(requirement, requirement.level().max(Aal.AAL2)));
        }
        if (!(evidence instanceof Evidence.Present present)
                || !present.session().isActiveAt(now)) { // D3
            return denied(Kind.LOGIN, Reason.NO_SESSION, requirement);
        }
        Session session = present.session();
        if (containsAny(session, requirement.deniedMethods())) { // D5
            return denied(Kind.DENY, Reason.DENIED_METHOD, requirement);
        }
        Aal level = requirement.level();
        if (requirement.highestAvailable()) {
            if (reachable == null || reachable instanceof Reachable.Failed) {
                if (permittedAtTheTop(requirement, session, provider, now)) {
                    return Outcome.PERMITTED;
                }
                return reachable == null ? Outcome.NEEDS_REACHABLE : unavailable(requirement, 0);
            }
            level = highestAvailable(requirement, session, provider, reachable);
        }
        return judge(requirement, level, session, provider, reachable, now);
    }

    /**
     * The last millisecond at which a session that is permitted now is still permitted if nothing changes: until the
     * witness is too old, or the session expires.
     *
     * @return null where no age is asked
     */
    public @Nullable Instant freshUntil(
            Requirement requirement, Session session, Capabilities provider, @Nullable Reachable reachable) {
        Duration maxAge = requirement.maxAge().orElse(null);
        if (maxAge == null) {
            return null;
        }
        Aal level = requirement.level();
        if (requirement.highestAvailable()) {
            level = reachable == null || reachable instanceof Reachable.Failed
                    ? level.max(session.level())
                    : highestAvailable(requirement, session, provider, reachable);
        }
        Instant expires = session.expires() == null ? null : session.expires().minusMillis(1);
        Instant until = earlier(expires, end(Witnesses.newest(requirement, level, session), maxAge));
        return requirement.phishingResistant()
                ? earlier(until, end(Witnesses.newestResistant(session), maxAge))
                : until;
    }

    private @Nullable Instant end(@Nullable Instant completed, Duration maxAge) {
        if (completed == null) {
            return null;
        }
        boolean forEver =
                Duration.between(completed, Instant.MAX).minus(config.skew()).compareTo(maxAge) < 0;
        return forEver ? Instant.MAX : completed.plus(maxAge).plus(config.skew());
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isBefore(other) ? one : other;
    }

    /** Who has the highest level that there is need not be asked about; whoever falls short of it does. */
    private boolean permittedAtTheTop(Requirement requirement, Session session, Capabilities provider, Instant now) {
        return session.level().isAtLeast(provider.highestLevel())
                && judge(requirement, requirement.level().max(session.level()), session, provider, null, now)
                        .equals(Outcome.PERMITTED);
    }

    private Aal highestAvailable(Requirement requirement, Session session, Capabilities provider, Reachable reachable) {
        if (reachable instanceof Reachable.Known known) {
            return requirement.level().max(known.level());
        }
        if (config.whenUnknown() == WhenUnknown.CURRENT) {
            return requirement.level().max(session.level());
        }
        boolean twoFactorsExist = provider.highestLevel().isAtLeast(Aal.AAL2);
        return requirement.level().max(twoFactorsExist ? Aal.AAL2 : provider.highestLevel());
    }

    private Outcome judge(
            Requirement requirement,
            Aal level,
            Session session,
            Capabilities provider,
            @Nullable Reachable reachable,
            Instant now) {
        if (!session.level().isAtLeast(level)) { // D6, D7
            return furtherFactor(Reason.LEVEL_TOO_LOW, requirement, factor(requirement, level), provider, reachable);
        }
        if (!requirement.methods().isEmpty() && !Witnesses.exist(requirement, level, session)) { // D8
            return furtherFactor(
                    Reason.METHOD_NOT_ACCEPTED, requirement, factor(requirement, level), provider, reachable);
        }
        if (requirement.phishingResistant() && !Witnesses.resistantExists(session)) { // D8
            return furtherFactor(Reason.METHOD_NOT_ACCEPTED, requirement, resistantFactor(), provider, reachable);
        }
        Duration maxAge = requirement.maxAge().orElse(null);
        if (maxAge != null) { // D9, D10
            if (!isFresh(Witnesses.newest(requirement, level, session), maxAge, now)) {
                return stepUp(Reason.TOO_OLD, requirement, factor(requirement, level));
            }
            if (requirement.phishingResistant() && !isFresh(Witnesses.newestResistant(session), maxAge, now)) {
                return stepUp(Reason.TOO_OLD, requirement, resistantFactor());
            }
        }
        return Outcome.PERMITTED; // D11
    }

    private boolean isFresh(@Nullable Instant completed, Duration maxAge, Instant now) {
        if (completed == null) {
            return false;
        }
        Duration age = Duration.between(completed.truncatedTo(ChronoUnit.MILLIS), now.truncatedTo(ChronoUnit.MILLIS));
        return !age.plus(config.skew()).isNegative() && age.minus(config.skew()).compareTo(maxAge) <= 0;
    }

    /** Sends the user to the factor where they may have it; where it is known that they have not, there is no point. */
    private Outcome furtherFactor(
            Reason reason,
            Requirement requirement,
            Missing missing,
            Capabilities provider,
            @Nullable Reachable reachable) {
        if (reachable == null) {
            return Outcome.NEEDS_REACHABLE;
        }
        if (reachable instanceof Reachable.Known known && !Suitability.mayHave(known, missing, requirement, provider)) {
            Kind kind = config.enrolment() ? Kind.ENROL : Kind.DENY;
            return Outcome.denied(new Denial(kind, Reason.NO_SUITABLE_FACTOR, requirement, missing, 0));
        }
        return stepUp(reason, requirement, missing);
    }

    private static boolean containsAny(Session session, Set<String> names) {
        if (names.isEmpty()) {
            return false;
        }
        for (CompletedMethod method : session.methods()) {
            if (names.contains(method.name())) {
                return true;
            }
        }
        return false;
    }

    private static Missing factor(Requirement requirement, Aal level) {
        return new Missing(level, requirement.methods(), false);
    }

    private static Missing resistantFactor() {
        return new Missing(Aal.AAL1, Set.of(), true);
    }

    private static Outcome stepUp(Reason reason, Requirement requirement, Missing missing) {
        return Outcome.denied(new Denial(Kind.STEP_UP, reason, requirement, missing, 0));
    }

    private static Outcome denied(Kind kind, Reason reason, Requirement requirement) {
        return Outcome.denied(Denial.of(kind, reason, requirement));
    }

    private static Outcome unavailable(Requirement requirement, int retryAfterSeconds) {
        return Outcome.denied(new Denial(
                Kind.UNAVAILABLE, Reason.BACKEND_UNAVAILABLE, requirement, Missing.NOTHING, retryAfterSeconds));
    }
}
