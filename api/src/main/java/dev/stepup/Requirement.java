package dev.stepup;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one operation asks of the caller's session: the value behind a {@link RequiresAal} annotation or a URL rule.
 * Immutable. Two requirements are equal when they ask the same.
 *
 * <pre>{@code
 * Requirement.of(RequiredAal.AAL2).withMaxAge(Duration.ofMinutes(5)).withMethods(Set.of("totp", "webauthn"))
 * }</pre>
 */
public final class Requirement implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Aal level;
    private final boolean highestAvailable;
    private final @Nullable Duration maxAge;
    private final Set<String> methods;
    private final Set<String> deniedMethods;
    private final boolean phishingResistant;
    /** An age came from a requirement that named no methods, so the names of another do not hold for it. */
    private final boolean recoveryBarred;

    private final int hash;

    private Requirement(
            Aal level,
            boolean highestAvailable,
            @Nullable Duration maxAge,
            Set<String> methods,
            Set<String> deniedMethods,
            boolean phishingResistant,
            boolean recoveryBarred) {
        this.level = level;
        this.highestAvailable = highestAvailable;
        this.maxAge = maxAge;
        this.methods = Set.copyOf(methods);
        this.deniedMethods = Set.copyOf(deniedMethods);
        this.phishingResistant = phishingResistant;
        this.recoveryBarred = recoveryBarred && !methods.isEmpty();
        this.hash = Objects.hash(
                level,
                highestAvailable,
                maxAge,
                this.methods,
                this.deniedMethods,
                phishingResistant,
                this.recoveryBarred);
    }

    /** The given level and nothing else: any age, any method. */
    public static Requirement of(RequiredAal level) {
        return switch (level) {
            case AAL1 -> fixed(Aal.AAL1, false);
            case AAL2 -> fixed(Aal.AAL2, false);
            case AAL3 -> fixed(Aal.AAL3, false);
            case HIGHEST_AVAILABLE -> fixed(Aal.AAL1, true);
        };
    }

    private static Requirement fixed(Aal level, boolean highestAvailable) {
        return new Requirement(level, highestAvailable, null, Set.of(), Set.of(), false, false);
    }

    /**
     * As this one, and the witness must not be older than {@code maxAge}.
     *
     * @throws IllegalArgumentException if {@code maxAge} is not longer than nothing
     */
    public Requirement withMaxAge(Duration maxAge) {
        if (maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException("maxAge must be longer than nothing: " + maxAge);
        }
        return new Requirement(
                level, highestAvailable, maxAge, methods, deniedMethods, phishingResistant, recoveryBarred);
    }

    /** As this one, and only these methods may carry the level; an empty set lifts the condition. */
    public Requirement withMethods(Set<String> methods) {
        return new Requirement(
                level, highestAvailable, maxAge, methods, deniedMethods, phishingResistant, recoveryBarred);
    }

    /** As this one, and the session must contain none of these methods. */
    public Requirement withDeniedMethods(Set<String> deniedMethods) {
        return new Requirement(
                level, highestAvailable, maxAge, methods, deniedMethods, phishingResistant, recoveryBarred);
    }

    /** As this one, and the session must carry a method that resists phishing. */
    public Requirement withPhishingResistance() {
        return new Requirement(level, highestAvailable, maxAge, methods, deniedMethods, true, recoveryBarred);
    }

    /**
     * What is asked where both requirements meet on one call: the higher fixed level, the shorter age, the methods that
     * both allow, the methods that either denies. {@link RequiredAal#HIGHEST_AVAILABLE} stays a further condition. A
     * method that came from the recovery of an account carries the level under a maximum age only if each of the two that
     * asks an age allows it by its name.
     *
     * @throws IllegalArgumentException if the two contradict: both name allowed methods, and have none in common
     */
    public Requirement and(Requirement other) {
        if (equals(other)) {
            return this;
        }
        Set<String> both = new TreeSet<>(methods);
        if (methods.isEmpty()) {
            both.addAll(other.methods);
        } else if (!other.methods.isEmpty()) {
            both.retainAll(other.methods);
            if (both.isEmpty()) {
                throw new IllegalArgumentException(
                        "no method is allowed by both " + sorted(methods) + " and " + sorted(other.methods));
            }
        }
        Set<String> denied = new TreeSet<>(deniedMethods);
        denied.addAll(other.deniedMethods);
        return new Requirement(
                level.max(other.level),
                highestAvailable || other.highestAvailable,
                shorter(maxAge, other.maxAge),
                both,
                denied,
                phishingResistant || other.phishingResistant,
                barsRecovery() || other.barsRecovery());
    }

    private boolean barsRecovery() {
        return recoveryBarred || (maxAge != null && methods.isEmpty());
    }

    private static @Nullable Duration shorter(@Nullable Duration one, @Nullable Duration other) {
        if (one == null) {
            return other;
        }
        return other == null || one.compareTo(other) <= 0 ? one : other;
    }

    /** The fixed level: {@link Aal#AAL1} or higher. */
    public Aal level() {
        return level;
    }

    /** Whether the highest level is asked that the user can reach, beyond the fixed one. */
    public boolean highestAvailable() {
        return highestAvailable;
    }

    /** How old the witness may be; empty for any age. */
    public Optional<Duration> maxAge() {
        return Optional.ofNullable(maxAge);
    }

    /** The names of the methods that may carry the level; empty for every method. */
    public Set<String> methods() {
        return methods;
    }

    /** The names of the methods that must not occur in the session. */
    public Set<String> deniedMethods() {
        return deniedMethods;
    }

    /** Whether a method that resists phishing is asked. */
    public boolean phishingResistant() {
        return phishingResistant;
    }

    /**
     * Whether a method that came from the recovery of an account may carry the level where a maximum age is asked: only
     * where methods are allowed by their names, by everything that asks an age.
     */
    public boolean acceptsRecovery() {
        return !methods.isEmpty() && !recoveryBarred;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Requirement that
                && hash == that.hash
                && level == that.level
                && highestAvailable == that.highestAvailable
                && phishingResistant == that.phishingResistant
                && recoveryBarred == that.recoveryBarred
                && Objects.equals(maxAge, that.maxAge)
                && methods.equals(that.methods)
                && deniedMethods.equals(that.deniedMethods);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The requirement as a person reads it, the same for equal requirements: {@code AAL2, max age PT5M, totp}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(level.name());
        if (highestAvailable) {
            text.setLength(0);
            text.append(level == Aal.AAL1 ? "HIGHEST_AVAILABLE" : level + " and HIGHEST_AVAILABLE");
        }
        if (maxAge != null) {
            text.append(", max age ").append(maxAge);
        }
        if (!methods.isEmpty()) {
            text.append(", by ").append(String.join(" or ", sorted(methods)));
        }
        if (recoveryBarred) {
            text.append(", not from a recovery");
        }
        if (!deniedMethods.isEmpty()) {
            text.append(", without ").append(String.join(" and ", sorted(deniedMethods)));
        }
        return text.append(phishingResistant ? ", phishing-resistant" : "").toString();
    }

    private static Set<String> sorted(Set<String> names) {
        return new TreeSet<>(names);
    }
}
