package dev.stepup.core.config;

import java.util.regex.Pattern;

/** What may stand between the quotes of a challenge as it is, without an escape (RFC 6750, section 3). */
final class QuotedText {

    private static final Pattern TEXT = Pattern.compile("[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]+");

    private QuotedText() {}

    static boolean isText(String text) {
        return TEXT.matcher(text).matches();
    }

    /** Whether it may be one of several that are divided by spaces. */
    static boolean isWord(String text) {
        return isText(text) && text.indexOf(' ') < 0;
    }
}
