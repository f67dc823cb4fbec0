package dev.stepup.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;

/** The path below the context root by which a runtime has found the resource, as a URL rule names it. */
final class RestPath {

    private static final Pattern PARAMETER = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES = Pattern.compile("//+");

    private RestPath() {}

    static String of(UriInfo found, HttpServletRequest request) {
        // As it was deployed: Tomcat tells that of a request letter by letter as it was sent, "/%62ank" as well.
        String context = request.getServletContext().getContextPath();
        String whole = plain(found.getBaseUri().getPath());
        String below = whole.startsWith(context + "/") ? whole.substring(context.length()) : whole;
        // The base ends with a slash, and with some runtimes the path begins with another one.
        String base = below.endsWith("/") ? below.substring(0, below.length() - 1) : below;
        String path = base + (found.getPath().startsWith("/") ? "" : "/") + found.getPath();
        return plain(path);
    }

    private static String plain(String path) {
        return path.indexOf(';') < 0 && !path.contains("//")
                ? path
                : SLASHES.matcher(PARAMETER.matcher(path).replaceAll("")).replaceAll("/");
    }
}
