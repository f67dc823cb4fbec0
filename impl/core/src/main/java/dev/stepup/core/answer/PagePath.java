package dev.stepup.core.answer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The undecoded path of a page. Browsers send some characters as they are that a URI may not contain. */
final class PagePath {

    private static final String OF_PATH = "A-Za-z0-9._~!$&'()*+,;=:@/-";
    private static final String STRAY_PERCENT = "%(?![0-9A-Fa-f]{2})";
    private static final Pattern NOT_OF_PATH = Pattern.compile("[^%" + OF_PATH + "]|" + STRAY_PERCENT);
    private static final Pattern NOT_OF_QUERY = Pattern.compile("[^%?\\[\\]" + OF_PATH + "]|" + STRAY_PERCENT);

    private PagePath() {}

    /** What a request asks for below the context root, however its context path is spelt; empty if it lies elsewhere. */
    static Optional<String> of(CallerRequest request) {
        String path = request.requestUri();
        int at = 0;
        for (String name : withoutFirst(request.contextPath().split("/", -1))) {
            int end = path.indexOf('/', at + 1) < 0 ? path.length() : path.indexOf('/', at + 1);
            boolean same = at < end
                    && path.charAt(at) == '/'
                    && decoded(path.substring(at + 1, end).split(";", -1)[0]).equals(decoded(name));
            if (!same) {
                return Optional.empty();
            }
            at = end;
        }
        return Optional.of(at == path.length() ? "/" : path.substring(at)).filter(rest -> rest.startsWith("/"));
    }

    /** The path as a URI may contain it; what is encoded already stays as it is. */
    static String encoded(String path) {
        return encoded(path, NOT_OF_PATH);
    }

    /** The query likewise. */
    static String encodedQuery(String query) {
        return encoded(query, NOT_OF_QUERY);
    }

    private static String encoded(String text, Pattern unencoded) {
        return unencoded
                .matcher(text)
                .replaceAll(match -> HexFormat.of()
                        .withPrefix("%")
                        .withUpperCase()
                        .formatHex(match.group().getBytes(StandardCharsets.UTF_8)));
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }

    private static String[] withoutFirst(String[] parts) {
        return Arrays.copyOfRange(parts, 1, parts.length);
    }
}
