package dev.stepup.spi;

/** How a trip ended that a provider completes by itself. */
public sealed interface Arrival {

    /**
     * The caller has completed something. They go on to where they were, and are judged there by what is kept now.
     *
     * @param kept what the provider wants to find in {@link RequestView#kept} from now on; it takes the place of what was
     *     there. At most 65536 characters. It stays on the server, in the application's HTTP session
     */
    record Completed(String kept) implements Arrival {

        private static final int LONGEST = 65_536;

        /** @throws IllegalArgumentException if it is too long */
        public Completed {
            if (kept.length() > LONGEST) {
                throw new IllegalArgumentException("too much to be kept: " + kept.length() + " characters");
            }
        }

        /** Without anything of it. */
        @Override
        public String toString() {
            return "Completed";
        }
    }

    /**
     * The caller goes on to where they were, and nothing new is kept: what they have completed shows by itself.
     */
    record Passed() implements Arrival {}

    /**
     * Somebody else than the one who is signed in has completed it, which the provider sees better than the doors: they ask
     * {@link SessionProvider#evidence} for that. The HTTP session ends, and whoever has come is told so.
     */
    record Another() implements Arrival {}

    /**
     * The backend says that the caller has not completed, or could not complete, what was asked. They are told so, and may
     * try again.
     *
     * @param cause for the operator's log, without credential or personal data
     */
    record Declined(String cause) implements Arrival {}

    /**
     * What came back cannot be believed: forged, used already, too late, or meant for somebody else. Nothing is kept.
     *
     * @param cause for the operator's log, without credential or personal data
     */
    record Refused(String cause) implements Arrival {}

    /**
     * Nobody could say: the backend refused, did not answer in time, or answered with what it should not.
     *
     * @param cause for the operator's log, without credential or personal data
     */
    record Unavailable(String cause) implements Arrival {}

    /** The provider has answered the request by itself, through {@link RequestView#unwrap}. The trip goes on. */
    record Answered() implements Arrival {}
}
