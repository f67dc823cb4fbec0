package dev.stepup.spi;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What a provider sees of a request: its headers, and what a proof of possession is held against. A view that does not
 * know the latter says so; a credential that depends on it is then not accepted.
 */
@FunctionalInterface
public interface RequestView {

    /** The values of a header in their order; empty if there is none. The name's case does not matter. */
    List<String> headers(String name);

    /** The first value of a header. */
    default Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** The HTTP method as the client sent it; an empty text where this view does not know it. */
    default String method() {
        return "";
    }

    /**
     * The URL as the client sees it, before any forward: below the public URL of the application where that is set, else
     * by the host that the container was reached by. Empty where this view does not know it.
     */
    default Optional<URI> url() {
        return Optional.empty();
    }

    /**
     * The certificate by which the client authenticated itself in TLS, as the container vouches for it, and the chain
     * above it. Empty where there is none, or where this view does not know.
     */
    default List<X509Certificate> clientCertificates() {
        return List.of();
    }

    /**
     * What the provider of this name has kept at the end of its last trip in this browser ({@link Arrival.Completed}).
     * Empty where there is nothing, or where this view does not know. Cheap, and without I/O; no HTTP session is begun for
     * it.
     *
     * @param provider {@link SessionProvider#name}
     */
    default Optional<String> kept(String provider) {
        return Optional.empty();
    }

    /**
     * What the container itself has of the request, for a provider that depends on it: {@code
     * jakarta.servlet.http.HttpServletRequest}, {@code jakarta.servlet.http.HttpServletResponse}. Empty where there is
     * nothing of this type, or where this view does not know. Only {@link SessionProvider#complete} may write an answer.
     */
    default <T> Optional<T> unwrap(Class<T> type) {
        return Optional.empty();
    }
}
