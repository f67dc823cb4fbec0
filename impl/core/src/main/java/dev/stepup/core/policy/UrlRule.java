package dev.stepup.core.policy;

import dev.stepup.Requirement;
import java.util.Locale;
import java.util.Set;

/**
 * A requirement for URLs.
 *
 * @param name what the rule is called in the settings
 * @param pattern which paths
 * @param httpMethods which HTTP methods, in upper case; empty for all of them. GET means HEAD as well
 * @param requirement what is asked
 */
public record UrlRule(String name, PathPattern pattern, Set<String> httpMethods, Requirement requirement) {

    public UrlRule {
        httpMethods = Set.copyOf(httpMethods);
    }

    /** Whether a request is meant. A CORS preflight is meant only by a rule that names OPTIONS. */
    public boolean matches(String path, String httpMethod, boolean preflight) {
        String method = httpMethod.toUpperCase(Locale.ROOT);
        boolean named = httpMethods.contains(method) || (method.equals("HEAD") && httpMethods.contains("GET"));
        boolean meant = named || (httpMethods.isEmpty() && !preflight);
        return meant && pattern.matches(path);
    }
}
