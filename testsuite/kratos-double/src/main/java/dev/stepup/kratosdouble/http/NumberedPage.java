package dev.stepup.kratosdouble.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page of a list that is counted, by number ({@code page}, {@code per_page}) or by offset ({@code page_token},
 * {@code page_size}). What cannot be read counts as not given.
 *
 * @param number from 0
 * @param size from 1 to 1000
 */
public record NumberedPage(int number, int size) {

    private static final int DEFAULT_SIZE = 250;
    private static final int LARGEST_SIZE = 1000;
    private static final Pattern OFFSET = Pattern.compile("\"offset\":\"?(-?\\d{1,9})");

    public static NumberedPage of(Parameters query) {
        if (query.has("page_token") || query.has("page_size")) {
            int size = size(query.first("page_size"));
            return new NumberedPage(Math.max(0, offset(query.first("page_token"))) / size, size);
        }
        return new NumberedPage(Math.max(0, number(query.first("page"), 0)), size(query.first("per_page")));
    }

    private static int size(String text) {
        return Math.max(1, Math.min(LARGEST_SIZE, number(text, DEFAULT_SIZE)));
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    private static int offset(String token) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(token);
            Matcher offset = OFFSET.matcher(new String(json, StandardCharsets.UTF_8));
            return offset.find() ? Integer.parseInt(offset.group(1)) : 0;
        } catch (IllegalArgumentException notBase64) {
            return 0;
        }
    }

    /** The members of the list that stand on this page. */
    public <T> List<T> of(List<T> all) {
        int from = (int) Math.min((long) number * size, all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }

    /** The same of a list whose first page has the number 1, and the number 0 too. */
    public <T> List<T> fromOne(List<T> all) {
        return new NumberedPage(Math.max(0, number - 1), size).of(all);
    }

    /** The page with fewer members, where there are more than so many. */
    public NumberedPage atMost(int largest) {
        return new NumberedPage(number, Math.min(largest, size));
    }

    /** Tells how many there are in all, and where the other pages are. */
    public Response announce(Response response, Request request, String path, int total) {
        return announce(response, request.query(), true, path, total);
    }

    /** The same for a list that knows no tokens. */
    public Response announceByNumber(Response response, Request request, String path, int total) {
        return announce(response, request.query(), false, path, total);
    }

    private Response announce(Response response, Parameters query, boolean tokens, String path, int total) {
        List<String> links = new ArrayList<>();
        int offset = number * size;
        int last = total % size == 0 ? total - size : total / size * size;
        if (total > 0 && offset >= last && total <= size) {
            links.add(link(query, tokens, path, "first", total, 0));
        } else if (total > 0 && offset >= last) {
            links.add(link(query, tokens, path, "first", size, 0));
            links.add(link(query, tokens, path, "prev", size, last - size));
        } else {
            if (total == 0 || offset >= size) {
                links.add(link(query, tokens, path, "first", size, 0));
            }
            links.add(link(query, tokens, path, "next", size, offset + size));
            if (total == 0 || offset >= size) {
                links.add(link(query, tokens, path, "prev", size, offset - size));
            }
            if (total > 0) {
                links.add(link(query, tokens, path, "last", size, last));
            }
        }
        return response.with("Link", String.join(",", links)).with("X-Total-Count", Integer.toString(total));
    }

    private static String link(Parameters query, boolean tokens, String path, String rel, int size, int offset) {
        String token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"offset\":\"" + offset + "\",\"v\":2}").getBytes(StandardCharsets.UTF_8));
        Parameters numbered =
                query.with("per_page", Integer.toString(size)).with("page", Integer.toString(offset / size));
        Parameters all =
                tokens ? numbered.with("page_size", Integer.toString(size)).with("page_token", token) : numbered;
        return "<" + path + "?" + all.encode() + ">; rel=\"" + rel + "\"";
    }
}
