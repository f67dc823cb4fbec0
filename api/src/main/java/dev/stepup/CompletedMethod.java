package dev.stepup;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One factor that the owner of a session has completed. Immutable.
 *
 * @param name the method as the provider spells it, for instance {@code password}, {@code totp}, {@code webauthn}; a name
 *     that the library does not know is no error
 * @param level the level that the provider gives this method; {@link Aal#AAL0} for one that it does not know
 * @param completed when it was completed, or null where the provider does not say; unknown is never fresh
 * @param phishingResistant whether the method resists phishing: a passkey, a security key
 * @param recovery whether it came from the recovery of an account. Such a method never carries a level for which a
 *     maximum age is asked, unless the requirement allows it by its name
 */
public record CompletedMethod(
        String name, Aal level, @Nullable Instant completed, boolean phishingResistant, boolean recovery)
        implements Serializable {

    /** A method that neither resists phishing nor comes from a recovery. */
    public static CompletedMethod of(String name, Aal level, @Nullable Instant completed) {
        return new CompletedMethod(name, level, completed, false, false);
    }

    /** When it was completed; empty where the provider does not say. */
    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completed);
    }
}
