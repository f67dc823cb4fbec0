package dev.stepup.kratos;

import java.util.Set;

/** The name of the session cookie, or how it begins. Names are compared letter by letter, as browsers and Kratos do. */
final class CookieName {

    private static final Set<String> EMPTY = Set.of("", "\"\"");

    private final String name;
    private final boolean prefix;

    CookieName(String configured) {
        this.prefix = configured.endsWith("*");
        this.name = prefix ? configured.substring(0, configured.length() - 1) : configured;
    }

    /** Whether a raw pair {@code name=value}, or the value of a {@code Set-Cookie} header, is of this name. */
    boolean isOf(String pair) {
        int end = pair.indexOf('=');
        if (end < 0) {
            return false;
        }
        String found = pair.substring(0, end);
        return prefix ? found.startsWith(name) : found.equals(name);
    }

    /** An emptied cookie is what is left of a log-out, and no credential. */
    static boolean hasValue(String pair) {
        return !EMPTY.contains(pair.substring(pair.indexOf('=') + 1));
    }
}
