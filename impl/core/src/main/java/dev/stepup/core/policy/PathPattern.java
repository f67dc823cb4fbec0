package dev.stepup.core.policy;

/**
 * Which paths a URL rule is about: {@code /path} for that path alone (and with a slash at its end), {@code /path/*} for it and everything below, {@code
 * *.ext} for an extension, {@code /*} for every path; as in a servlet mapping. Matching is by the exact letters of the
 * decoded path.
 */
public record PathPattern(String text) {

    /** @throws IllegalArgumentException if it is none of the forms above */
    public PathPattern {
        boolean extension = text.startsWith("*.") && text.length() > 2 && text.indexOf('/') < 0;
        boolean path = text.startsWith("/") && text.indexOf('*') == (text.endsWith("/*") ? text.length() - 1 : -1);
        // What the decoded path of a request never contains would never match, and so guard nothing.
        String plain = text.endsWith("/*") ? text.substring(0, text.length() - 2) : text;
        boolean matchable = !SuspectPath.isSuspect(plain)
                && text.chars().noneMatch(c -> c == '?' || c == '#')
                && text.indexOf('*') == text.lastIndexOf('*');
        if (!matchable || (!extension && !path)) {
            throw new IllegalArgumentException("'" + text + "' is no path pattern; use /path, /path/* or *.ext");
        }
    }

    /** Whether a decoded path, beginning with a slash, is meant. */
    public boolean matches(String path) {
        if (text.startsWith("*")) {
            return path.endsWith(text.substring(1));
        }
        if (!text.endsWith("/*")) {
            // Jakarta REST takes a slash at the end for nothing.
            return path.equals(text) || path.equals(text + "/");
        }
        int prefix = text.length() - 2;
        return path.startsWith(text.substring(0, prefix)) && (path.length() == prefix || path.charAt(prefix) == '/');
    }

    /** A path that is meant, and that the other pattern means as well if it means one further in. */
    public String sample(PathPattern other) {
        boolean anywhere = text.startsWith("*");
        boolean otherAnywhere = other.text.startsWith("*");
        if (anywhere && otherAnywhere) {
            return "/x" + (text.length() < other.text.length() ? other.text : text).substring(1);
        }
        if (anywhere) {
            return other.sample(this);
        }
        if (!text.endsWith("/*")) {
            return text;
        }
        String folder = text.substring(0, text.length() - 2);
        return otherAnywhere ? folder + "/x" + other.text.substring(1) : folder;
    }
}
