package dev.stepup.it.app.test;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Remembers which guarded code has run, whatever became of its answer. */
public final class Reached {

    private static final Set<String> PLACES = new ConcurrentSkipListSet<>();

    private Reached() {}

    /** Guarded code has run; returns what it answers. */
    public static String at(String place) {
        PLACES.add(place);
        return "reached " + place;
    }

    static Set<String> takeAll() {
        Set<String> taken = Set.copyOf(PLACES);
        PLACES.removeAll(taken);
        return taken;
    }
}
