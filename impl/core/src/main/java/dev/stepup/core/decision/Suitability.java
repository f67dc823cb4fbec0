package dev.stepup.core.decision;

import dev.stepup.Aal;
import dev.stepup.Denial.Missing;
import dev.stepup.Requirement;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.Reachable;
import java.util.Set;

/** Whether a factor could be the one that is missing. */
public final class Suitability {

    private Suitability() {}

    /** Whether a user of whom this is known may have the missing factor. */
    static boolean mayHave(Reachable.Known known, Missing missing, Requirement requirement, Capabilities provider) {
        if (!known.level().isAtLeast(missing.level())) {
            return false;
        }
        Set<String> possible = known.methods().orElse(null);
        return possible == null
                || possible.stream()
                        .filter(name -> !requirement.deniedMethods().contains(name))
                        .anyMatch(name -> isSuitable(name, missing, provider));
    }

    /** Whether a method of this name may be the missing factor, as far as the provider's methods are known. */
    static boolean isSuitable(String name, Missing missing, Capabilities provider) {
        if (!missing.methods().isEmpty() && !missing.methods().contains(name)) {
            return false;
        }
        return provider.methods().isEmpty()
                || provider.methods().stream().anyMatch(method -> method.name().equals(name) && fits(method, missing));
    }

    private static boolean fits(Capabilities.Method method, Missing missing) {
        boolean level =
                missing.level() == Aal.AAL1 || method.levels().stream().anyMatch(at -> at.isAtLeast(missing.level()));
        return level && (method.phishingResistant() || !missing.phishingResistant());
    }

    /** Whether a provider can produce anything that meets the requirement, for some user. */
    public static boolean isSatisfiable(Requirement requirement, Capabilities provider) {
        boolean level = provider.highestLevel().isAtLeast(requirement.level());
        boolean age = requirement.maxAge().isEmpty() || provider.knowsTimes();
        return level && age && producesWitness(requirement, provider) && producesResistant(requirement, provider);
    }

    private static boolean producesWitness(Requirement requirement, Capabilities provider) {
        if (requirement.methods().isEmpty()) {
            return true;
        }
        Missing witness = new Missing(requirement.level(), requirement.methods(), false);
        return requirement.methods().stream()
                .filter(name -> !requirement.deniedMethods().contains(name))
                .anyMatch(name -> isSuitable(name, witness, provider));
    }

    private static boolean producesResistant(Requirement requirement, Capabilities provider) {
        return !requirement.phishingResistant()
                || provider.methods().isEmpty()
                || provider.methods().stream()
                        .anyMatch(method -> method.phishingResistant()
                                && !requirement.deniedMethods().contains(method.name()));
    }
}
