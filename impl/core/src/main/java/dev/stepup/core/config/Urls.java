package dev.stepup.core.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand in a setting as a URL, or in what a proxy tells of one. */
public final class Urls {

    /** A segment of two dots, in whatever spelling, and whatever ends it for some reader. */
    private static final Pattern CLIMBING = Pattern.compile(
            "(^|[/\\\\]|%(25)*(2f|5c))([.]|%(25)*2e){2}($|[/\\\\;]|%(25)*(2f|5c|3b|[01].|20|7f))",
            Pattern.CASE_INSENSITIVE);

    /** Names between slashes, without an encoding that would shape the path or end it for some reader. */
    private static final Pattern CONTEXT_PATH = Pattern.compile(
            "(/(?![.]{1,2}(/|$))([a-z0-9._~!$&'()*+,=:@-]|%(?!2[5ef]|3b|5c|[01].|7f)[0-9a-f]{2})++)*+/?",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_CONTEXT_PATH = 1024;
    private static final int HIGHEST_PORT = 65_535;

    private Urls() {}

    /** Whether a path leads out of a folder that it begins in, for some reader. */
    public static boolean isClimbing(String rawPath) {
        return CLIMBING.matcher(rawPath).find();
    }

    /** Whether a path is one that an application can have to the eyes of browsers, and that every reader reads alike. */
    public static boolean isContextPath(String rawPath) {
        return rawPath.length() <= LONGEST_CONTEXT_PATH
                && CONTEXT_PATH.matcher(rawPath).matches()
                && !isClimbing(rawPath);
    }

    /** Whether a host, as it stands in a URL, is this machine. */
    public static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    /**
     * An origin in the spelling of browsers: in lower case, and without the port that the scheme implies.
     *
     * @param port the port, or -1 for that of the scheme
     * @return empty if the scheme is neither http nor https, the host is none, or the port is out of range
     */
    public static Optional<String> origin(@Nullable String scheme, @Nullable String host, int port) {
        String known = scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
        boolean http = known.equals("http") || known.equals("https");
        if (!http || host == null || port == 0 || port < -1 || port > HIGHEST_PORT) {
            return Optional.empty();
        }
        boolean implied = port == -1 || port == (known.equals("https") ? 443 : 80);
        return HostName.canonical(host).map(name -> known + "://" + name + (implied ? "" : ":" + port));
    }

    /** An origin, {@code scheme://host[:port]}, in the spelling of browsers; empty if it is anything else. */
    public static Optional<String> origin(String text) {
        return base(text).filter(uri -> uri.getRawPath().isEmpty()).map(URI::toString);
    }

    /**
     * An absolute http or https URL with a host, and without user, query and fragment; its origin in the spelling of
     * browsers.
     */
    static Optional<URI> base(String text) {
        return http(text).filter(uri -> uri.getRawQuery() == null);
    }

    /** An absolute http or https URL with a host, and without user and fragment; its origin in the spelling of browsers. */
    static Optional<URI> http(String text) {
        try {
            URI uri = new URI(text);
            boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return plain
                    ? origin(uri.getScheme(), uri.getHost(), uri.getPort())
                            .map(origin -> URI.create(origin + uri.getRawPath() + query))
                    : Optional.empty();
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

    /** Whether what is sent to a URL can be read on its way to another machine. */
    public static boolean isPlainHttpBeyondLoopback(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) && !isLoopback(uri.getHost());
    }
}
