package dev.stepup.core.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** What may stand in a setting as a URL. */
public final class Urls {

    private Urls() {}

    /** Whether a host, as it stands in a URL, is this machine. */
    public static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    /** Whether an origin, {@code scheme://host[:port]}, is this machine. What cannot be read is not. */
    public static boolean isLoopbackOrigin(String origin) {
        return base(origin).filter(uri -> isLoopback(uri.getHost())).isPresent();
    }

    /** An absolute http or https URL with a host, and without user, query and fragment. */
    static Optional<URI> base(String text) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return http && plain && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static boolean isPlainHttpBeyondLoopback(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) && !isLoopback(uri.getHost());
    }
}
