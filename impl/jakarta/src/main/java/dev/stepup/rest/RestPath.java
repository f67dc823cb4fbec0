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
        String base = found.getBaseUri().getPath();
        String context = request.getContextPath();
        String below = base.startsWith(context + "/") ? base.substring(context.length()) : base;
        String path = PARAMETER.matcher(below + "/" + found.getPath()).replaceAll("");
        return SLASHES.matcher(path).replaceAll("/");
    }
}
