package dev.stepup.kratos;

import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.RequestView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the one credential in a request that is meant for Kratos, in Kratos' own order: {@code X-Session-Token}, else the
 * session cookie, else a Bearer token. Only one ever goes out: Kratos answers 500 to a cookie that does not decode beside a
 * good token, and a JWT of somebody else is none of its business.
 */
final class Credentials {

    private static final String TOKEN_HEADER = "X-Session-Token";
    private static final String BEARER = "Bearer ";

    private final CookieName cookieName;
    private final String bearerPrefix;
    private final int maxBytes;

    Credentials(KratosConfig config) {
        this.cookieName = new CookieName(config.cookieName());
        this.bearerPrefix = config.bearerPrefix();
        this.maxBytes = config.maxCredentialBytes();
    }

    Credential in(RequestView request) {
        Optional<String> token =
                request.header(TOKEN_HEADER).map(Credentials::trimmed).filter(value -> !value.isEmpty());
        if (token.isPresent()) {
            return checked(CredentialKind.TOKEN, TOKEN_HEADER, token.get());
        }
        List<String> pairs = request.headers("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(Credentials::trimmed)
                .filter(cookieName::isOf)
                .toList();
        if (pairs.stream().anyMatch(CookieName::hasValue)) {
            return checked(CredentialKind.COOKIE, "Cookie", String.join("; ", pairs));
        }
        return request.header("Authorization")
                .map(Credentials::trimmed)
                .filter(this::isBearer)
                .map(value -> checked(CredentialKind.TOKEN, "Authorization", value))
                .orElse(Credential.NONE);
    }

    /** Without the blanks that HTTP allows around a value, and with every other odd character still in it. */
    private static String trimmed(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isBlank(raw.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(raw.charAt(end - 1))) {
            end--;
        }
        return raw.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private boolean isBearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && authorization.startsWith(bearerPrefix, BEARER.length())
                && authorization.indexOf(' ', BEARER.length()) < 0;
    }

    /** Kratos' credentials are ASCII; with anything else in it, or too large, it is recognised but not sent. */
    private Credential checked(CredentialKind kind, String header, String value) {
        boolean sendable = value.length() <= maxBytes && value.chars().allMatch(c -> c >= ' ' && c <= '~');
        return new Credential(kind, header, sendable ? value : null);
    }
}
