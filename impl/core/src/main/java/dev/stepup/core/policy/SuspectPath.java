package dev.stepup.core.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Paths that a container and what runs in it may read in two ways. */
final class SuspectPath {

    /** A parameter; or a control character, at which some readers end a text. */
    private static final Pattern END_OF_NAME = Pattern.compile("[;\\p{Cntrl}]");

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

    /** The path as readers would take it who decode it up to three times more; as a file and as a folder. */
    static Set<String> readings(String path) {
        Set<String> readings = new LinkedHashSet<>(Set.of(path));
        String decoded = path;
        for (int i = 0; i <= 3; i++) {
            readings.add(plain(decoded));
            readings.add(plain(decoded) + "/");
            decoded = decodeOnce(decoded);
        }
        return readings;
    }

    private static String plain(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.replace('\\', '/').split("/", -1)) {
            String name = END_OF_NAME.split(segment, 2)[0];
            if (name.equals("..")) {
                segments.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                segments.addLast(name);
            }
        }
        return "/" + String.join("/", segments);
    }

    private static String decodeOnce(String path) {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%' && i + 2 < path.length() && isHex(path.charAt(i + 1)) && isHex(path.charAt(i + 2))) {
                decoded.append((char) Integer.parseInt(path.substring(i + 1, i + 3), 16));
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
