package dev.stepup.core.config;

import dev.stepup.RequiredAal;
import java.util.Optional;

/** What a URL rule asks that names no level. It never touches an annotation or an explicit level. */
public enum Model {
    /** The highest level that the user can reach. */
    STRICT(RequiredAal.HIGHEST_AVAILABLE),
    /** Somebody who is signed in. */
    LAX(RequiredAal.AAL1),
    /** Nothing: such rules are dropped. */
    OFF(null);

    private final Optional<RequiredAal> level;

    Model(@org.jspecify.annotations.Nullable RequiredAal level) {
        this.level = Optional.ofNullable(level);
    }

    /** What such a rule asks; empty where it is dropped. */
    public Optional<RequiredAal> level() {
        return level;
    }
}
