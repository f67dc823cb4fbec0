package dev.stepup.core.answer;

import dev.stepup.core.answer.Answer.Header;
import dev.stepup.core.config.AnswerConfig;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** The signed cookie that carries {@link Trips}. What does not bear the signature counts as absent. */
final class TripCookie {

    private static final int LONGEST = 1024;
    private static final int NAME_BYTES = 8;

    private final Signature signature;
    private final PublicRoot root;
    private final long lifespanSeconds;

    TripCookie(Signature signature, AnswerConfig config) {
        this.signature = signature;
        this.root = new PublicRoot(config);
        this.lifespanSeconds = config.tripLifespan().toSeconds();
    }

    /**
     * Two applications on one host must not read each other's cookie, even when one's path begins with the other's, or when
     * both are the root of a server of their own behind one proxy.
     */
    String name(CallerRequest request) {
        String place = request.contextPath() + " "
                + root.of(request).map(URI::toString).orElse("");
        return (isSecure(request) ? "__Secure-" : "") + "stepup_trip_" + digest(place);
    }

    /** As the browser will have it after this answer. */
    Trips read(CallerRequest request, long nowSeconds) {
        return read(request.headers("Cookie"), request, nowSeconds);
    }

    /** As the browser sent it. */
    Trips readSent(CallerRequest request, long nowSeconds) {
        return read(request.sentCookies(), request, nowSeconds);
    }

    private Trips read(List<String> cookies, CallerRequest request, long nowSeconds) {
        String prefix = name(request) + "=";
        for (String header : cookies) {
            for (String pair : header.split(";", -1)) {
                if (pair.strip().startsWith(prefix)) {
                    Trips trips = parse(pair.strip().substring(prefix.length()), request);
                    if (!trips.entries().isEmpty()) {
                        return trips.notBefore(nowSeconds - lifespanSeconds);
                    }
                }
            }
        }
        return Trips.NONE;
    }

    Header write(Trips trips, CallerRequest request) {
        boolean none = trips.entries().isEmpty();
        String payload = TripText.of(trips);
        String value = none ? "" : payload + "." + signature.of(signed(payload, request));
        return new Header(
                "Set-Cookie",
                name(request) + "=" + value + "; Path=" + path(request) + "; Max-Age=" + (none ? 0 : lifespanSeconds)
                        + "; HttpOnly; SameSite=Lax" + (isSecure(request) ? "; Secure" : ""));
    }

    /** The path that the browser sees, which need not be the container's. */
    private String path(CallerRequest request) {
        return root.of(request).map(URI::getRawPath).orElseGet(() -> PagePath.encoded(request.contextPath())) + "/";
    }

    private boolean isSecure(CallerRequest request) {
        return root.of(request).filter(url -> url.getScheme().equals("https")).isPresent();
    }

    private Trips parse(String value, CallerRequest request) {
        int dot = value.indexOf('.');
        if (dot < 0 || value.length() > LONGEST) {
            return Trips.NONE;
        }
        String payload = value.substring(0, dot);
        return signature.isOf(value.substring(dot + 1), signed(payload, request))
                ? TripText.parse(payload)
                : Trips.NONE;
    }

    /** The number is that of the form: a cookie of another one counts as absent. */
    private String signed(String payload, CallerRequest request) {
        return "trip 2 " + name(request) + " " + payload;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
