package dev.stepup.core.session;

import dev.stepup.AccessDeniedException;
import dev.stepup.Denial;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.Callback;
import dev.stepup.spi.SessionProvider;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The end of one trip that a provider completes by itself. */
public final class Landing {

    private final Exchange exchange;
    private final KeptTrips trips;
    private final Function<String, Optional<String>> query;
    private KeptTrips.@Nullable Ended ended;

    /** @param query the decoded value of a parameter that is there once */
    public Landing(Exchange exchange, KeptTrips trips, Function<String, Optional<String>> query) {
        this.exchange = exchange;
        this.trips = trips;
        this.query = query;
    }

    /**
     * What the provider makes of it. Nobody is let in who did not leave from here: a completed login without a trip that
     * this browser was sent on could be anybody's; and nobody declines a trip that was never begun, or is put out by one.
     *
     * @param address the URL of the callback
     */
    public Arrival complete(SessionProvider provider, URI address) {
        Arrival arrival;
        try {
            arrival = Objects.requireNonNull(provider.complete(new OneCallback(provider.name(), address)));
        } catch (RuntimeException e) {
            return new Arrival.Unavailable(
                    provider.name() + " threw " + e.getClass().getName());
        }
        boolean ofSomeTrip = arrival instanceof Arrival.Completed
                || arrival instanceof Arrival.Passed
                || arrival instanceof Arrival.Another
                || arrival instanceof Arrival.Declined;
        return ofSomeTrip && ended == null ? new Arrival.Refused("no trip of this browser has ended here") : arrival;
    }

    /** Where the caller was; empty as long as no trip of theirs has been found. */
    public Optional<URI> returnTo() {
        return Optional.ofNullable(ended).map(KeptTrips.Ended::returnTo);
    }

    /**
     * Keeps the login that was completed. From now on the session has another id.
     *
     * @return the denial if somebody else has come than before: then nothing is left of what the application kept
     */
    public Optional<Denial> keep(SessionProvider provider, String login, Call call) {
        Keep keep = exchange.keep();
        // Before it is kept: in between whoever knows the old id would be signed in.
        keep.renew();
        Logins.put(keep, provider.name(), login);
        try {
            call.session();
            return Optional.empty();
        } catch (AccessDeniedException e) {
            // The session of who was here before is gone, and this login is not theirs.
            if (e.denial().reason() == Denial.Reason.SUBJECT_CHANGED) {
                Logins.put(keep, provider.name(), login);
                keep.renew();
            }
            return Optional.of(e.denial());
        }
    }

    private final class OneCallback implements Callback {

        private final String provider;
        private final URI address;

        OneCallback(String provider, URI address) {
            this.provider = provider;
            this.address = address;
        }

        @Override
        public Optional<String> parameter(String name) {
            return query.apply(name);
        }

        @Override
        public URI address() {
            return address;
        }

        @Override
        public Optional<String> take(String state) {
            Optional<KeptTrips.Ended> taken = trips.take(provider, state);
            taken.ifPresent(trip -> ended = trip);
            return taken.map(KeptTrips.Ended::text);
        }

        @Override
        public List<String> headers(String name) {
            return exchange.headers(name);
        }

        @Override
        public String method() {
            return exchange.method();
        }

        @Override
        public Optional<URI> url() {
            return exchange.url();
        }

        @Override
        public List<X509Certificate> clientCertificates() {
            return exchange.clientCertificates();
        }

        @Override
        public Optional<String> kept(String name) {
            return exchange.kept(name);
        }

        @Override
        public <T> Optional<T> unwrap(Class<T> type) {
            return exchange.unwrap(type);
        }
    }
}
