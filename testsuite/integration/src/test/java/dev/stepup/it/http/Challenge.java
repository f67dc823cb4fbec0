package dev.stepup.it.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One field of {@code WWW-Authenticate} with one challenge, as a client reads it (RFC 9110, section 11).
 *
 * @param scheme the scheme
 * @param parameters its parameters, without quotes and escapes
 */
public record Challenge(String scheme, Map<String, String> parameters) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String PARAMETER = "(" + TOKEN + ")=\"((?:[\\t \\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[ -~])*)\"";
    private static final Pattern ONE = Pattern.compile(PARAMETER);
    private static final Pattern ALL = Pattern.compile("(" + TOKEN + ")( " + PARAMETER + "(, " + PARAMETER + ")*)?");

    /** @throws IllegalArgumentException if it is none, or says something twice */
    public static Challenge of(String field) {
        Matcher all = ALL.matcher(field);
        if (!all.matches()) {
            throw new IllegalArgumentException("no challenge: " + field);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher one = ONE.matcher(field).region(all.end(1), field.length());
        while (one.find()) {
            if (parameters.put(one.group(1), one.group(2).replaceAll("\\\\(.)", "$1")) != null) {
                throw new IllegalArgumentException(one.group(1) + " twice: " + field);
            }
        }
        return new Challenge(all.group(1), parameters);
    }
}
