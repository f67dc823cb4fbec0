package dev.stepup.core.config;

import dev.stepup.Aal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said about settings. An id is never used again for another meaning. */
public final class ConfigMessages {

    private ConfigMessages() {}

    static String noDuration(String key, String value) {
        return "STEPUP-001: " + key + "=" + Quoted.of(value)
                + " is no duration; write it in ISO-8601, for instance PT5S or PT10M";
    }

    static <E extends Enum<E>> String noChoice(String key, String value, Class<E> type) {
        String choices = Arrays.stream(type.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "STEPUP-002: " + key + "=" + Quoted.of(value) + " is not one of " + choices;
    }

    static String noFlag(String key, String value) {
        return "STEPUP-003: " + key + "=" + Quoted.of(value) + " is neither true nor false";
    }

    static String outOfRange(String key, String why) {
        return "STEPUP-004: " + key + " " + why;
    }

    static String unknownKey(String key, String nearest) {
        return "STEPUP-005: " + Quoted.of(key) + " is no setting; did you mean " + nearest + "?";
    }

    static String noValidator() {
        return "STEPUP-006: no Bean Validation provider was found, so the settings cannot be checked; add"
                + " org.hibernate.validator:hibernate-validator to the application; a Jakarta EE server brings its own";
    }

    static String badPublicUrl(String value) {
        return "STEPUP-007: stepup.public-url=" + Quoted.of(value)
                + " is no absolute http or https URL of a context root; write for"
                + " instance https://www.example.org/bank, without query, fragment and user";
    }

    static String plainHttp(String key, String value) {
        return "STEPUP-008: " + key + "=" + Quoted.of(value)
                + " is plain http for a host that is not loopback; use https, or set" + " stepup.allow-plain-http=true";
    }

    static String noTripKey() {
        return "STEPUP-009: stepup.loop-guard.key is missing; set it to a secret of at least 32 characters, the same on all"
                + " nodes, or to 'random' for a single node";
    }

    static String shortTripKey() {
        return "STEPUP-010: stepup.loop-guard.key is too short; use at least 32 characters";
    }

    static String badFallback(String value) {
        return "STEPUP-011: stepup.return-to.fallback=" + Quoted.of(value)
                + " is no path below the context root; begin it with a single slash";
    }

    static String ruleWithoutPath(String rule) {
        return "STEPUP-012: stepup.rule." + rule + ".path is missing; set it to /path, /path/* or *.ext";
    }

    static String badRule(String key, String why) {
        return "STEPUP-013: " + key + ": " + why;
    }

    static String contradiction(String one, String other, String why) {
        return "STEPUP-014: the rules stepup.rule." + one + " and stepup.rule." + other + " meet and contradict: "
                + why;
    }

    /** A requirement asks for an age that the clock skew swallows. */
    public static String ageBelowSkew(String where) {
        return "STEPUP-015: " + where + " asks for a maximum age that is not above the clock skew (stepup.clock-skew);"
                + " ask for a longer one";
    }

    /** No provider can produce what a requirement asks. */
    public static String unsatisfiable(String where, String requirement, String providers) {
        return "STEPUP-016: " + where + " asks " + requirement + ", which no configured provider (" + providers
                + ") can ever produce; ask for a level, methods and an age that it can";
    }

    static String badOrigin(String value) {
        return "STEPUP-017: stepup.cors.allowed-origins contains " + Quoted.of(value)
                + ", which is no origin; write for instance https://app.example.org";
    }

    /** Callers come by a host name that is not loopback, and it is not known how browsers reach the application. */
    public static String publicUrlNeeded() {
        return "STEPUP-018: a caller by a host that is not loopback cannot be sent to sign in, for stepup.public-url is not"
                + " set; set it to the URL of the context root as browsers see it";
    }

    static String badProxy(String value) {
        return "STEPUP-030: stepup.forwarded.proxies contains " + Quoted.of(value)
                + ", which is neither an IP address nor a range of"
                + " them; write for instance 192.0.2.10 or 10.1.0.0/16, and no names";
    }

    static String tooManyProxies(String value) {
        return "STEPUP-031: stepup.forwarded.proxies contains " + Quoted.of(value)
                + ", which is a range shorter than /8 and would"
                + " believe strangers; name the addresses of the proxies";
    }

    static String noForwardedHeaders() {
        return "STEPUP-032: stepup.forwarded.headers is missing, while stepup.forwarded.proxies is set; say which headers"
                + " these proxies write: forwarded or x-forwarded";
    }

    /** Proxies are configured, and a caller comes of whom none of them has told anything that can be used. */
    public static String nothingForwarded() {
        return "STEPUP-033: a caller cannot be sent to sign in, for it is not known how browsers reach the application: the"
                + " request came from no address of stepup.forwarded.proxies, or these have not told a scheme and a"
                + " host in the headers of stepup.forwarded.headers, or told none that can be used; correct the"
                + " proxies' configuration, or set stepup.public-url";
    }

    static String unknownVariable(String variable, String nearest) {
        return "STEPUP-040: the environment variable " + Quoted.of(variable) + " belongs to no setting; did you mean "
                + nearest + "?";
    }

    static String ambiguousVariable(String variable, Set<String> keys) {
        return "STEPUP-041: the environment variable " + variable + " may mean any of " + String.join(", ", keys)
                + "; give one of the rules another name, or set the key elsewhere";
    }

    /** A source of settings has a key and cannot tell its value. */
    public static String unresolved(String key, String why) {
        return "STEPUP-042: MicroProfile Config does not tell the value of " + Quoted.of(key) + " (" + why
                + "); see that what its value refers to is set";
    }

    /** MicroProfile Config is there and does not work. */
    public static String noServerSettings(String why) {
        return "STEPUP-043: MicroProfile Config cannot be read (" + why + "); see the server's log";
    }

    static String badRealm(String value) {
        return "STEPUP-051: stepup.challenge.realm=" + Quoted.of(value)
                + " contains a quote, a backslash or a character beyond ASCII;" + " write a plain name";
    }

    static String badResourceMetadata(String value) {
        return "STEPUP-052: stepup.challenge.resource-metadata=" + Quoted.of(value)
                + " is no absolute http or https URL; write for instance"
                + " https://api.example.org/.well-known/oauth-protected-resource, without fragment and user";
    }

    static String badDpopAlgorithm(String value) {
        return "STEPUP-053: stepup.challenge.dpop-algs contains " + Quoted.of(value)
                + ", which is no asymmetric JWS algorithm; write" + " for instance ES256, PS256";
    }

    static String badAcrValue(String provider, Aal level, String value) {
        return "STEPUP-054: the session provider " + provider + " names the acr value '" + Quoted.of(value)
                + "' for "
                + level + ", which cannot stand in a challenge; an acr value is one word of ASCII without quote and"
                + " backslash";
    }
}
