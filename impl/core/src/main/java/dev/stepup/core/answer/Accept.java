package dev.stepup.core.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a caller would rather have (RFC 9110, section 12.5.1): a page, or a document for a program. */
final class Accept {

    private static final Pattern QUALITY = Pattern.compile("[01](\\.\\d{0,3})?|\\.\\d{1,3}");

    private Accept() {}

    /**
     * Whether HTML is accepted by name, and liked better than JSON. JSON that only a wildcard stands for is liked less at
     * the same quality: so old browsers say it. No header is no wish for a page.
     */
    static boolean prefersHtml(List<String> accept) {
        Map<String, Double> qualities = qualities(accept);
        double html = best(qualities, "text/html", "application/xhtml+xml");
        if (qualities.containsKey("application/json") || qualities.containsKey("application/problem+json")) {
            return html > best(qualities, "application/json", "application/problem+json");
        }
        return html > 0 && html >= qualities.getOrDefault("application/*", qualities.getOrDefault("*/*", 0.0));
    }

    private static double best(Map<String, Double> qualities, String one, String other) {
        return Math.max(qualities.getOrDefault(one, 0.0), qualities.getOrDefault(other, 0.0));
    }

    private static Map<String, Double> qualities(List<String> accept) {
        Map<String, Double> qualities = new HashMap<>();
        for (String range : String.join(",", accept).toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            qualities.merge(parts[0].strip(), quality(parts), Math::max);
        }
        return qualities;
    }

    /** A quality that cannot be read is none. */
    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                String quality = parameter.substring(2).strip();
                return QUALITY.matcher(quality).matches() ? Double.parseDouble(quality) : 0;
            }
        }
        return 1;
    }
}
