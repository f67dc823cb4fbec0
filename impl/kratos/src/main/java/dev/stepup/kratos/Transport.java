package dev.stepup.kratos;

import java.net.URI;
import java.util.Map;

/** How Kratos is asked. The one place to put another HTTP client. */
@FunctionalInterface
interface Transport extends AutoCloseable {

    /**
     * Asks once, by GET, without redirects, cookies, proxy and credentials but the given headers. It returns within the
     * time-out, throws nothing, and restores the interrupt flag of a thread that is interrupted meanwhile.
     */
    Answer get(URI address, Map<String, String> headers);

    @Override
    default void close() {}
}
