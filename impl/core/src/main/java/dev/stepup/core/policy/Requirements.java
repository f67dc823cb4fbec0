package dev.stepup.core.policy;

import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From an annotation to the requirement that it states. */
final class Requirements {

    private Requirements() {}

    /**
     * The requirement of an annotation.
     *
     * @throws IllegalArgumentException if a member is out of range; the message names the member and the remedy
     */
    static Requirement of(RequiresAal annotation) {
        Requirement requirement = Requirement.of(annotation.value())
                .withMethods(names("methods", annotation.methods()))
                .withDeniedMethods(names("deniedMethods", annotation.deniedMethods()));
        Optional<Duration> maxAge = maxAge(annotation);
        if (maxAge.isPresent()) {
            requirement = requirement.withMaxAge(maxAge.get());
        }
        return annotation.phishingResistant() ? requirement.withPhishingResistance() : requirement;
    }

    private static Optional<Duration> maxAge(RequiresAal annotation) {
        long maxAge = annotation.maxAge();
        if (maxAge == -1) {
            return Optional.empty();
        }
        if (maxAge == 0) {
            throw new IllegalArgumentException(
                    "maxAge = 0 (a factor for this very operation) is not supported yet; ask for an age of at least 1");
        }
        if (maxAge < 0 || annotation.maxAgeUnit().toSeconds(maxAge) == Long.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "maxAge = " + maxAge + " is out of range; use -1 for any age, or a positive number");
        }
        return Optional.of(Duration.of(maxAge, annotation.maxAgeUnit().toChronoUnit()));
    }

    private static Set<String> names(String member, String[] names) {
        Set<String> set = Arrays.stream(names).collect(Collectors.toSet());
        if (set.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(member + " contains a blank name; remove it or name a method");
        }
        return set;
    }
}
