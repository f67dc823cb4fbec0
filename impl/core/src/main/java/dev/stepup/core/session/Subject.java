package dev.stepup.core.session;

import dev.stepup.Aal;
import java.util.Arrays;

/**
 * Who was judged, and how far they had come.
 *
 * @param name the provider's name and the subject's id there: ids of two providers may be equal and mean two people
 * @param level the level of the session that was found
 */
public record Subject(String name, Aal level) {

    private static final char SEPARATOR = '\n';

    /** Somebody whom a provider knows. */
    static Subject of(String provider, String id, Aal level) {
        return new Subject(provider + SEPARATOR + id, level);
    }

    /** As it is remembered: a string, so that it outlives a redeployment and travels to other nodes, with no key at all. */
    public String text() {
        return level.name() + SEPARATOR + name;
    }

    /** From {@link #text}; what is no such text is nobody that could come again. */
    public static Subject parse(String text) {
        String[] parts = text.split(String.valueOf(SEPARATOR), 2);
        Aal level = Arrays.stream(Aal.values())
                .filter(known -> known.name().equals(parts[0]))
                .findFirst()
                .orElse(Aal.AAL0);
        return new Subject(parts[parts.length - 1], level);
    }

    /** Whether it is the same person, however far they have come. */
    public boolean isSameAs(Subject other) {
        return name.equals(other.name);
    }

    /** The same, with another level. */
    public Subject at(Aal other) {
        return new Subject(name, other);
    }
}
