package dev.stepup.core.config;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.policy.PathPattern;
import dev.stepup.core.policy.UrlRule;
import dev.stepup.core.policy.UrlRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads {@code stepup.rule.NAME.*}. */
final class RuleReader {

    private static final String PREFIX = "stepup.rule.";

    private final Values values;
    private final Model model;
    private final Faults faults;
    private final List<UrlRule> rules = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();

    RuleReader(Values values, Model model, Faults faults) {
        this.values = values;
        this.model = model;
        this.faults = faults;
    }

    void read(Map<String, String> settings) {
        Set<String> names = new TreeSet<>();
        for (String key : settings.keySet()) {
            if (key.startsWith(PREFIX) && key.indexOf('.', PREFIX.length()) > 0) {
                names.add(key.substring(PREFIX.length(), key.indexOf('.', PREFIX.length())));
            }
        }
        names.forEach(this::readRule);
        checkContradictions();
    }

    UrlRules rules() {
        return new UrlRules(rules);
    }

    List<String> dropped() {
        return dropped;
    }

    private void readRule(String name) {
        String prefix = PREFIX + name;
        Optional<PathPattern> pattern = pattern(name, prefix + ".path");
        Optional<RequiredAal> stated = values.choice(prefix + ".aal", RequiredAal.class);
        Model own = values.choice(prefix + ".model", Model.class).orElse(model);
        Set<String> httpMethods = values.list(prefix + ".http-methods").stream()
                .map(method -> method.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Optional<Requirement> requirement = stated.or(own::level).map(level -> requirement(prefix, level));
        if (pattern.isPresent() && requirement.isPresent()) {
            rules.add(new UrlRule(name, pattern.get(), httpMethods, requirement.get()));
        } else if (pattern.isPresent()) {
            dropped.add(name);
        }
    }

    private Optional<PathPattern> pattern(String name, String key) {
        Optional<String> path = values.text(key);
        if (path.isEmpty()) {
            faults.add(ConfigMessages.ruleWithoutPath(name));
            return Optional.empty();
        }
        try {
            return path.map(PathPattern::new);
        } catch (IllegalArgumentException e) {
            faults.add(ConfigMessages.badRule(key, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Requirement requirement(String prefix, RequiredAal level) {
        Requirement requirement = Requirement.of(level)
                .withMethods(Set.copyOf(values.list(prefix + ".methods")))
                .withDeniedMethods(Set.copyOf(values.list(prefix + ".denied-methods")));
        Duration maxAge = values.duration(prefix + ".max-age").orElse(null);
        if (maxAge != null && (maxAge.isNegative() || maxAge.isZero())) {
            faults.add(ConfigMessages.outOfRange(prefix + ".max-age", "must be longer than nothing"));
        } else if (maxAge != null) {
            requirement = requirement.withMaxAge(maxAge);
        }
        return values.flag(prefix + ".phishing-resistant") ? requirement.withPhishingResistance() : requirement;
    }

    private void checkContradictions() {
        for (int i = 0; i < rules.size(); i++) {
            for (UrlRule other : rules.subList(i + 1, rules.size())) {
                UrlRule one = rules.get(i);
                if (one.mayMeet(other)) {
                    try {
                        one.requirement().and(other.requirement());
                    } catch (IllegalArgumentException e) {
                        faults.add(
                                ConfigMessages.contradiction(one.name(), other.name(), String.valueOf(e.getMessage())));
                    }
                }
            }
        }
    }
}
