package dev.stepup.core.session;

import java.util.Optional;

/** What providers keep of a login that they have completed by themselves: one text for each, in the application's session. */
public final class Logins {

    private static final String PREFIX = "login ";

    private Logins() {}

    /** What a provider has kept. */
    public static Optional<String> of(Keep keep, String provider) {
        return keep.get(PREFIX + provider);
    }

    static void put(Keep keep, String provider, String text) {
        keep.put(PREFIX + provider, text);
    }
}
