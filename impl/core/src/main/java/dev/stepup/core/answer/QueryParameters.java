package dev.stepup.core.answer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parameters of a query. One that is there twice could be read in two ways, and is read in none. */
record QueryParameters(String query) {

    Optional<String> single(String name) {
        List<String> values = Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> decoded(pair[0]).filter(name::equals).isPresent())
                .map(pair -> pair.length == 2 ? pair[1] : "")
                .toList();
        return values.size() == 1 ? decoded(values.get(0)) : Optional.empty();
    }

    private static Optional<String> decoded(String text) {
        try {
            // What is no UTF-8 is not reported, but replaced.
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8))
                    .filter(decoded -> decoded.indexOf('\uFFFD') < 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
