package dev.stepup.spi;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a trip begins: there is a place to go to, there is none, or nobody could say. */
public sealed interface Departure {

    /**
     * The caller goes there.
     *
     * @param address where; absolute
     * @param luggage what has to be kept for {@link SessionProvider#complete}, or null where nothing is: the provider
     *     then finds the credential in the next request by itself
     */
    record To(URI address, @Nullable Luggage luggage) implements Departure {

        /** What has to be kept until the caller is back. */
        public Optional<Luggage> kept() {
            return Optional.ofNullable(luggage);
        }
    }

    /** This provider has no such place. */
    record Nowhere() implements Departure {}

    /**
     * There is a place, and nobody could say where: the backend did not answer.
     *
     * @param cause for the operator's log: what happened, without credential or personal data
     */
    record Unavailable(String cause) implements Departure {}

    /**
     * What is kept for one trip, on the server, in the application's HTTP session: for the browser that leaves, and for
     * one use.
     *
     * @param state by what the trip is found again: at most 128 letters, digits, hyphens and underscores. Where it comes
     *     back with the caller nobody can guess it, and no other trip has the same; a fixed one stands for the last trip of
     *     its kind in this browser
     * @param text what the provider needs then; at most 4096 characters
     */
    record Luggage(String state, String text) {

        private static final int LONGEST_STATE = 128;
        private static final int LONGEST_TEXT = 4096;

        /** @throws IllegalArgumentException if one of the two is too long or, for the state, has other characters */
        public Luggage {
            if (state.length() > LONGEST_STATE || !state.matches("[A-Za-z0-9_-]+") || text.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("luggage with an unusable state, or too much text");
            }
        }

        /** Without anything of it. */
        @Override
        public String toString() {
            return "Luggage";
        }
    }

    /** The only one of its kind. */
    Departure NOWHERE = new Nowhere();

    /** The caller goes there, and nothing has to be kept. */
    static Departure to(URI address) {
        return new To(address, null);
    }
}
