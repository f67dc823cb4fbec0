package dev.stepup.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How often a browser was sent away, for what, and when. Immutable, and bounded: of more than a few the oldest are
 * forgotten.
 */
record Trips(List<Entry> entries) {

    static final Trips NONE = new Trips(List.of());

    private static final int MOST = 6;

    Trips {
        entries = List.copyOf(entries);
    }

    /**
     * @param requirement a short name of what was asked
     * @param kind why the browser was sent away: {@code LOGIN}, {@code STEP_UP} or {@code ENROL}
     * @param count how often
     * @param issued when last, in seconds since the epoch
     * @param subject a short name of whose session fell short, or {@code -}
     */
    record Entry(String requirement, String kind, int count, long issued, String subject) {

        private boolean isFor(String requirement, String kind, String subject) {
            return this.requirement.equals(requirement) && this.kind.equals(kind) && this.subject.equals(subject);
        }
    }

    int count(String requirement, String kind, String subject) {
        return entries.stream()
                .filter(entry -> entry.isFor(requirement, kind, subject))
                .mapToInt(Entry::count)
                .findFirst()
                .orElse(0);
    }

    Trips plusOne(String requirement, String kind, String subject, long now) {
        List<Entry> more = new ArrayList<>(without(entry -> entry.isFor(requirement, kind, subject)).entries);
        more.add(new Entry(requirement, kind, count(requirement, kind, subject) + 1, now, subject));
        return new Trips(more.subList(Math.max(0, more.size() - MOST), more.size()));
    }

    Trips without(String requirement) {
        return without(entry -> entry.requirement().equals(requirement));
    }

    Trips notBefore(long issued) {
        return without(entry -> entry.issued() < issued);
    }

    private Trips without(Predicate<Entry> unwanted) {
        return new Trips(entries.stream().filter(unwanted.negate()).toList());
    }
}
