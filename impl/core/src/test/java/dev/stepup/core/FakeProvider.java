package dev.stepup.core;

import dev.stepup.Session;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.Callback;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A provider that says what it is told to say, and counts how often it is asked. */
public final class FakeProvider implements SessionProvider {

    public String name = "fake";
    public int priority;
    public Capabilities capabilities = Sessions.TWO_FACTORS;
    public Supplier<CredentialKind> credential = () -> CredentialKind.COOKIE;
    public Supplier<Evidence> evidence = () -> Evidence.NOBODY;
    public Supplier<Reachable> reachable = () -> Reachable.NOT_TOLD;
    public boolean knowsAddresses = true;

    /** How a trip begins; null where {@link #knowsAddresses} says it. */
    public @Nullable Function<Trip, Departure> departure;

    public @Nullable String callbackPath;
    public Function<Callback, @Nullable Arrival> arrival = callback -> new Arrival.Refused("nothing is believed");
    public int evidenceAsked;
    public int reachableAsked;
    public final List<Trip> trips = new ArrayList<>();

    public static FakeProvider saying(Evidence evidence) {
        FakeProvider provider = new FakeProvider();
        provider.evidence = () -> evidence;
        return provider;
    }

    public static FakeProvider of(Session session) {
        return saying(new Evidence.Present(session));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public CredentialKind recognise(RequestView request) {
        return credential.get();
    }

    @Override
    public Evidence evidence(RequestView request) {
        evidenceAsked++;
        return evidence.get();
    }

    @Override
    public Reachable reachable(Session session) {
        reachableAsked++;
        return reachable.get();
    }

    @Override
    public Departure begin(Trip trip) {
        trips.add(trip);
        if (departure != null) {
            return departure.apply(trip);
        }
        String to = "https://id.example.org/" + trip.denial().kind() + "/" + trip.channel()
                + (trip.returnTo() == null ? "" : "?return_to=" + trip.returnTo());
        return knowsAddresses ? Departure.to(URI.create(to)) : Departure.NOWHERE;
    }

    @Override
    public Optional<String> callbackPath() {
        return Optional.ofNullable(callbackPath);
    }

    @Override
    @SuppressWarnings("NullAway") // some provider may do so
    public Arrival complete(Callback callback) {
        return arrival.apply(callback);
    }

    @Override
    public Optional<URI> logOutAddress(RequestView request, URI returnTo) {
        return Optional.of(URI.create("https://id.example.org/logout?return_to=" + returnTo));
    }
}
