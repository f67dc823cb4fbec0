package dev.stepup.core.session;

import dev.stepup.Requirement;
import java.util.Optional;

/**
 * Whose the application's own session is: that of the first subject who was looked up in it. What it keeps is not for
 * anybody else, nor for who comes with a token of their own and the session of another. A token by itself makes nobody the
 * owner, for programs share one store of cookies; vouched work has no request.
 */
final class Pinning {

    private final Lookup lookup;
    private boolean looked;
    private boolean owned;
    private boolean admitted;
    private boolean broken;

    Pinning(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Whether somebody else has come than before; changes nothing. Once that is so it stays so for the whole request. */
    boolean isAnother() {
        return broken || !lookup.bearer().map(this::isOwner).orElse(true);
    }

    private boolean isOwner(Subject now) {
        return memory().recall().map(now::isSameAs).orElse(true);
    }

    /** Remembers who has come. False if it is somebody else than before. */
    boolean remember() {
        look();
        admitted = !isAnother() && lookup.subject().map(memory()::remember).orElse(true);
        return admitted;
    }

    /** Whether somebody else was sent away to meet a requirement than the one who meets it now; changes nothing. */
    boolean isAnothersTrip(Requirement requirement) {
        Exchange exchange = lookup.exchange();
        return exchange != null
                && lookup.subject()
                        .filter(now -> exchange.isAnothersTrip(requirement, now.name()))
                        .isPresent();
    }

    /** Nothing is left of who was there before, whoever seems to be there now. */
    void evict() {
        Exchange exchange = lookup.exchange();
        if (exchange != null) {
            memory().forgetEverything();
            exchange.forgetTrips();
        }
        broken = true;
    }

    /** Nothing is left of who was there before. Whether that is new in this request. */
    boolean breakOff() {
        Exchange exchange = lookup.exchange();
        if (broken || exchange == null) {
            return false;
        }
        look();
        if (!owned || !lookup.subject().map(this::isOwner).orElse(false)) {
            memory().forgetEverything();
        }
        broken = true;
        exchange.forgetTrips();
        return true;
    }

    /**
     * The request ends: a session that was begun during it belongs to its caller. False if somebody else has it by now,
     * although the caller was let in. Who was only asked about beforehand changes nothing for somebody else.
     */
    boolean end() {
        boolean own = lookup.subject().map(memory()::remember).orElse(true);
        return own || !admitted;
    }

    /** Whose trip begins now: withheld evidence names nobody, and then it is the owner of the session. */
    Optional<String> traveller() {
        return lookup.subject().or(() -> memory().recall()).map(Subject::name);
    }

    /** Whether the session had an owner when this request came: one that had none may be anybody's. */
    private void look() {
        if (!looked) {
            looked = true;
            owned = memory().recall().isPresent();
        }
    }

    private SessionMemory memory() {
        Exchange exchange = lookup.exchange();
        return exchange == null ? SessionMemory.NONE : exchange.memory();
    }
}
