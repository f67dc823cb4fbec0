package dev.stepup.core.session;

import dev.stepup.Denial;
import dev.stepup.spi.Departure;
import dev.stepup.spi.SessionProvider;
import java.net.URI;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Where the caller goes now; what its end needs is kept. */
    public Optional<URI> leave(KeptTrips trips, URI returnTo) {
        if (provider != null && departure instanceof Departure.To to && to.luggage() != null) {
            trips.leave(provider.name(), to.luggage(), returnTo);
        }
        return address();
    }

    /**
     * Where the caller may go, if they like; what its end needs is kept.
     *
     * @param denial what it is for
     */
    public Optional<URI> offer(KeptTrips trips, URI returnTo, Denial denial) {
        return provider != null && departure instanceof Departure.To to && to.luggage() != null
                ? Optional.of(trips.offer(provider.name(), to.address(), to.luggage(), returnTo, purpose(denial)))
                : address();
    }

    private static String purpose(Denial denial) {
        Denial.Missing missing = denial.missing();
        return Stream.of(
                        denial.kind(),
                        denial.reason(),
                        missing.level(),
                        missing.phishingResistant(),
                        new TreeSet<>(missing.methods()),
                        denial.requirement())
                .map(Object::toString)
                .collect(Collectors.joining(" "))
                .replace('\n', ' ');
    }
}
