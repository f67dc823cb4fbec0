package dev.stepup.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How often a browser was sent away, for what, from where, and when; the latest at the end. Immutable, and bounded: where
 * there are many already no further one is begun. Nothing is dropped to make room, or a round of many pages would never
 * be seen to come back.
 */
record Trips(List<Entry> entries) {

    static final Trips NONE = new Trips(List.of());

    /** More pages than somebody opens at once who is not signed in. */
    static final int MOST = 16;

    Trips {
        entries = List.copyOf(entries);
    }

    /** Why a browser is sent away, as one letter. */
    enum Kind {
        LOGIN,
        STEP_UP,
        ENROL;

        char letter() {
            return name().charAt(0);
        }
    }

    /**
     * What a trip is for. All but the kind are short names that tell nothing.
     *
     * @param requirement what was asked
     * @param page where: several tabs that are opened at once have not come back
     * @param subject whose session fell short, or {@link #NOBODY}
     */
    record Purpose(Kind kind, String requirement, String page, String subject) {

        static final String NOBODY = "-".repeat(12);

        /** Whether somebody who was known left to complete a factor. */
        private boolean isOfSomebody() {
            return kind != Kind.LOGIN && !subject.equals(NOBODY);
        }
    }

    /**
     * @param count how often
     * @param issued when last, in seconds since the epoch
     */
    record Entry(Purpose purpose, int count, long issued) {}

    int count(Purpose purpose) {
        return entries.stream()
                .filter(entry -> entry.purpose().equals(purpose))
                .mapToInt(Entry::count)
                .findFirst()
                .orElse(0);
    }

    boolean isFull() {
        return entries.size() >= MOST;
    }

    /** Who left last to complete a factor for a requirement; empty if that was nobody. */
    Optional<String> lastTraveller(String requirement) {
        return entries.stream()
                .map(Entry::purpose)
                .filter(purpose -> purpose.requirement().equals(requirement) && purpose.isOfSomebody())
                .map(Purpose::subject)
                .reduce((earlier, later) -> later);
    }

    Trips with(Purpose purpose, int count, long now) {
        List<Entry> more = new ArrayList<>(without(entry -> entry.purpose().equals(purpose)).entries);
        more.add(new Entry(purpose, count, now));
        return new Trips(more);
    }

    Trips without(String requirement) {
        return without(entry -> entry.purpose().requirement().equals(requirement));
    }

    Trips without(String requirement, String page) {
        return without(entry -> entry.purpose().requirement().equals(requirement)
                && entry.purpose().page().equals(page));
    }

    Trips notBefore(long issued) {
        return without(entry -> entry.issued() < issued);
    }

    private Trips without(Predicate<Entry> unwanted) {
        return new Trips(entries.stream().filter(unwanted.negate()).toList());
    }
}
