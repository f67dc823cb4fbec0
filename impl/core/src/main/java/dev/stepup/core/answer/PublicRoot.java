package dev.stepup.core.answer;

import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.Urls;
import java.net.URI;
import java.util.Optional;

/**
 * How browsers reach the context root. The public URL says it where it is set; else the proxies where some are trusted;
 * else a host that is loopback. No other host that a caller names is believed.
 */
final class PublicRoot {

    private final AnswerConfig config;

    PublicRoot(AnswerConfig config) {
        this.config = config;
    }

    /** The URL of the context root, without a slash at its end; empty if it is not known. */
    Optional<URI> of(CallerRequest request) {
        if (config.publicUrl() != null) {
            return Optional.of(withoutSlash(config.publicUrl().toString()));
        }
        String contextPath = PagePath.encoded(request.contextPath());
        Optional<String> root = config.forwarded().proxies().isEmpty()
                ? loopback(request).map(origin -> origin + contextPath)
                : Forwarded.of(request, config.forwarded()).flatMap(forwarded -> forwarded.root(contextPath));
        return root.map(PublicRoot::withoutSlash)
                .filter(url -> config.forwarded().allowPlainHttp() || !Urls.isPlainHttpBeyondLoopback(url));
    }

    private static Optional<String> loopback(CallerRequest request) {
        return Urls.origin(request.origin())
                .filter(origin -> Urls.isLoopback(URI.create(origin).getHost()));
    }

    private static URI withoutSlash(String url) {
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }
}
