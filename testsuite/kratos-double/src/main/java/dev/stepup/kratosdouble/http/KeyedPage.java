package dev.stepup.kratosdouble.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list that is not counted: so many members, from the one after a key.
 *
 * @param token where it begins, or an empty text
 * @param size from 1 to the most that the list allows
 */
public record KeyedPage(String token, int size) {

    private static final int DEFAULT_SIZE = 250;

    /**
     * Reads the page that is asked for.
     *
     * @throws NumberFormatException if the size is no number
     */
    public static KeyedPage of(Parameters query, int largest) {
        Optional<String> wanted =
                query.all("page_size").stream().filter(size -> !size.isEmpty()).findFirst();
        int size = wanted.map(Integer::parseInt).filter(number -> number > 0).orElse(DEFAULT_SIZE);
        return new KeyedPage(query.first("page_token"), Math.min(largest, size));
    }

    /** The members of the list, which begins where this page does, that stand on it. */
    public <T> List<T> of(List<T> rest) {
        return rest.subList(0, Math.min(size, rest.size()));
    }

    /** Tells where the first page and the next one are. */
    public <T> Response announce(
            Response response, Parameters query, String path, List<T> rest, String first, Function<T, String> key) {
        String links = link(query, path, "first", first);
        if (rest.size() > size) {
            links += "," + link(query, path, "next", key.apply(rest.get(size - 1)));
        }
        return response.with("Link", links);
    }

    private String link(Parameters query, String path, String rel, String start) {
        String encoded = query.with("page_token", start)
                .with("page_size", Integer.toString(size))
                .encode();
        return "<" + path + "?" + encoded + ">; rel=\"" + rel + "\"";
    }
}
