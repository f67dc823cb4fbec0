package dev.stepup.core.session;

import dev.stepup.spi.Departure.Luggage;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The trips of one browser that a provider completes by itself: what is kept until the caller is back. They are bounded in
 * number and time; where there are too many, the oldest of those goes that were only offered, and not left for. What is
 * offered again and again for the same, to a script that polls, is one trip as long as it is young: whoever went there is
 * not pushed out.
 */
public final class KeptTrips {

    /** More pages than somebody leaves at once. */
    static final int MOST = 16;

    /** An offer is young for this part of a trip's time: who leaves by it late has most of the time left. */
    private static final int YOUNG = 4;

    private static final String PREFIX = "trip ";

    private final Keep keep;
    private final Duration lifespan;
    private final long nowMillis;

    /** @param lifespan how long a trip may take */
    public KeptTrips(Keep keep, Duration lifespan, long nowMillis) {
        this.keep = keep;
        this.lifespan = lifespan;
        this.nowMillis = nowMillis;
    }

    /**
     * A trip that is over now.
     *
     * @param returnTo where the caller was
     * @param text what the provider wanted to know at the end
     */
    public record Ended(URI returnTo, String text) {}

    /** Keeps a trip on which the caller leaves at once. */
    void leave(String provider, Luggage luggage, URI returnTo) {
        put(provider, luggage, new KeptTrip(nowMillis, "", "", returnTo.toString(), luggage.text()));
    }

    /**
     * Keeps a trip whose address is only shown to the caller.
     *
     * @param purpose what it is for, in one line
     * @return the address to be shown: that of a young offer for the same, if there is one
     */
    URI offer(String provider, URI address, Luggage luggage, URI returnTo, String purpose) {
        KeptTrip offer = new KeptTrip(nowMillis, purpose, address.toString(), returnTo.toString(), luggage.text());
        Optional<URI> earlier = keep.all(PREFIX + provider + " ").values().stream()
                .map(KeptTrip::parse)
                .filter(kept -> kept.isOfferLike(offer) && !isOlderThan(lifespan.dividedBy(YOUNG), kept))
                .map(kept -> URI.create(kept.address()))
                .findFirst();
        if (earlier.isEmpty()) {
            put(provider, luggage, offer);
        }
        return earlier.orElse(address);
    }

    private void put(String provider, Luggage luggage, KeptTrip trip) {
        Map<Boolean, List<Map.Entry<String, String>>> kept = keep.all(PREFIX).entrySet().stream()
                .collect(Collectors.partitioningBy(entry -> isOver(KeptTrip.parse(entry.getValue()))));
        List<Map.Entry<String, String>> surplus = kept.getOrDefault(false, List.of()).stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(KeptTrip::parse, KeptTrip.LEAST_WANTED_LAST)))
                .skip(MOST - 1L)
                .toList();
        Stream.of(kept.getOrDefault(true, List.of()), surplus)
                .flatMap(List::stream)
                .forEach(entry -> keep.take(entry.getKey()));
        keep.put(name(provider, luggage.state()), trip.text());
    }

    /** Takes a trip out: once, and not after its time. */
    Optional<Ended> take(String provider, String state) {
        // No state contains a space: with one it could be the name of another provider's trip.
        return Optional.of(state)
                .filter(text -> text.indexOf(' ') < 0)
                .flatMap(text -> keep.take(name(provider, text)))
                .map(KeptTrip::parse)
                .filter(trip -> !isOver(trip))
                .map(trip -> new Ended(URI.create(trip.returnTo()), trip.luggage()));
    }

    private boolean isOver(KeptTrip trip) {
        return isOlderThan(lifespan, trip);
    }

    /** Another node may have begun it, whose clock is ahead: so far as that it is taken for just begun. */
    private boolean isOlderThan(Duration age, KeptTrip trip) {
        return Math.abs(nowMillis - trip.begunMillis()) > age.toMillis();
    }

    private static String name(String provider, String state) {
        return PREFIX + provider + " " + state;
    }
}
