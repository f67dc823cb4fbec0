package dev.stepup.core.config;

import java.net.Inet6Address;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A host as it stands in a URL. */
final class HostName {

    private static final int LONGEST = 253;
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    /** What browsers take for an IPv4 address, in whatever spelling; and names that {@link java.net.URI} knows no host for. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?\\d[^.]*");

    private static final Pattern ZEROS = Pattern.compile("\\b0(:0)+\\b");

    private HostName() {}

    /** The host in the one spelling that browsers use in an origin; empty if it is none, or could be read in two ways. */
    static Optional<String> canonical(String text) {
        String host = text.toLowerCase(Locale.ROOT);
        if (host.startsWith("[") && host.endsWith("]")) {
            return IpLiteral.parse(host.substring(1, host.length() - 1))
                    .filter(Inet6Address.class::isInstance)
                    .map(address -> "[" + compressed(address.getHostAddress()) + "]");
        }
        boolean name = host.length() <= LONGEST && NAME.matcher(host).matches();
        boolean numeric = NUMERIC.matcher(host).matches();
        return name && (!numeric || IpLiteral.parse(host).isPresent()) ? Optional.of(host) : Optional.empty();
    }

    /** The first of the longest runs of zeros is left out (RFC 5952). */
    private static String compressed(String groups) {
        return ZEROS.matcher(groups)
                .results()
                .map(MatchResult::group)
                .reduce((one, other) -> other.length() > one.length() ? other : one)
                .map(run -> groups.replaceFirst("(^|:)" + run + "(:|$)", "::"))
                .orElse(groups);
    }
}
