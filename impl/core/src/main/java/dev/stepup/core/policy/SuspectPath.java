package dev.stepup.core.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Paths that a container and what runs in it may read in two ways. */
final class SuspectPath {

    private SuspectPath() {}

    /** Whether a decoded path still contains an encoding, a backslash, a parameter, an empty or a dot segment. */
    static boolean isSuspect(String path) {
        return path.indexOf('%') >= 0
                || path.indexOf('\\') >= 0
                || path.indexOf(';') >= 0
                || path.contains("//")
                || path.contains("/./")
                || path.contains("/../")
                || path.endsWith("/.")
                || path.endsWith("/..")
                || path.chars().anyMatch(Character::isISOControl);
    }

    /** The path as the most forgiving reader would take it. */
    static String plain(String path) {
        String decoded = path;
        for (int i = 0; i < 3; i++) {
            decoded = decodeOnce(decoded);
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : decoded.replace('\\', '/').split("/", -1)) {
            int parameter = segment.indexOf(';');
            String name = parameter < 0 ? segment : segment.substring(0, parameter);
            if (name.equals("..")) {
                segments.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                segments.addLast(name);
            }
        }
        return "/" + String.join("/", segments);
    }

    /** Only what changes the shape of a path; everything else stays as it is. */
    private static String decodeOnce(String path) {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%' && i + 2 < path.length() && isHex(path.charAt(i + 1)) && isHex(path.charAt(i + 2))) {
                decoded.append(
                        (char) Integer.parseInt(path.substring(i + 1, i + 3).toLowerCase(Locale.ROOT), 16));
                i += 2;
            } else {
                decoded.append(c);
            }
        }
        return decoded.toString();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }
}
