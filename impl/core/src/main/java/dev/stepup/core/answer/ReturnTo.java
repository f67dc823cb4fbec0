package dev.stepup.core.answer;

import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.Urls;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a caller comes back to: absolute, below the public URL, with its query and without a fragment. A page that was
 * asked for by a safe method comes back as it is. An action and a script come back to the page they were started from, or
 * to the fallback; never to themselves.
 */
final class ReturnTo {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final int LONGEST = 4096;
    private static final Pattern UNENCODED = Pattern.compile("[\"<>^`{|}]|%(?![0-9A-Fa-f]{2})");

    private final AnswerConfig config;

    ReturnTo(AnswerConfig config) {
        this.config = config;
    }

    URI of(CallerRequest request, CallerKind kind) {
        String root = root(request);
        boolean page =
                kind != CallerKind.SCRIPT && SAFE.contains(request.method().toUpperCase(Locale.ROOT));
        return (page ? itself(request, root) : startedFrom(request, root)).orElseGet(() -> fallback(root));
    }

    /** The URL of the context root, without a slash at its end. */
    private String root(CallerRequest request) {
        String root = config.publicUrl() == null
                ? request.origin() + request.contextPath()
                : config.publicUrl().toString();
        return root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }

    /** The URL that was asked for, as its client sees it. */
    Optional<URI> itself(CallerRequest request) {
        return itself(request, root(request));
    }

    /** The page that a caller comes to when nothing better is known. */
    URI home(CallerRequest request) {
        return fallback(root(request));
    }

    private URI fallback(String root) {
        return URI.create(root + config.fallback());
    }

    private static Optional<URI> itself(CallerRequest request, String root) {
        if (!request.requestUri().startsWith(request.contextPath())) {
            return Optional.empty();
        }
        String path = request.requestUri().substring(request.contextPath().length());
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        return below(root + (path.startsWith("/") ? path : "/" + path) + query, root);
    }

    private static Optional<URI> startedFrom(CallerRequest request, String root) {
        return request.header("HX-Current-URL")
                .flatMap(url -> below(url, root))
                .or(() -> request.header("Referer").flatMap(url -> below(url, root)));
    }

    /** The URL without its fragment, if it lies below the root whatever way it is read. */
    private static Optional<URI> below(String url, String root) {
        if (url.length() > LONGEST || url.chars().anyMatch(c -> c <= ' ' || c == '\\' || c >= 127)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(encoded(url.contains("#") ? url.substring(0, url.indexOf('#')) : url));
            URI base = new URI(root);
            boolean sameOrigin = uri.getScheme() != null
                    && uri.getScheme().equalsIgnoreCase(base.getScheme())
                    && uri.getHost() != null
                    && uri.getHost().equalsIgnoreCase(base.getHost())
                    && port(uri) == port(base)
                    && uri.getRawUserInfo() == null;
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            boolean sameApplication = (path + "/").startsWith(base.getRawPath() + "/") && !Urls.isClimbing(path);
            return sameOrigin && sameApplication ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Browsers send some characters as they are that a URI may not contain; a page is not lost for them. */
    private static String encoded(String url) {
        return UNENCODED
                .matcher(url)
                .replaceAll(match ->
                        String.format(Locale.ROOT, "%%%02X", (int) match.group().charAt(0)));
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
