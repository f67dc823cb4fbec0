package dev.stepup.core.config;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of the library itself, those of its URL rules apart: how the key is spelt, how a value is written, and what
 * holds where none is set. Reader, list of known keys and reference ({@code docs/configuration.md}) all go by this.
 */
public enum Setting {
    ALLOW_PLAIN_HTTP("stepup.allow-plain-http", Notation.FLAG, "false"),
    CHALLENGE_ACR_VALUES("stepup.challenge.acr-values", Notation.FLAG, "true"),
    CHALLENGE_DPOP_ALGS("stepup.challenge.dpop-algs", Notation.LIST, ""),
    CHALLENGE_REALM("stepup.challenge.realm", Notation.TEXT, ""),
    CHALLENGE_RESOURCE_METADATA("stepup.challenge.resource-metadata", Notation.URL, ""),
    CLOCK_SKEW("stepup.clock-skew", Notation.DURATION, "PT5S"),
    CORS_ALLOWED_ORIGINS("stepup.cors.allowed-origins", Notation.LIST, ""),
    ENROLMENT("stepup.enrolment", Notation.FLAG, "false"),
    FORWARDED_HEADERS("stepup.forwarded.headers", Notation.CHOICE, ""),
    FORWARDED_PROXIES("stepup.forwarded.proxies", Notation.LIST, ""),
    HIGHEST_AVAILABLE_WHEN_UNKNOWN("stepup.highest-available.when-unknown", Notation.CHOICE, "aal2"),
    LOOK_UP_AGAIN_AFTER("stepup.look-up-again-after", Notation.DURATION, "PT60S"),
    LOOP_GUARD_KEY("stepup.loop-guard.key", Notation.SECRET, ""),
    LOOP_GUARD_LIFE_SPAN("stepup.loop-guard.life-span", Notation.DURATION, "PT10M"),
    MODEL("stepup.model", Notation.CHOICE, "strict"),
    PUBLIC_URL("stepup.public-url", Notation.URL, ""),
    RETURN_TO_FALLBACK("stepup.return-to.fallback", Notation.PATH, "/");

    /** How a value is written. */
    public enum Notation {
        /** One of the words that the reference lists; case does not matter, and a hyphen may be an underscore. */
        CHOICE,
        /** ISO-8601, for instance {@code PT5S}. */
        DURATION,
        /** {@code true} or {@code false}. */
        FLAG,
        /** Separated by commas. */
        LIST,
        /** A path below the context root. */
        PATH,
        /** Any text, which no message ever quotes. */
        SECRET,
        /** Any text. */
        TEXT,
        /** Absolute, http or https. */
        URL
    }

    private final String key;
    private final Notation notation;
    private final String standard;

    Setting(String key, Notation notation, String standard) {
        this.key = key;
        this.notation = notation;
        this.standard = standard;
    }

    /** The key of every setting. A setting from the environment is found by the key that is looked for. */
    public static Set<String> keys() {
        return Arrays.stream(values()).map(Setting::key).collect(Collectors.toUnmodifiableSet());
    }

    /** How it is spelt, for instance {@code stepup.clock-skew}. */
    public String key() {
        return key;
    }

    /** How a value is written. */
    public Notation notation() {
        return notation;
    }

    /** The value that holds where none is set; empty where there is none. */
    public String standard() {
        return standard;
    }
}
