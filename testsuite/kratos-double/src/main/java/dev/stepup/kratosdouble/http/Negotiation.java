package dev.stepup.kratosdouble.http;

import java.util.ArrayList;
import java.util.List;

/** Picks one of several offered media types by an {@code Accept} header: highest quality, then most specific, then first. */
final class Negotiation {

    private record Range(String type, double quality) {

        /** 2 for the type itself, 1 for its family, 0 for anything, -1 for no match. */
        int specificity(String offer) {
            if (type.equals("*/*")) {
                return 0;
            }
            if (type.endsWith("/*")) {
                return offer.startsWith(type.substring(0, type.length() - 1)) ? 1 : -1;
            }
            return type.equals(offer) ? 2 : -1;
        }
    }

    private final List<Range> ranges = new ArrayList<>();

    Negotiation(String accept) {
        for (String part : accept.split(",")) {
            String[] pieces = part.split(";");
            String type = pieces[0].strip();
            // A parameter that is no quality ends the list, before its own type.
            if (type.isEmpty() || (pieces.length > 1 && !pieces[1].strip().startsWith("q="))) {
                return;
            }
            ranges.add(new Range(type, quality(pieces)));
        }
    }

    private static double quality(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String parameter = pieces[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException malformed) {
                    return 0;
                }
            }
        }
        return 1;
    }

    String choose(List<String> offers, String otherwise) {
        String best = otherwise;
        double bestQuality = -1;
        int bestSpecificity = -1;
        for (String offer : offers) {
            for (Range range : ranges) {
                int specificity = range.specificity(offer);
                boolean better = range.quality() > bestQuality
                        || (range.quality() == bestQuality && specificity > bestSpecificity);
                if (range.quality() > 0 && specificity >= 0 && better) {
                    best = offer;
                    bestQuality = range.quality();
                    bestSpecificity = specificity;
                }
            }
        }
        return best;
    }
}
