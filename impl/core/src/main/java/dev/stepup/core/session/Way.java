package dev.stepup.core.session;

import dev.stepup.spi.Departure;
import dev.stepup.spi.SessionProvider;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way on for a caller who falls short.
 *
 * @param provider whose way it is; null where there is none
 * @param departure where it leads
 */
public record Way(@Nullable SessionProvider provider, Departure departure) {

    /** There is none. */
    public static final Way NONE = new Way(null, Departure.NOWHERE);

    /** Where the caller goes; empty where there is no way, and where nobody could say. */
    public Optional<URI> address() {
        return departure instanceof Departure.To to ? Optional.of(to.address()) : Optional.empty();
    }

    /** Whether there would be a way, and nobody could say where. */
    public boolean isUnknown() {
        return departure instanceof Departure.Unavailable;
    }

    /** Whether it leads nowhere unless something is kept in the application's session. */
    public boolean isKept() {
        return departure instanceof Departure.To to && to.luggage() != null;
    }

    /**
     * Keeps what its end needs.
     *
     * @param left whether the caller leaves at once; false for an address that is only shown to them
     */
    public void keepIn(KeptTrips trips, URI returnTo, boolean left) {
        if (provider != null && departure instanceof Departure.To to && to.luggage() != null) {
            trips.put(provider.name(), to.luggage(), returnTo, left);
        }
    }
}
