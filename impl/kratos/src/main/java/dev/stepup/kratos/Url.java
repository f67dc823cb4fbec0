package dev.stepup.kratos;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses below a configured one, whose own path is kept. */
final class Url {

    private Url() {}

    /** @param pathAndQuery begins with a slash, and is encoded */
    static URI below(URI base, String pathAndQuery) {
        return URI.create(withoutSlash(base.toString()) + pathAndQuery);
    }

    /** Whether an address lies below the base, whatever dots a browser would resolve. */
    static boolean isBelow(URI base, URI address) {
        String path = String.valueOf(address.normalize().getRawPath());
        return base.getScheme().equalsIgnoreCase(String.valueOf(address.getScheme()))
                && base.getRawAuthority().equalsIgnoreCase(String.valueOf(address.getRawAuthority()))
                && path.startsWith(withoutSlash(base.getRawPath()) + "/")
                && !path.toLowerCase(Locale.ROOT).contains("%2e");
    }

    /** As the value of a query parameter. */
    static String encoded(URI address) {
        return URLEncoder.encode(address.toASCIIString(), StandardCharsets.UTF_8);
    }

    private static String withoutSlash(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }
}
