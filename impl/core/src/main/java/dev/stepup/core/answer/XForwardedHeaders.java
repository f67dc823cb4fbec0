package dev.stepup.core.answer;

import dev.stepup.core.config.ForwardedConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The {@code X-Forwarded-*} headers. Some proxies append to them, some overwrite them, some hand on what they find; which
 * value is whose cannot be told. So the values that trusted proxies may have written have to agree.
 */
final class XForwardedHeaders {

    private XForwardedHeaders() {}

    /** What the trusted proxies have told; empty if they have not told both scheme and host, or contradict each other. */
    static Optional<Forwarded> read(CallerRequest request, ForwardedConfig config) {
        int proxies = proxies(values(request, "For"), config);
        Set<String> proto = told(request, "Proto", proxies);
        Set<String> host = told(request, "Host", proxies);
        Set<String> port = told(request, "Port", proxies);
        Set<String> prefix = told(request, "Prefix", proxies);
        boolean complete = proto.size() == 1 && host.size() == 1;
        return complete && port.size() <= 1 && prefix.size() <= 1
                ? Optional.of(new Forwarded(
                        proto.iterator().next(),
                        host.iterator().next(),
                        port.stream().findFirst(),
                        prefix.stream().findFirst()))
                : Optional.empty();
    }

    /** How many trusted proxies the request has passed: the one that is connected, and each that another vouches for. */
    private static int proxies(List<String> callers, ForwardedConfig config) {
        int proxies = 1;
        for (int i = callers.size() - 1; i >= 0 && config.isTrusted(Forwarded.address(callers.get(i))); i--) {
            proxies++;
        }
        return proxies;
    }

    /** What so many proxies may have written at the most: a client's own values stand further left. */
    private static Set<String> told(CallerRequest request, String header, int proxies) {
        List<String> values = values(request, header);
        return values.subList(Math.max(0, values.size() - proxies), values.size()).stream()
                .map(value -> header.equals("Prefix") ? value : value.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<String> values(CallerRequest request, String header) {
        return request.headers("X-Forwarded-" + header).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
