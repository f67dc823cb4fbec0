package dev.stepup.kratosdouble;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authentication that a session is to list. Neither name nor level is checked, so what the server will know only in
 * years can be had today.
 *
 * @param method the name, such as {@code password}, {@code totp} or {@code oidc}
 * @param aal the level that it counts for: any text, an empty one for none
 * @param completedAt when, or null for now
 * @param provider the upstream provider, empty for none
 * @param organization the organization, empty for none
 * @param upstreamAcr the upstream authentication context class, empty for none
 * @param upstreamAmr the upstream authentication methods
 */
public record CompletedMethod(
        String method,
        String aal,
        @Nullable Instant completedAt,
        String provider,
        String organization,
        String upstreamAcr,
        List<String> upstreamAmr) {

    public CompletedMethod {
        upstreamAmr = List.copyOf(upstreamAmr);
    }

    /** A method that is completed now. */
    public static CompletedMethod of(String method, String aal) {
        return new CompletedMethod(method, aal, null, "", "", "", List.of());
    }

    /** A password, given now. */
    public static CompletedMethod password() {
        return of("password", "aal1");
    }

    /** A code of an authenticator app, given now. */
    public static CompletedMethod totp() {
        return of("totp", "aal2");
    }

    /** The same method, completed at another time. */
    public CompletedMethod at(Instant time) {
        return new CompletedMethod(method, aal, time, provider, organization, upstreamAcr, upstreamAmr);
    }

    /** The same method, by an upstream provider. */
    public CompletedMethod by(String newProvider) {
        return new CompletedMethod(method, aal, completedAt, newProvider, organization, upstreamAcr, upstreamAmr);
    }

    /** The same method, with what the upstream provider said of it. */
    public CompletedMethod upstream(String acr, List<String> amr) {
        return new CompletedMethod(method, aal, completedAt, provider, organization, acr, amr);
    }
}
