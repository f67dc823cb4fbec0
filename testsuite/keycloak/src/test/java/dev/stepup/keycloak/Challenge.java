package dev.stepup.keycloak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A challenge, as a client reads it (RFC 9110, sections 5.6 and 11).
 *
 * @param scheme in lower case
 * @param token68 what stands in place of parameters; empty if nothing does
 * @param parameters without quotes and escapes, by their names in lower case
 */
record Challenge(String scheme, String token68, Map<String, String> parameters) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern BETWEEN = Pattern.compile("[ \\t,]*");
    private static final Pattern SCHEME = Pattern.compile("(" + TOKEN
            + ")(?: +([0-9A-Za-z._~+/-]+=*)(?=[ \\t]*(?:,|$))|(?= +" + TOKEN + "[ \\t]*=)|(?=[ \\t]*(?:,|$)))");
    private static final Pattern PARAMETER = Pattern.compile(
            " *(" + TOKEN + ")[ \\t]*=[ \\t]*(?:(" + TOKEN + ")|\"((?:[^\"\\\\]|\\\\.)*+)\")(?=[ \\t]*(?:,|$))");

    /**
     * All challenges of all fields {@code WWW-Authenticate}, in their order.
     *
     * @throws IllegalArgumentException if a field does not keep to the grammar, or one challenge says something twice
     */
    static List<Challenge> in(List<String> fields) {
        List<Challenge> challenges = new ArrayList<>();
        fields.forEach(field -> read(field, challenges));
        return List.copyOf(challenges);
    }

    private static void read(String field, List<Challenge> challenges) {
        int first = challenges.size();
        Matcher matcher = BETWEEN.matcher(field);
        while (matcher.usePattern(BETWEEN).lookingAt() && matcher.end() < field.length()) {
            matcher.region(matcher.end(), field.length());
            if (challenges.size() > first && matcher.usePattern(PARAMETER).lookingAt()) {
                challenges.get(challenges.size() - 1).add(matcher, field);
            } else if (matcher.usePattern(SCHEME).lookingAt()) {
                challenges.add(new Challenge(
                        matcher.group(1).toLowerCase(Locale.ROOT),
                        matcher.group(2) == null ? "" : matcher.group(2),
                        new LinkedHashMap<>()));
            } else {
                throw new IllegalArgumentException("no challenge: " + field);
            }
            matcher.region(matcher.end(), field.length());
        }
    }

    private void add(Matcher parameter, String field) {
        String value = parameter.group(2) == null ? parameter.group(3).replaceAll("\\\\(.)", "$1") : parameter.group(2);
        String name = parameter.group(1).toLowerCase(Locale.ROOT);
        if (!token68.isEmpty() || parameters.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException(name + " has no place there: " + field);
        }
    }
}
