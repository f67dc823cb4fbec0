package dev.stepup.core.config;

import dev.stepup.core.config.Setting.Notation;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings of one URL rule, {@code stepup.rule.NAME.*}. A name contains no dot. */
public enum RuleSetting {
    AAL("aal", Notation.CHOICE),
    DENIED_METHODS("denied-methods", Notation.LIST),
    HTTP_METHODS("http-methods", Notation.LIST),
    MAX_AGE("max-age", Notation.DURATION),
    METHODS("methods", Notation.LIST),
    MODEL("model", Notation.CHOICE),
    PATH("path", Notation.PATH),
    PHISHING_RESISTANT("phishing-resistant", Notation.FLAG);

    private static final String PREFIX = "stepup.rule.";

    private final String member;
    private final Notation notation;

    RuleSetting(String member, Notation notation) {
        this.member = member;
        this.notation = notation;
    }

    /** The name of the rule that a key belongs to; empty for the key of no rule. */
    public static Optional<String> ruleOf(String key) {
        int end = key.indexOf('.', PREFIX.length());
        return key.startsWith(PREFIX) && end > PREFIX.length()
                ? Optional.of(key.substring(PREFIX.length(), end))
                : Optional.empty();
    }

    /** The keys of a rule. */
    public static Set<String> keys(String rule) {
        return Arrays.stream(values()).map(setting -> setting.key(rule)).collect(Collectors.toUnmodifiableSet());
    }

    /** The key for a rule of this name, for instance {@code stepup.rule.admin.path}. */
    public String key(String rule) {
        return PREFIX + rule + "." + member;
    }

    /** How a value is written. */
    public Notation notation() {
        return notation;
    }
}
