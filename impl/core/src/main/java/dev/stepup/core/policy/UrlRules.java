package dev.stepup.core.policy;

import dev.stepup.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All rules for URLs. Every rule that means a request holds, so their requirements are merged. */
public record UrlRules(List<UrlRule> rules) {

    public UrlRules {
        rules = List.copyOf(rules);
    }

    /**
     * What is asked of a request; empty where no rule means it.
     *
     * @param path the decoded path below the context root, on which the container dispatches
     * @param preflight whether it is a CORS preflight
     */
    public Optional<Requirement> requirement(String path, String httpMethod, boolean preflight) {
        Requirement merged = null;
        for (UrlRule rule : rules) {
            if (rule.matches(path, httpMethod, preflight)) {
                merged = merged == null ? rule.requirement() : merged.and(rule.requirement());
            }
        }
        return Optional.ofNullable(merged);
    }

    /**
     * Whether a path is spelt so that another reader could take it for a guarded one: it contains what should not have
     * survived decoding, and it, or what it could be read as, lies below a rule.
     */
    public boolean isAmbiguous(String path) {
        if (rules.isEmpty() || !SuspectPath.isSuspect(path)) {
            return false;
        }
        Set<String> readings = SuspectPath.readings(path);
        return rules.stream().anyMatch(rule -> readings.stream().anyMatch(rule.pattern()::matches));
    }
}
