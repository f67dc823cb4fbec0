package dev.stepup.core.config;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.policy.PathPattern;
import dev.stepup.core.policy.UrlRule;
import dev.stepup.core.policy.UrlRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
        Set<String> httpMethods = httpMethods(prefix + ".http-methods");
        Optional<RequiredAal> level = stated.or(own::level);
        // Read in any case: the keys of a rule that is dropped are no misspelt ones.
        Requirement requirement = requirement(prefix, level.orElse(RequiredAal.AAL1));
        if (pattern.isPresent() && level.isPresent()) {
            rules.add(new UrlRule(name, pattern.get(), httpMethods, requirement));
        } else if (pattern.isPresent()) {
            dropped.add(name);
        }
    }

    private Set<String> httpMethods(String key) {
        Set<String> methods = values.list(key).stream()
                .map(method -> method.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (String method : methods) {
            if (!method.matches("[A-Z-]+")) {
                faults.add(
                        ConfigMessages.badRule(key, "'" + method + "' is no HTTP method; use for instance GET, POST"));
            }
        }
        return methods;
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

    /** Tries a request for each set of rules that meet: at the innermost path, by each method. HEAD stands for GET, too. */
    private void checkContradictions() {
        List<UrlRule> choosy = rules.stream()
                .filter(rule -> !rule.requirement().methods().isEmpty())
                .toList();
        Set<String> httpMethods = new TreeSet<>(Set.of("HEAD"));
        choosy.forEach(rule -> httpMethods.addAll(rule.httpMethods()));
        Set<String> found = new LinkedHashSet<>();
        for (UrlRule one : choosy) {
            for (UrlRule other : choosy) {
                String path = one.pattern().sample(other.pattern());
                httpMethods.forEach(
                        method -> contradiction(choosy, path, method).ifPresent(found::add));
            }
        }
        found.forEach(faults::add);
    }

    private static Optional<String> contradiction(List<UrlRule> rules, String path, String httpMethod) {
        Requirement merged = Requirement.of(RequiredAal.AAL1);
        List<String> names = new ArrayList<>();
        for (UrlRule rule : rules) {
            if (rule.matches(path, httpMethod, false)) {
                try {
                    merged = merged.and(rule.requirement());
                    names.add(rule.name());
                } catch (IllegalArgumentException e) {
                    String before = String.join(", stepup.rule.", names);
                    return Optional.of(
                            ConfigMessages.contradiction(before, rule.name(), String.valueOf(e.getMessage())));
                }
            }
        }
        return Optional.empty();
    }
}
