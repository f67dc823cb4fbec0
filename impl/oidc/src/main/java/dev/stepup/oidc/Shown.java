package dev.stepup.oidc;

import java.util.regex.Pattern;

/** Words of a token as they may stand in a message: short, and without what would forge a line of a log. */
final class Shown {

    private static final Pattern FIT = Pattern.compile("[\\x21\\x23-\\x7E]{1,128}");

    private Shown() {}

    static String word(String word) {
        return FIT.matcher(word).matches() ? '"' + word + '"' : "(not a word)";
    }
}
