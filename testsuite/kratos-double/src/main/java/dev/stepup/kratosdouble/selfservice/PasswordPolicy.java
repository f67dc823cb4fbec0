package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Which passwords a user may choose. */
final class PasswordPolicy {

    private static final int LEAST_LENGTH = 8;
    // As much as bcrypt takes, in bytes.
    private static final int MOST_LENGTH = 72;
    private static final int LEAST_DISTANCE = 5;
    private static final double MOST_IN_COMMON = 0.5;

    private PasswordPolicy() {}

    static void check(String password, String identifier) {
        int length = password.getBytes(StandardCharsets.UTF_8).length;
        if (length < LEAST_LENGTH) {
            throw new InvalidForm(Problems.passwordTooShort(LEAST_LENGTH, length), "password");
        }
        String one = identifier.toLowerCase(Locale.ROOT);
        String other = password.toLowerCase(Locale.ROOT);
        boolean alike =
                distance(one, other) < LEAST_DISTANCE || longestInCommon(one, other) > MOST_IN_COMMON * other.length();
        if (!one.isEmpty() && alike) {
            throw new InvalidForm(Problems.passwordLikeIdentifier(), "password");
        }
        if (length > MOST_LENGTH) {
            throw new InvalidForm(Problems.passwordTooLong(MOST_LENGTH, length), "password");
        }
    }

    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }

    private static int longestInCommon(String one, String other) {
        int longest = 0;
        for (int from = 0; from < other.length(); from++) {
            while (from + longest < other.length() && one.contains(other.substring(from, from + longest + 1))) {
                longest++;
            }
        }
        return longest;
    }
}
