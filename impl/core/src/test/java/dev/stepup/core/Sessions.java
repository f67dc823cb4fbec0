package dev.stepup.core;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Session;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.Capabilities.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sessions of one user, alice, and the providers that they come from. */
public final class Sessions {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** A provider that lists its methods and reaches AAL2. */
    public static final Capabilities TWO_FACTORS = capabilities(Aal.AAL2, listed());

    /** A provider that cannot list its methods and reaches AAL3. */
    public static final Capabilities UNLISTED = capabilities(Aal.AAL3, List.of());

    /** A provider that does not tell what its users could reach. */
    public static final Capabilities NOT_TELLING = new Capabilities(Aal.AAL2, true, false, listed(), Map.of());

    private Sessions() {}

    public static Capabilities capabilities(Aal highest, List<Method> methods) {
        return new Capabilities(
                highest,
                true,
                true,
                methods,
                Map.of(Aal.AAL1, List.of("aal1"), Aal.AAL2, List.of("aal2", "urn:example:mfa")));
    }

    private static List<Method> listed() {
        return List.of(
                new Method("password", Set.of(Aal.AAL1), false),
                new Method("oidc", Set.of(Aal.AAL1, Aal.AAL2), false),
                new Method("passkey", Set.of(Aal.AAL1), true),
                new Method("code_recovery", Set.of(Aal.AAL1), false),
                new Method("code", Set.of(Aal.AAL1, Aal.AAL2), false),
                new Method("totp", Set.of(Aal.AAL2), false),
                new Method("webauthn", Set.of(Aal.AAL1, Aal.AAL2), true));
    }

    public static Session session(Aal level, CompletedMethod... methods) {
        return session(level, null, true, methods);
    }

    public static Session session(Aal level, Instant expires, boolean active, CompletedMethod... methods) {
        return new Session("s1", "alice", level, List.of(methods), expires, active);
    }

    /** A password and nothing else, just completed. */
    public static Session oneFactor() {
        return session(Aal.AAL1, password(ago(Duration.ZERO)));
    }

    /** A password and a one-time code, both just completed. */
    public static Session twoFactors() {
        return session(Aal.AAL2, password(ago(Duration.ZERO)), totp(ago(Duration.ZERO)));
    }

    public static Instant ago(Duration age) {
        return NOW.minus(age);
    }

    public static CompletedMethod password(Instant completed) {
        return CompletedMethod.of("password", Aal.AAL1, completed);
    }

    public static CompletedMethod totp(Instant completed) {
        return CompletedMethod.of("totp", Aal.AAL2, completed);
    }

    public static CompletedMethod webauthn(Instant completed) {
        return new CompletedMethod("webauthn", Aal.AAL2, completed, true, false);
    }

    public static CompletedMethod passkey(Instant completed) {
        return new CompletedMethod("passkey", Aal.AAL1, completed, true, false);
    }

    public static CompletedMethod recovery(Instant completed) {
        return new CompletedMethod("code_recovery", Aal.AAL1, completed, false, true);
    }
}
