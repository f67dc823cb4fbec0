package dev.stepup.kratosdouble;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: {@code 90s}, {@code 15m}, {@code 1h}, {@code 1h30m}. */
final class Durations {

    private static final Pattern FORM = Pattern.compile("(?=\\d)(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,9})s)?");

    private Durations() {}

    static Duration parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            throw new TypeConversionException("'" + text + "' is no duration such as 90s, 15m or 1h");
        }
        return Duration.ofHours(number(match, 1)).plusMinutes(number(match, 2)).plusSeconds(number(match, 3));
    }

    private static long number(Matcher match, int group) {
        return match.group(group) == null ? 0 : Long.parseLong(match.group(group));
    }
}
