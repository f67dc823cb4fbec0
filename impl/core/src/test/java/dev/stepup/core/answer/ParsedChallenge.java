package dev.stepup.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One challenge as a client reads it, by the grammar of RFC 9110 (sections 5.6 and 11). A field that does not follow it, or
 * that says the same twice, fails the test.
 *
 * @param scheme the scheme
 * @param parameters its parameters by their names in small letters, without quotes
 */
record ParsedChallenge(String scheme, Map<String, String> parameters) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"(?:[\\t \\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[\\t \\x21-\\x7E])*\"";
    private static final Pattern PARAMETER = Pattern.compile(
            "(?<name>" + TOKEN + ")[ \\t]*=[ \\t]*(?:(?<token>" + TOKEN + ")|(?<quoted>" + QUOTED + "))");
    private static final Pattern COMMA = Pattern.compile("[ \\t]*,[ \\t]*");
    private static final Pattern SCHEME = Pattern.compile("(?<scheme>" + TOKEN + ")(?: +|$)");

    static ParsedChallenge of(String field) {
        Matcher at = SCHEME.matcher(field);
        assertThat(at.lookingAt()).as("a scheme in " + field).isTrue();
        String scheme = at.group("scheme");
        Map<String, String> parameters = new LinkedHashMap<>();
        int position = at.end();
        while (position < field.length()) {
            at.usePattern(PARAMETER).region(position, field.length());
            assertThat(at.lookingAt())
                    .as("a parameter at " + position + " of " + field)
                    .isTrue();
            String name = at.group("name").toLowerCase(Locale.ROOT);
            assertThat(parameters.put(name, value(at))).as(name + " before").isNull();
            position = at.end();
            if (position < field.length()) {
                at.usePattern(COMMA).region(position, field.length());
                assertThat(at.lookingAt())
                        .as("a comma at " + position + " of " + field)
                        .isTrue();
                position = at.end();
                assertThat(position).as("something after the comma of " + field).isLessThan(field.length());
            }
        }
        return new ParsedChallenge(scheme, parameters);
    }

    private static String value(Matcher at) {
        String quoted = at.group("quoted");
        return quoted == null
                ? at.group("token")
                : quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    @Nullable
    String get(String name) {
        return parameters.get(name);
    }
}
