package dev.stepup.core.answer;

import dev.stepup.core.config.ForwardedConfig;
import dev.stepup.core.config.Urls;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What trusted proxies have told of how the browser reached the outermost of them. Nothing of it is checked yet.
 *
 * @param proto the scheme
 * @param host the host, perhaps with a port
 * @param port the port, where it was told by itself
 * @param prefix the path by which browsers see the context root, where it was told
 */
record Forwarded(String proto, String host, Optional<String> port, Optional<String> prefix) {

    private static final Pattern HOST = Pattern.compile("(\\[[^\\]]*]|[^:\\[\\]]*)(?::(\\d{1,5}))?");
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");
    // Stricter than for a setting: few proxies write it, so it is the likeliest to be handed on unseen.
    private static final Pattern PREFIX = Pattern.compile("/[A-Za-z0-9._~/-]*+");

    /** What was told; empty if nothing was, or not by a trusted proxy. */
    static Optional<Forwarded> of(CallerRequest request, ForwardedConfig config) {
        if (!config.isTrusted(request.remoteAddress())) {
            return Optional.empty();
        }
        return switch (config.headers()) {
            case FORWARDED -> ForwardedElements.read(request, config);
            case X_FORWARDED -> XForwardedHeaders.read(request, config);
        };
    }

    /**
     * The URL of the context root; empty if any part of what was told is malformed, or parts of it contradict.
     *
     * @param contextPath what the container calls it; a prefix takes its place
     */
    Optional<String> root(String contextPath) {
        Matcher authority = HOST.matcher(host);
        String path = prefix.orElse(contextPath);
        boolean plain = prefix.stream().allMatch(text -> PREFIX.matcher(text).matches());
        if (!plain || !authority.matches() || !Urls.isContextPath(path)) {
            return Optional.empty();
        }
        Optional<String> named = Optional.ofNullable(authority.group(2));
        boolean numbers = port.stream().allMatch(text -> PORT.matcher(text).matches());
        boolean contradiction = named.isPresent() && port.isPresent() && !named.equals(port);
        if (!numbers || contradiction) {
            return Optional.empty();
        }
        int number = named.or(() -> port).map(Integer::parseInt).orElse(-1);
        return Urls.origin(proto, authority.group(1), number).map(origin -> origin + path);
    }

    /** The address of a node, which may carry a port: {@code 192.0.2.1:80}, {@code [2001:db8::1]:80}, {@code 2001:db8::1}. */
    static String address(String node) {
        if (node.startsWith("[")) {
            int end = node.indexOf(']');
            return end < 0 ? "" : node.substring(1, end);
        }
        int colon = node.indexOf(':');
        return colon >= 0 && colon == node.lastIndexOf(':') ? node.substring(0, colon) : node;
    }
}
