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

    private static final String METHOD = "[A-Za-z0-9._:/#-]{1,128}";

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
        settings.keySet().forEach(key -> RuleSetting.ruleOf(key).ifPresent(names::add));
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
        Optional<PathPattern> pattern = pattern(name, RuleSetting.PATH.key(name));
        Optional<RequiredAal> stated = values.choice(RuleSetting.AAL.key(name), RequiredAal.class);
        Model own = values.choice(RuleSetting.MODEL.key(name), Model.class).orElse(model);
        Set<String> httpMethods = httpMethods(RuleSetting.HTTP_METHODS.key(name));
        Optional<RequiredAal> level = stated.or(own::level);
        // Read in any case: the keys of a rule that is dropped are no misspelt ones.
        Requirement requirement = requirement(name, level.orElse(RequiredAal.AAL1));
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
                faults.add(ConfigMessages.badRule(
                        key, "'" + Quoted.of(method) + "' is no HTTP method; use for instance GET, POST"));
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
            faults.add(ConfigMessages.badRule(
                    key, "'" + Quoted.of(path.get()) + "' is no path pattern; use /path, /path/* or *.ext"));
            return Optional.empty();
        }
    }

    /** What no backend calls a method, a URL with a password for one, is not passed on: requirements are logged. */
    private Set<String> methods(String key) {
        Set<String> methods = new TreeSet<>(values.list(key));
        for (String method : Set.copyOf(methods)) {
            if (!method.matches(METHOD)) {
                methods.remove(method);
                faults.add(ConfigMessages.badRule(
                        key, "'" + Quoted.of(method) + "' is no name of a method; use for instance totp, webauthn"));
            }
        }
        return methods;
    }

    private Requirement requirement(String rule, RequiredAal level) {
        Requirement requirement = Requirement.of(level)
                .withMethods(methods(RuleSetting.METHODS.key(rule)))
                .withDeniedMethods(methods(RuleSetting.DENIED_METHODS.key(rule)));
        String maxAgeKey = RuleSetting.MAX_AGE.key(rule);
        Duration maxAge = values.duration(maxAgeKey).orElse(null);
        if (maxAge != null && (maxAge.isNegative() || maxAge.isZero())) {
            faults.add(ConfigMessages.outOfRange(maxAgeKey, "must be longer than nothing"));
        } else if (maxAge != null) {
            requirement = requirement.withMaxAge(maxAge);
        }
        return values.flag(RuleSetting.PHISHING_RESISTANT.key(rule))
                ? requirement.withPhishingResistance()
                : requirement;
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
