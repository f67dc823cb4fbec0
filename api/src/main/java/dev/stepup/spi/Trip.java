package dev.stepup.spi;

import dev.stepup.Denial;
import dev.stepup.Session;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A caller who is to be sent away to complete something, and to come back. Immutable.
 *
 * @param denial what has to be completed: its kind is {@link Denial.Kind#LOGIN}, {@link Denial.Kind#STEP_UP} or
 *     {@link Denial.Kind#ENROL}
 * @param channel how the caller would get there
 * @param session the session that fell short, or null where there is none or it is withheld
 * @param returnTo where a browser comes back to; absolute. Null for {@link Channel#API}
 * @param callback the absolute URL of {@link SessionProvider#callbackPath}, as browsers reach it; null where the provider
 *     names none, and for {@link Channel#API}
 */
public record Trip(
        Denial denial,
        Channel channel,
        @Nullable Session session,
        @Nullable URI returnTo,
        @Nullable URI callback) {

    /** A trip of a provider that names no callback. */
    public Trip(Denial denial, Channel channel, @Nullable Session session, @Nullable URI returnTo) {
        this(denial, channel, session, returnTo, null);
    }

    /** How the caller gets there. */
    public enum Channel {
        /** A browser follows a link. */
        BROWSER,
        /** A program calls an API. */
        API
    }

    /** The session that fell short; empty where there is none or it is withheld. */
    public Optional<Session> shortSession() {
        return Optional.ofNullable(session);
    }
}
