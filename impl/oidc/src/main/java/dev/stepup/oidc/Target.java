package dev.stepup.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** URLs as a proof names them: without query and fragment, and with one spelling for what is the same. */
final class Target {

    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

    private Target() {}

    static Optional<URI> of(String text) {
        try {
            return of(new URI(text));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<URI> of(URI url) {
        if (!HttpUrl.Validator.isHttp(withoutFragment(url))) {
            return Optional.empty();
        }
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int standard = scheme.equals("https") ? 443 : 80;
        String port = url.getPort() < 0 || url.getPort() == standard ? "" : ":" + url.getPort();
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        try {
            return Optional.of(
                    new URI(scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port + spelt(path)).normalize());
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static URI withoutFragment(URI url) {
        String text = url.toString();
        return url.getRawFragment() == null ? url : URI.create(text.substring(0, text.indexOf('#')));
    }

    /** What need not be encoded is decoded, and what must be is encoded in capitals. */
    private static String spelt(String path) {
        return ESCAPE.matcher(path).replaceAll(escape -> {
            String decoded = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
            boolean plain = UNRESERVED.matcher(decoded).matches();
            return Matcher.quoteReplacement(plain ? decoded : escape.group().toUpperCase(Locale.ROOT));
        });
    }
}
