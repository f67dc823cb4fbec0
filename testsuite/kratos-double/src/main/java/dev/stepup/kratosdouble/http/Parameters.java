package dev.stepup.kratosdouble.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a query or of a form, decoded. */
public final class Parameters {

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
        if (pair.isEmpty()) {
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
