package dev.stepup.core.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand in a setting as a URL. */
public final class Urls {

    /** A segment of two dots, in whatever spelling, and whatever ends it for some reader. */
    private static final Pattern CLIMBING = Pattern.compile(
            "(^|[/\\\\]|%(25)*(2f|5c))([.]|%(25)*2e){2}($|[/\\\\;]|%(25)*(2f|5c|3b))", Pattern.CASE_INSENSITIVE);

    private Urls() {}

    /** Whether a path leads out of a folder that it begins in, for some reader. */
    public static boolean isClimbing(String rawPath) {
        return CLIMBING.matcher(rawPath).find();
    }

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
        return http(text).filter(uri -> uri.getRawQuery() == null);
    }

    /** An absolute http or https URL with a host, and without user and fragment. */
    static Optional<URI> http(String text) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            return http && plain && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A path below a context root, perhaps with a query. */
    static boolean isBelowContextRoot(String text) {
        try {
            URI uri = new URI(text);
            boolean relative = uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawFragment() == null;
            return relative && text.matches("/(?!/)[\\x21-\\x7e]*") && !isClimbing(uri.getRawPath());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static boolean isPlainHttpBeyondLoopback(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) && !isLoopback(uri.getHost());
    }
}
