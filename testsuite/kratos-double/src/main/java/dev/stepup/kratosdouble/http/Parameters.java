package dev.stepup.kratosdouble.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a query or of a form, decoded. */
public final class Parameters {

    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2}).{0,2}");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Parameters() {}

    public static Parameters parse(@Nullable String encoded) {
        Parameters parameters = new Parameters();
        if (encoded != null) {
            for (String pair : encoded.split("&")) {
                parameters.add(pair);
            }
        }
        return parameters;
    }

    private void add(String pair) {
        // A semicolon separates nothing, and is allowed nowhere.
        if (pair.isEmpty() || pair.contains(";")) {
            return;
        }
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        try {
            String key = URLDecoder.decode(name, StandardCharsets.UTF_8);
            values.computeIfAbsent(key, k -> new ArrayList<>()).add(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            // A pair that does not decode is skipped, the others count.
            return;
        }
    }

    /** Why a text is no form, if it is none. */
    public static Optional<String> problem(String encoded) {
        for (String pair : encoded.split("&")) {
            if (pair.contains(";")) {
                return Optional.of("invalid semicolon separator in query");
            }
            Matcher escape = BAD_ESCAPE.matcher(pair);
            if (escape.find()) {
                return Optional.of("invalid URL escape \"" + escape.group() + "\"");
            }
        }
        return Optional.empty();
    }

    /** The same with one value for a name, in the place of those that it had. */
    Parameters with(String name, String value) {
        Parameters other = new Parameters();
        other.values.putAll(values);
        other.values.put(name, List.of(value));
        return other;
    }

    /** The same under another name. */
    public Parameters renamed(String from, String to) {
        Parameters other = new Parameters();
        values.forEach((name, all) -> other.values.put(name.equals(from) ? to : name, all));
        return other;
    }

    /** All of them, encoded, in the order of their names. */
    String encode() {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(values)
                .forEach((name, all) -> all.forEach(value -> pairs.add(Urls.escape(name) + "=" + Urls.escape(value))));
        return String.join("&", pairs);
    }

    /** The first value, or an empty string. */
    public String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Set<String> names() {
        return values.keySet();
    }

    /** Whether the first value is one of the spellings of true: {@code 1, t, T, TRUE, true, True}. */
    public boolean isTrue(String name) {
        return Set.of("1", "t", "T", "TRUE", "true", "True").contains(first(name));
    }
}
