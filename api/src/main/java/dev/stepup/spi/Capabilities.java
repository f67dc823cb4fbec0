package dev.stepup.spi;

import dev.stepup.Aal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a provider can do at all, for every user. A requirement beyond it fails the deployment.
 *
 * @param highestLevel the highest level that it can ever produce
 * @param knowsTimes whether it tells when a method was completed; without that no maximum age can be met
 * @param tellsReachable whether it tells, as configured, what a user could reach
 * @param methods the methods that it can produce; empty where it cannot list them, and every name passes
 * @param acrValues the {@code acr_values} by which a client asks for a level (RFC 9470), in order of preference; a level
 *     that is not in the map has none
 */
public record Capabilities(
        Aal highestLevel,
        boolean knowsTimes,
        boolean tellsReachable,
        List<Method> methods,
        Map<Aal, List<String>> acrValues) {

    public Capabilities {
        methods = List.copyOf(methods);
        acrValues = Map.copyOf(acrValues);
    }

    /**
     * A method that a provider can produce.
     *
     * @param name its name, as in {@link dev.stepup.CompletedMethod#name()}
     * @param levels the levels that it may be given
     * @param phishingResistant whether it resists phishing
     */
    public record Method(String name, Set<Aal> levels, boolean phishingResistant) {
        public Method {
            levels = Set.copyOf(levels);
        }
    }
}
