package dev.stepup.core.session;

import java.util.Map;
import java.util.Optional;

/**
 * What is kept on the server for one browser: texts in the application's own session, under names of the library. Unlike
 * {@link SessionMemory} it begins a session where there is none, as soon as something is to be kept.
 */
public interface Keep {

    /** Where nothing can be kept. */
    Keep NONE = new Keep() {
        @Override
        public Optional<String> get(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> take(String name) {
            return Optional.empty();
        }

        @Override
        public void put(String name, String text) {}

        @Override
        public Map<String, String> all(String prefix) {
            return Map.of();
        }

        @Override
        public void renew() {}
    };

    /** The text under a name. Begins no session. */
    Optional<String> get(String name);

    /** The text under a name, which is gone then: of two who take at once one gets it. Begins no session. */
    Optional<String> take(String name);

    /** Keeps a text, in place of what was there under its name. */
    void put(String name, String text);

    /** Every text whose name begins so. Begins no session. */
    Map<String, String> all(String prefix);

    /**
     * Gives the session another id, so that nobody who knows the old one has what is kept from now on. An id that nobody
     * was told yet may stay.
     */
    void renew();
}
