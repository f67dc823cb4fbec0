package dev.stepup.spi;

import java.net.URI;
import java.util.Map;

/**
 * A trip that begins. Immutable.
 *
 * @param address where the browser goes; absolute
 * @param kept what the provider needs to complete the trip, for instance a nonce and a verifier; it never leaves the
 *     server
 */
public record Departure(URI address, Map<String, String> kept) {

    public Departure {
        kept = Map.copyOf(kept);
    }

    /** Only that a trip begins: both the address and what is kept hold secrets of the trip. */
    @Override
    public String toString() {
        return "Departure[" + address.getHost() + "]";
    }
}
