package dev.stepup.core.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value of a setting as it may stand in a message: on one line, not too long, and without a user's password. */
final class Quoted {

    private static final int LENGTH = 80;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}]");

    private Quoted() {}

    static String of(String value) {
        // What stands before an @ may be the user and the password of a URL.
        int at = value.lastIndexOf('@');
        String shown = at < 0 ? value : "***" + value.substring(at);
        return onOneLine(shown.length() > LENGTH ? shown.substring(0, LENGTH) + "..." : shown);
    }

    /** With control characters, and what turns the direction of writing, by their numbers. */
    static String onOneLine(String text) {
        return CONTROL.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.format("\\u%04x", found.group().codePointAt(0))));
    }
}
