package dev.stepup.core.answer;

import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.Urls;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a caller comes back to: absolute, below the public URL, with its query and without a fragment. A page that was
 * asked for by a safe method comes back as it is. An action and a script come back to the page they were started from, or
 * to the fallback; never to themselves. Nobody comes back where it is not known how browsers reach the application.
 */
final class ReturnTo {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final int LONGEST = 4096;
    /** Origin, path and query; a fragment is left out. */
    private static final Pattern URL = Pattern.compile("([^:/?#]+://[^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

    private final AnswerConfig config;
    private final PublicRoot publicRoot;

    ReturnTo(AnswerConfig config) {
        this.config = config;
        this.publicRoot = new PublicRoot(config);
    }

    Optional<URI> of(CallerRequest request, CallerKind kind) {
        boolean page =
                kind != CallerKind.SCRIPT && SAFE.contains(request.method().toUpperCase(Locale.ROOT));
        return publicRoot
                .of(request)
                .map(root ->
                        (page ? itself(request, root) : startedFrom(request, root)).orElseGet(() -> fallback(root)));
    }

    /** The URL that was asked for, as its client sees it. */
    Optional<URI> itself(CallerRequest request) {
        return publicRoot.of(request).flatMap(root -> itself(request, root));
    }

    /** The URL of the context root, without a slash at its end. */
    Optional<URI> root(CallerRequest request) {
        return publicRoot.of(request);
    }

    /** The page that a caller comes to when nothing better is known. */
    Optional<URI> home(CallerRequest request) {
        return publicRoot.of(request).map(this::fallback);
    }

    private URI fallback(URI root) {
        return URI.create(root + config.fallback());
    }

    private static Optional<URI> itself(CallerRequest request, URI root) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        return PagePath.of(request).flatMap(path -> below(root + path + query, root));
    }

    private static Optional<URI> startedFrom(CallerRequest request, URI root) {
        return request.header("HX-Current-URL")
                .flatMap(url -> below(url, root))
                .or(() -> request.header("Referer").flatMap(url -> below(url, root)));
    }

    /** The URL without its fragment, if it lies below the root whatever way it is read. */
    private static Optional<URI> below(String url, URI root) {
        Matcher parts = URL.matcher(url);
        boolean odd = url.length() > LONGEST || url.chars().anyMatch(c -> c <= ' ' || c == '\\' || c >= 127);
        if (odd || !parts.matches()) {
            return Optional.empty();
        }
        String path = PagePath.encoded(parts.group(2));
        String query = parts.group(3) == null ? "" : "?" + PagePath.encodedQuery(parts.group(3));
        try {
            URI uri = new URI(parts.group(1) + path + query);
            Optional<String> origin = Urls.origin(uri.getScheme(), uri.getHost(), uri.getPort());
            boolean sameOrigin = uri.getRawUserInfo() == null
                    && origin.isPresent()
                    && origin.equals(Urls.origin(root.getScheme(), root.getHost(), root.getPort()));
            boolean sameApplication = (path + "/").startsWith(root.getRawPath() + "/") && !Urls.isClimbing(path);
            return sameOrigin && sameApplication ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
