package dev.stepup.spi;

import java.net.URI;
import java.util.Optional;

/**
 * A request by which a caller comes back to {@link SessionProvider#callbackPath}. A browser that only looks ahead
 * ({@code Sec-Purpose: prefetch}) is never passed on. Where the id of the HTTP session came in the URL nothing is found: such a
 * link is bound to no browser. The session's cookie has to come along from another site, so neither {@code SameSite=Strict} nor
 * a callback by POST works.
 */
public interface Callback extends RequestView {

    /**
     * The decoded value of a parameter of the query; empty if it is missing, there more than once, or cannot be decoded. A
     * body is never looked at.
     */
    Optional<String> parameter(String name);

    /** The URL of the callback as the backend knows it: as {@link Trip#callback()} was, without a query. */
    URI address();

    /**
     * What was kept in this browser for the trip with this state: once, and never again. Empty if there is no such trip,
     * if it is older than {@code stepup.loop-guard.life-span}, or if another provider began it.
     */
    Optional<String> take(String state);
}
