package dev.stepup.core.answer;

import dev.stepup.spi.CredentialKind;
import java.util.Locale;

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
        if (!mode.isEmpty()
                || !destination.isEmpty()
                || !lower(request, "Sec-Fetch-Site").isEmpty()) {
            return byFetchMetadata(mode, destination);
        }
        boolean byScript = request.header("HX-Request").isPresent()
                || request.header("Faces-Request").isPresent()
                || request.header("X-Requested-With").isPresent();
        return !byScript && Accept.prefersHtml(request.headers("Accept")) ? NAVIGATION : SCRIPT;
    }

    /** Whether the browser only looks ahead: nobody has asked for anything yet. */
    static boolean isPrefetch(CallerRequest request) {
        return lower(request, "Sec-Purpose").contains("prefetch");
    }

    private static CallerKind byFetchMetadata(String mode, String destination) {
        return switch (destination) {
            case "document" -> mode.equals("navigate") ? NAVIGATION : SCRIPT;
            case "iframe", "frame", "embed", "object" -> FRAME;
            default -> SCRIPT;
        };
    }

    private static boolean carriesToken(CallerRequest request) {
        return request.header("Authorization").isPresent()
                || request.header("X-Session-Token").isPresent();
    }

    private static String lower(CallerRequest request, String header) {
        return request.header(header).orElse("").toLowerCase(Locale.ROOT).strip();
    }
}
