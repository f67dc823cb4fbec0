package dev.stepup.servlet.settings;

import java.util.regex.Pattern;

/** What is said about the file of settings. An id is never used again for another meaning. */
final class SettingsMessages {

    private static final Pattern KEY = Pattern.compile("[a-z]{1,20}([.-][a-z]{1,20})+");

    private SettingsMessages() {}

    static String unreadableFile(String file) {
        return "STEPUP-301: " + file + " cannot be read; see that it is a properties file in UTF-8";
    }

    static String foreignKey(String file, String key) {
        // What looks like a key may be the second line of a secret that was broken in two.
        boolean plain = KEY.matcher(key).matches();
        String shown = plain ? key : "a line that begins with '" + key.substring(0, Math.min(3, key.length())) + "'";
        return "STEPUP-302: " + file + " contains " + shown + "; every key in it begins with stepup.";
    }

    static String twoFiles(String file, String urls) {
        return "STEPUP-303: there is more than one " + file + ": " + urls + "; keep the application's own";
    }

    static String repeatedKey(String file, String key) {
        return "STEPUP-319: " + file + " contains " + key + " more than once; keep one of them";
    }

    static String malformedFile(String file) {
        return "STEPUP-324: " + file
                + " contains a \\u that four hexadecimal digits do not follow; write \\\\u, or correct it";
    }
}
