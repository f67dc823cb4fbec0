package dev.stepup.core.answer;

import dev.stepup.spi.CredentialKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who has to understand the answer. */
public enum CallerKind {
    /** A browser that shows the answer to a person, in a window of its own. */
    NAVIGATION,
    /** A browser that shows the answer inside another page. Login pages refuse to be shown there. */
    FRAME,
    /** A script in a page, or whatever else runs in a browser. */
    SCRIPT,
    /** A program that carries a token. */
    TOKEN;

    /** How a browser signs in to a server in front of the application: by itself, at every request, of whatever kind. */
    private static final Set<String> SCHEMES_OF_BROWSERS = Set.of("basic", "digest", "negotiate", "ntlm");

    /** The header of today, and those of browsers before it. */
    private static final List<String> PURPOSES = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private static final Set<String> LOOKING_AHEAD = Set.of("prefetch", "prerender", "preview");

    /**
     * The kind of a caller.
     *
     * @param credential of what kind the credential is that the provider recognised
     */
    public static CallerKind of(CallerRequest request, CredentialKind credential) {
        if (credential == CredentialKind.TOKEN || (credential == CredentialKind.NONE && carriesToken(request))) {
            return TOKEN;
        }
        if (isPrefetch(request)) {
            return SCRIPT;
        }
        String mode = lower(request, "Sec-Fetch-Mode");
        String destination = lower(request, "Sec-Fetch-Dest");
        boolean metadata = !(mode + destination + lower(request, "Sec-Fetch-Site")).isEmpty();
        return metadata ? byFetchMetadata(mode, destination, request) : byOtherSigns(request);
    }

    /** Whether the browser only looks ahead: nobody has asked for anything yet. */
    static boolean isPrefetch(CallerRequest request) {
        return PURPOSES.stream()
                .map(name -> lower(request, name).split(";", -1)[0].strip())
                .anyMatch(LOOKING_AHEAD::contains);
    }

    private static CallerKind byFetchMetadata(String mode, String destination, CallerRequest request) {
        return switch (destination) {
            case "document" -> mode.equals("navigate") ? NAVIGATION : SCRIPT;
            case "iframe", "frame", "embed", "object" -> FRAME;
            // A navigation that a service worker passes on has lost its destination, but still accepts a page. A
            // download
            // has none either, and accepts anything: what it is sent to would end up in the file.
            case "", "empty" -> mode.equals("navigate") && isPageWanted(request) ? NAVIGATION : SCRIPT;
            default -> SCRIPT;
        };
    }

    private static CallerKind byOtherSigns(CallerRequest request) {
        boolean byScript = request.header("HX-Request").isPresent()
                || request.header("Faces-Request").isPresent()
                || request.header("X-Requested-With").isPresent();
        return !byScript && isPageWanted(request) ? NAVIGATION : SCRIPT;
    }

    private static boolean isPageWanted(CallerRequest request) {
        return Accept.prefersHtml(request.headers("Accept"));
    }

    private static boolean carriesToken(CallerRequest request) {
        return request.header("X-Session-Token").isPresent()
                || request.headers("Authorization").stream().anyMatch(CallerKind::isToken);
    }

    private static boolean isToken(String authorization) {
        String scheme = authorization.strip().split("[ ,]", 2)[0].toLowerCase(Locale.ROOT);
        return !SCHEMES_OF_BROWSERS.contains(scheme);
    }

    private static String lower(CallerRequest request, String header) {
        return request.header(header).orElse("").toLowerCase(Locale.ROOT).strip();
    }
}
