package dev.stepup.samples.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a person goes who has done what one of the application's own pages has asked. The address came in the URL, so it may
 * be anybody's: of it only the path and the query are taken, and the path has to lie below the context root. Whatever host
 * is named, the browser stays where it is.
 */
final class ReturnTo {

    private static final String PARAMETER = "return_to";

    private ReturnTo() {}

    /** The URL of one of the application's own pages, which sends the person back. */
    static URI from(String page, URI back) {
        return back.resolve(page + "?" + PARAMETER + "=" + URLEncoder.encode(back.toString(), StandardCharsets.UTF_8));
    }

    /** Sends the person on, by a new GET. */
    static void send(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path(request.getParameter(PARAMETER), request.getContextPath()));
    }

    static String path(@Nullable String given, String contextPath) {
        String root = contextPath + "/";
        try {
            URI address = new URI(given == null ? "" : given);
            String path = address.getRawPath();
            if (path == null || !path.startsWith(root) || isOdd(path)) {
                return root;
            }
            return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        } catch (URISyntaxException e) {
            return root;
        }
    }

    /** What a browser would read as a host, or climb by. */
    private static boolean isOdd(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return path.contains("//") || path.contains("/.") || lower.contains("%2e") || lower.contains("%5c");
    }
}
