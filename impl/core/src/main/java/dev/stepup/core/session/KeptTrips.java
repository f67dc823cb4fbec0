package dev.stepup.core.session;

import dev.stepup.spi.Departure.Luggage;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The trips of one browser that a provider completes by itself: what is kept until the caller is back. They are bounded in
 * number and time; where there are too many, the oldest of those goes that were only offered, and not left for.
 */
public final class KeptTrips {

    /** More pages than somebody leaves at once. */
    static final int MOST = 16;

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

    /**
     * Keeps a trip.
     *
     * @param left whether the caller leaves at once; false for an address that is only shown to them
     */
    public void put(String provider, Luggage luggage, URI returnTo, boolean left) {
        Map<String, String> kept = keep.all(PREFIX);
        kept.entrySet().stream()
                .filter(entry -> isOver(Entry.parse(entry.getValue())))
                .forEach(entry -> keep.take(entry.getKey()));
        kept.entrySet().stream()
                .filter(entry -> !isOver(Entry.parse(entry.getValue())))
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Entry::parse, Entry.LEAST_WANTED_LAST)))
                .skip(MOST - 1L)
                .forEach(entry -> keep.take(entry.getKey()));
        keep.put(
                name(provider, luggage.state()),
                new Entry(nowMillis, left, returnTo.toString(), luggage.text()).text());
    }

    /** Takes a trip out: once, and not after its time. */
    public Optional<Ended> take(String provider, String state) {
        return keep.take(name(provider, state))
                .map(Entry::parse)
                .filter(entry -> !isOver(entry))
                .map(entry -> new Ended(URI.create(entry.returnTo()), entry.luggage()));
    }

    private boolean isOver(Entry entry) {
        long age = nowMillis - entry.begunMillis();
        return age < 0 || age > lifespan.toMillis();
    }

    private static String name(String provider, String state) {
        return PREFIX + provider + " " + state;
    }

    /** One trip as a text, so that it outlives a redeployment and travels to other nodes. */
    private record Entry(long begunMillis, boolean left, String returnTo, String luggage) {

        static final Comparator<Entry> LEAST_WANTED_LAST = Comparator.comparing(Entry::left)
                .thenComparing(Entry::begunMillis)
                .reversed();

        private static final int PARTS = 4;
        private static final Entry NONE = new Entry(Long.MIN_VALUE / 2, false, "", "");

        String text() {
            return String.join("\n", Long.toString(begunMillis), Boolean.toString(left), returnTo, luggage);
        }

        /** What is no such text is a trip that is over. */
        static Entry parse(String text) {
            String[] parts = text.split("\n", PARTS);
            try {
                return parts.length == PARTS
                        ? new Entry(Long.parseLong(parts[0]), Boolean.parseBoolean(parts[1]), parts[2], parts[3])
                        : NONE;
            } catch (NumberFormatException e) {
                return NONE;
            }
        }
    }
}
