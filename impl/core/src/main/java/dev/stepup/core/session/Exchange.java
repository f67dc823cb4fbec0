package dev.stepup.core.session;

import dev.stepup.Requirement;
import dev.stepup.spi.RequestView;
import java.util.List;
import java.util.Optional;

/** The request and its response, as far as the evidence is concerned. */
public interface Exchange extends RequestView {

    /** Hands cookies on to the browser that the backend sent along: values of {@code Set-Cookie}. */
    void passOn(List<String> setCookies);

    /**
     * A requirement of this request was met: its answer is for this caller alone, and a trip for it has ended.
     *
     * @return whether a trip for it was under way, and is forgotten now
     */
    boolean permitted(Requirement requirement);

    /** A denial is about to be thrown. */
    default void denied() {}

    /** What the application's own session remembers of its caller. */
    SessionMemory memory();

    /** What is kept in the application's own session for providers. */
    Keep keep();

    @Override
    default Optional<String> kept(String provider) {
        return Logins.of(keep(), provider);
    }

    /**
     * Whether it was somebody else who was last sent away to meet a requirement. Who was sent to sign in was nobody yet.
     *
     * @param subject who asks now, as {@link Subject#name}
     */
    boolean isAnothersTrip(Requirement requirement, String subject);

    /** No trip is under way any more, for whatever requirement. */
    void forgetTrips();
}
