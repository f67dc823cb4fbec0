package dev.stepup.core.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the operator why a provider could not say who a caller is: once a minute, however many callers there are. */
final class Outages {

    private static final Logger LOG = System.getLogger("dev.stepup");
    private static final long SILENCE_MILLIS = 60_000;

    private final InstantSource clock;
    private final Map<String, Long> toldAt = new ConcurrentHashMap<>();

    Outages(InstantSource clock) {
        this.clock = clock;
    }

    /** @param cause without credential or personal data */
    void happened(String provider, String cause) {
        long now = clock.millis();
        boolean[] told = {false};
        toldAt.compute(provider, (name, before) -> {
            told[0] = before == null || now - before >= SILENCE_MILLIS || now < before;
            return told[0] ? Long.valueOf(now) : before;
        });
        if (told[0]) {
            LOG.log(Level.WARNING, SessionMessages.unavailable(provider, cause));
        }
    }
}
