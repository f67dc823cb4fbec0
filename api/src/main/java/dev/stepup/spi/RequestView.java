package dev.stepup.spi;

import dev.stepup.Session;
import java.util.List;
import java.util.Optional;

/** What a provider sees of a request: its headers. */
@FunctionalInterface
public interface RequestView {

    /** The values of a header in their order; empty if there is none. The name's case does not matter. */
    List<String> headers(String name);

    /** The first value of a header. */
    default Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /**
     * What a trip to a provider has proven, in the browser session of this request; empty where there is none.
     *
     * @param provider the {@linkplain SessionProvider#name() name} of the provider that completed the trip
     */
    default Optional<Session> proof(String provider) {
        return Optional.empty();
    }
}
