package dev.stepup.core.session;

import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.spi.Departure;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a caller can go, by the providers that have a say in it. One that throws still leaves the caller an answer. */
final class Guidance {

    private static final Requirement ANYBODY = Requirement.of(RequiredAal.AAL1);

    private final Lookup lookup;
    private final Outages outages;

    Guidance(Lookup lookup, Outages outages) {
        this.lookup = lookup;
        this.outages = outages;
    }

    Way way(Denial denial, Trip.Channel channel, @Nullable URI returnTo, @Nullable URI root) {
        for (SessionProvider provider : lookup.guides(denial.requirement())) {
            URI callback = provider.callbackPath()
                    .filter(path -> root != null)
                    .map(path -> URI.create(root + path))
                    .orElse(null);
            Trip trip = new Trip(denial, channel, lookup.session().orElse(null), returnTo, callback);
            Departure departure = departure(provider, trip);
            if (!(departure instanceof Departure.Nowhere)) {
                return new Way(provider, departure);
            }
        }
        return Way.NONE;
    }

    private Departure departure(SessionProvider provider, Trip trip) {
        Departure departure;
        try {
            departure = Objects.requireNonNull(provider.begin(trip));
        } catch (RuntimeException e) {
            departure = new Departure.Unavailable("it threw " + e.getClass().getName());
        }
        if (departure instanceof Departure.Unavailable unavailable) {
            outages.happened(provider.name(), unavailable.cause());
        }
        return departure;
    }

    Optional<URI> logOutAddress(Exchange exchange, URI returnTo) {
        return lookup.guides(ANYBODY).stream()
                .map(guide -> logOutAddress(guide, exchange, returnTo))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<URI> logOutAddress(SessionProvider guide, Exchange exchange, URI returnTo) {
        try {
            return Objects.requireNonNull(guide.logOutAddress(exchange, returnTo));
        } catch (RuntimeException e) {
            return Optional.empty(); // a page without a link to sign out is a page nevertheless
        }
    }
}
