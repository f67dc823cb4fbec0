package dev.stepup.core.answer;

import dev.stepup.core.config.ForwardedConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Forwarded} header of RFC 7239: an element for each proxy on the way, the last proxy's at the end. */
final class ForwardedElements {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    // An address, a host or a scheme never needs an escape.
    private static final String QUOTED = "\"[^\"\\\\\\p{Cntrl}]*+\"";
    private static final Pattern PAIR =
            Pattern.compile("[ \t]*+(" + TOKEN + ")=(" + TOKEN + "|" + QUOTED + ")[ \t]*+([;,]|$)");

    private ForwardedElements() {}

    /** What the outermost trusted proxy has told; empty if it has not told both, or a header is malformed. */
    static Optional<Forwarded> read(CallerRequest request, ForwardedConfig config) {
        List<Map<String, String>> elements = new ArrayList<>();
        for (String header : request.headers("Forwarded")) {
            Optional<List<Map<String, String>>> parsed = parse(header);
            if (parsed.isEmpty()) {
                return Optional.empty();
            }
            elements.addAll(parsed.get());
        }
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        // Who wrote an element is known by the one to the right of it: that was written about them.
        int at = elements.size() - 1;
        while (at > 0 && config.isTrusted(Forwarded.address(elements.get(at).getOrDefault("for", "")))) {
            at--;
        }
        Map<String, String> outermost = elements.get(at);
        return outermost.containsKey("proto") && outermost.containsKey("host")
                ? Optional.of(new Forwarded(
                        outermost.get("proto"), outermost.get("host"), Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    private static Optional<List<Map<String, String>>> parse(String header) {
        List<Map<String, String>> elements = new ArrayList<>();
        Map<String, String> element = new HashMap<>();
        Matcher pair = PAIR.matcher(header);
        boolean more = true;
        while (more) {
            if (!pair.lookingAt()) {
                return Optional.empty();
            }
            String value = pair.group(2);
            String plain = value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
            if (element.put(pair.group(1).toLowerCase(Locale.ROOT), plain) != null) {
                return Optional.empty();
            }
            if (!pair.group(3).equals(";")) {
                elements.add(element);
                element = new HashMap<>();
            }
            more = !pair.group(3).isEmpty();
            pair.region(pair.end(), header.length());
        }
        return Optional.of(elements);
    }
}
