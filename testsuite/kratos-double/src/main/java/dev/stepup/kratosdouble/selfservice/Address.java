package dev.stepup.kratosdouble.selfservice;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address taken apart. It takes more than {@link java.net.URI} does, for what browsers send has to be judged, not
 * refused; what nobody can judge is refused still.
 *
 * @param authority host, port and what stands before them
 * @param tail query and fragment
 * @param opaque whether it is no place at all, such as a script or a mailbox; its path is what it is then
 */
record Address(String scheme, String authority, String path, String tail, boolean opaque) {

    private static final Pattern PARTS =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)((?:\\?[^#]*)?(?:#.*)?)");
    private static final Pattern USER_INFORMATION = Pattern.compile("[A-Za-z0-9._:~!$&'()*+,;=%@-]*");
    private static final Pattern HOST = Pattern.compile("[^\\x00-\\x20\\\\<>\"|^`{}]*");
    private static final Pattern BAD_PORT = Pattern.compile("[^\\[\\]]*(:(?=.*[^0-9]).+)|\\[.*](:(?=.*[^0-9]).+)");
    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2}).{0,2}");
    private static final Pattern UNESCAPED = Pattern.compile("[ \"<>^`{|}\\\\]|[^\\x00-\\x7f]+");

    static Address parse(String url) {
        if (url.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("net/url: invalid control character in URL");
        }
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches() || url.startsWith(":")) {
            throw new IllegalArgumentException("missing protocol scheme");
        }
        String scheme = text(parts.group(1)).toLowerCase(Locale.ROOT);
        String authority = text(parts.group(2));
        String path = text(parts.group(3));
        if (scheme.isEmpty() && !path.startsWith("/") && path.split("/", 2)[0].contains(":")) {
            throw new IllegalArgumentException("first path segment in URL cannot contain colon");
        }
        Matcher badEscape = BAD_ESCAPE.matcher(path);
        if (badEscape.find()) {
            throw new IllegalArgumentException("invalid URL escape \"" + badEscape.group() + "\"");
        }
        demandAuthority(authority);
        boolean opaque = !scheme.isEmpty() && parts.group(2) == null && !path.isEmpty() && !path.startsWith("/");
        return new Address(scheme, authority, path, text(parts.group(4)), opaque);
    }

    private static void demandAuthority(String authority) {
        String user = authority.contains("@") ? authority.substring(0, authority.lastIndexOf('@')) : "";
        if (!USER_INFORMATION.matcher(user).matches()) {
            throw new IllegalArgumentException("net/url: invalid userinfo");
        }
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("invalid character in host name");
        }
        if (BAD_PORT.matcher(host).matches()) {
            throw new IllegalArgumentException("invalid port \"" + host.substring(host.indexOf(':')) + "\" after host");
        }
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    /** Takes scheme and host from another address where this one has none. */
    Address completedBy(Address base) {
        return new Address(
                scheme.isEmpty() ? base.scheme : scheme,
                host().isEmpty() ? base.host() : authority,
                path,
                tail,
                opaque);
    }

    /** Host and port alone: what stands before an {@code @} is no place. */
    private String host() {
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    boolean isUnder(Address allowed) {
        // What is no place has no path. It passes with the right scheme: the real server is as lenient.
        return scheme.equals(allowed.scheme)
                && hostIs(allowed.host())
                && decoded(opaque ? "" : path).startsWith(decoded(allowed.path));
    }

    private boolean hostIs(String allowedHost) {
        if (allowedHost.startsWith("*")) {
            return host().toLowerCase(Locale.ROOT)
                    .endsWith(allowedHost.substring(1).toLowerCase(Locale.ROOT));
        }
        return host().equalsIgnoreCase(allowedHost);
    }

    private static String decoded(String path) {
        String plain = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        return plain.isEmpty() ? "/" : plain;
    }

    /** The address with everything escaped that may not stand in a header. */
    @Override
    public String toString() {
        if (opaque) {
            return scheme + ":" + path + tail;
        }
        int fragment = tail.indexOf('#');
        String query = fragment < 0 ? tail : tail.substring(0, fragment);
        String rest = fragment < 0 ? "" : tail.substring(fragment);
        String slash = path.isEmpty() || path.startsWith("/") ? "" : "/";
        return scheme + "://" + authority + slash + escaped(path) + query + escaped(rest);
    }

    private static String escaped(String part) {
        return UNESCAPED.matcher(part).replaceAll(found -> {
            StringBuilder hex = new StringBuilder();
            for (byte b : found.group().getBytes(StandardCharsets.UTF_8)) {
                hex.append("%%%02X".formatted(b));
            }
            return hex.toString();
        });
    }
}
