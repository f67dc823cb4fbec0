package dev.stepup.kratosdouble.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Addresses with queries. */
public final class Urls {

    private Urls() {}

    /** Adds a query whose parameters are in the order of their names. */
    public static String withQuery(String url, Map<String, String> parameters) {
        String query = new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(p -> escape(p.getKey()) + "=" + escape(p.getValue()))
                        .collect(Collectors.joining("&"));
        if (query.isEmpty()) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + query;
    }

    public static String escape(String value) {
        // Two characters that Java's form encoding treats unlike everybody else's.
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
