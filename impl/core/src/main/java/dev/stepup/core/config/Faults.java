package dev.stepup.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Everything that is wrong with a deployment, collected so that it can be said at once. A fault is made fit for a log: it
 * is one line of bounded length, and where it quotes a URL, then without its user and password.
 */
public final class Faults {

    private static final int LENGTH = 2000;
    private static final Pattern USER = Pattern.compile("//[^/\\s]*@");

    private final List<String> faults = new ArrayList<>();

    /** @param fault one sentence or two from a catalogue of messages: an id, the offender and the remedy */
    public void add(String fault) {
        String shown = Quoted.onOneLine(USER.matcher(fault).replaceAll("//***@"));
        faults.add(shown.length() > LENGTH ? shown.substring(0, LENGTH) + "..." : shown);
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
