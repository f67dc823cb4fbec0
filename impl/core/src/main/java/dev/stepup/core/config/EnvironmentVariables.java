package dev.stepup.core.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The environment as settings. The variable of a key is the key in upper case, with an underscore for everything but
 * letters and digits: {@code STEPUP_PUBLIC_URL}. A variable that begins with {@code STEPUP_} and belongs to no key is a
 * fault, as a misspelt key is; a variable may also be called as the key itself, and then wins.
 *
 * <p>{@code STEPUP_RULE_NAME_MEMBER} belongs to the rule whose name has that variable, where there is one: set elsewhere,
 * or by a {@code STEPUP_RULE_NAME_PATH}. Otherwise the longest member that fits ends it, and the rest is the name, in lower
 * case with hyphens. Where two keys share a variable it is a fault to set it.
 */
public final class EnvironmentVariables {

    private static final String PREFIX = "STEPUP_";
    private static final String RULE = PREFIX + "RULE_";
    private static final String PATH = "_PATH";

    /** What Kubernetes tells every container of a service whose name begins with {@code stepup}. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile("STEPUP_(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_\\w+)?)?)");

    private final Map<String, String> environment;
    private final Faults faults;
    private final Map<String, Set<String>> keysByVariable = new TreeMap<>();

    private EnvironmentVariables(Map<String, String> environment, Faults faults) {
        this.environment = environment;
        this.faults = faults;
    }

    /**
     * The settings that stand in an environment.
     *
     * @param known the keys that are read, those of rules apart
     * @param elsewhere the keys that are set elsewhere, for the rules among them
     * @param faults takes the variables that belong to no key, or to two
     */
    public static Map<String, String> settings(
            Map<String, String> environment, Set<String> known, Collection<String> elsewhere, Faults faults) {
        EnvironmentVariables variables = new EnvironmentVariables(environment, faults);
        known.forEach(variables::expect);
        elsewhere.forEach(key -> RuleSetting.ruleOf(key).ifPresent(variables::expectRule));
        variables.expectOwnRules();
        return variables.read();
    }

    /** The variable of a key. */
    public static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private void expect(String key) {
        keysByVariable
                .computeIfAbsent(variable(key), variable -> new TreeSet<>())
                .add(key);
    }

    private void expectRule(String name) {
        RuleSetting.keys(name).forEach(this::expect);
    }

    /** A path names its rule beyond doubt, for no other member ends like it. */
    private void expectOwnRules() {
        Set<String> names = new HashSet<>();
        for (String variable : environment.keySet()) {
            if (isOfRule(variable) && variable.endsWith(PATH) && !keysByVariable.containsKey(variable)) {
                ruleName(variable, PATH).ifPresent(names::add);
            }
        }
        names.forEach(this::expectRule);
    }

    private Map<String, String> read() {
        Map<String, String> settings = new HashMap<>();
        for (String variable : new TreeSet<>(environment.keySet())) {
            boolean ofService =
                    !isOfRule(variable) && SERVICE_LINK.matcher(variable).matches();
            if (variable.startsWith(PREFIX) && (keysByVariable.containsKey(variable) || !ofService)) {
                key(variable).ifPresent(key -> settings.put(key, environment.get(variable)));
            }
        }
        environment.forEach((variable, value) -> {
            if (variable.startsWith("stepup.")) {
                settings.put(variable, value);
            }
        });
        return settings;
    }

    private Optional<String> key(String variable) {
        Set<String> keys = keysByVariable.getOrDefault(variable, Set.of());
        if (keys.size() > 1) {
            faults.add(ConfigMessages.ambiguousVariable(variable, keys));
            return Optional.empty();
        }
        Optional<String> key = keys.stream().findFirst().or(() -> keyOfNewRule(variable));
        if (key.isEmpty()) {
            faults.add(ConfigMessages.unknownVariable(variable, Nearest.to(variable, candidates(variable))));
        }
        return key;
    }

    /** A rule without a path is a fault of its own, so that it does no harm if the name was meant to be another. */
    private static Optional<String> keyOfNewRule(String variable) {
        return Arrays.stream(RuleSetting.values())
                .sorted(Comparator.comparing(
                                (RuleSetting setting) -> suffix(setting).length())
                        .reversed())
                .flatMap(setting -> ruleName(variable, suffix(setting)).map(setting::key).stream())
                .findFirst();
    }

    private static Optional<String> ruleName(String variable, String suffix) {
        int end = variable.length() - suffix.length();
        boolean fits = isOfRule(variable) && variable.endsWith(suffix) && end > RULE.length();
        return fits
                ? Optional.of(variable.substring(RULE.length(), end)
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'))
                : Optional.empty();
    }

    private static boolean isOfRule(String variable) {
        return variable.startsWith(RULE);
    }

    private static String suffix(RuleSetting setting) {
        return variable(setting.key("")).substring(RULE.length());
    }

    private Set<String> candidates(String variable) {
        Set<String> all = new TreeSet<>(keysByVariable.keySet());
        for (int end = variable.length(); isOfRule(variable) && end > RULE.length(); ) {
            for (RuleSetting setting : RuleSetting.values()) {
                all.add(variable.substring(0, end) + suffix(setting));
            }
            end = variable.lastIndexOf('_', end - 1);
        }
        return all;
    }
}
