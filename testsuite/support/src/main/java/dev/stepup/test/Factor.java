package dev.stepup.test;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A factor that a made-up caller has completed. Immutable.
 *
 * @param name the method, as the provider of the application spells it
 * @param level the level that the provider gives it
 * @param age how long ago it was completed, or null where the provider does not say
 * @param phishingResistant whether it resists phishing
 * @param recovery whether it came from the recovery of an account
 */
public record Factor(String name, Aal level, @Nullable Duration age, boolean phishingResistant, boolean recovery) {

    /** A factor that has just been completed, neither resists phishing nor comes from a recovery. */
    public static Factor of(String name, Aal level) {
        return new Factor(name, level, Duration.ZERO, false, false);
    }

    /** As this one, completed that long ago. */
    public Factor aged(Duration age) {
        return new Factor(name, level, age, phishingResistant, recovery);
    }

    /** As this one, and nobody knows when it was completed. */
    public Factor ofUnknownAge() {
        return new Factor(name, level, null, phishingResistant, recovery);
    }

    /** As this one, and it resists phishing. */
    public Factor resistingPhishing() {
        return new Factor(name, level, age, true, recovery);
    }

    /** As this one, and it came from the recovery of an account. */
    public Factor fromRecovery() {
        return new Factor(name, level, age, phishingResistant, true);
    }

    CompletedMethod completed(Instant now) {
        return new CompletedMethod(name, level, age == null ? null : now.minus(age), phishingResistant, recovery);
    }
}
