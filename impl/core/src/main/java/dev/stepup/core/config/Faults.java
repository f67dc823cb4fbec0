package dev.stepup.core.config;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a deployment, collected so that it can be said at once. */
public final class Faults {

    private final List<String> faults = new ArrayList<>();

    /** @param fault one sentence or two from a catalogue of messages: an id, the offender and the remedy */
    public void add(String fault) {
        faults.add(fault);
    }

    /** Every fault so far. */
    public List<String> all() {
        return List.copyOf(faults);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return faults.isEmpty();
    }
}
