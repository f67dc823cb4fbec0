package dev.stepup.core.answer;

import java.util.List;
import java.util.Locale;

/** Whether a caller would rather have a page than a document. */
final class Accept {

    private Accept() {}

    /** Whether HTML is accepted, and liked better than JSON. No header, or a tie by wildcards, is no wish for a page. */
    static boolean prefersHtml(List<String> accept) {
        double html = 0;
        double json = 0;
        for (String range : String.join(",", accept).toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.strip().split(";", -1);
            double quality = quality(parts);
            switch (parts[0].strip()) {
                case "text/html", "application/xhtml+xml" -> html = Math.max(html, quality);
                case "application/json", "application/problem+json" -> json = Math.max(json, quality);
                default -> {
                    // A wildcard says nothing about which of the two is liked better.
                }
            }
        }
        return html > json;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
