package dev.stepup.core.answer;

import dev.stepup.core.answer.Answer.Header;
import dev.stepup.core.answer.Trips.Entry;
import dev.stepup.core.config.AnswerConfig;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The signed cookie that carries {@link Trips}. What does not bear the signature counts as absent. */
final class TripCookie {

    private static final int LONGEST = 1024;

    private final Signature signature;
    private final PublicRoot root;
    private final long lifespanSeconds;

    TripCookie(Signature signature, AnswerConfig config) {
        this.signature = signature;
        this.root = new PublicRoot(config);
        this.lifespanSeconds = config.tripLifespan().toSeconds();
    }

    /** Two applications on one host must not read each other's cookie, even when one's path begins with the other's. */
    String name(CallerRequest request) {
        return "stepup_trip_" + Integer.toHexString(request.contextPath().hashCode());
    }

    Trips read(CallerRequest request, long nowSeconds) {
        String prefix = name(request) + "=";
        for (String header : request.headers("Cookie")) {
            for (String pair : header.split(";", -1)) {
                if (pair.strip().startsWith(prefix)) {
                    Trips trips = parse(pair.strip().substring(prefix.length()), request.contextPath());
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
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(trips.entries().stream()
                        .map(TripCookie::text)
                        .collect(Collectors.joining("~"))
                        .getBytes(StandardCharsets.US_ASCII));
        String value = none ? "" : payload + "." + signature.of(signed(payload, request.contextPath()));
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

    private static String text(Entry entry) {
        return String.join(
                ":",
                entry.requirement(),
                entry.kind(),
                Integer.toString(entry.count()),
                Long.toString(entry.issued()),
                entry.subject());
    }

    private Trips parse(String value, String contextPath) {
        int dot = value.indexOf('.');
        if (dot < 0 || value.length() > LONGEST) {
            return Trips.NONE;
        }
        String payload = value.substring(0, dot);
        if (!signature.isOf(value.substring(dot + 1), signed(payload, contextPath))) {
            return Trips.NONE;
        }
        // Signed by this application, so its form is known.
        String text = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.US_ASCII);
        List<Entry> entries = new ArrayList<>();
        for (String entry : text.split("~", -1)) {
            String[] parts = entry.split(":", -1);
            entries.add(new Entry(parts[0], parts[1], Integer.parseInt(parts[2]), Long.parseLong(parts[3]), parts[4]));
        }
        return new Trips(entries);
    }

    private static String signed(String payload, String contextPath) {
        return "trip " + contextPath + " " + payload;
    }
}
