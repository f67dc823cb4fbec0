package dev.stepup.kratosdouble.state;

import java.util.List;
import java.util.Set;

/** The level of a session, a pure function of its methods: two first factors never give {@code aal2}, and time plays no role. */
public final class Levels {

    public static final String AAL0 = "aal0";
    public static final String AAL1 = "aal1";
    public static final String AAL2 = "aal2";

    // Entries of sessions that are older than the level itself.
    private static final Set<String> LEGACY_FIRST =
            Set.of("password", "oidc", "link_recovery", "code_recovery", "v0.6_legacy_session");
    private static final Set<String> LEGACY_SECOND = Set.of("totp", "webauthn", "lookup_secret");

    private Levels() {}

    public static String of(List<AuthenticationMethod> methods) {
        if (methods.isEmpty()) {
            return AAL0;
        }
        boolean first = methods.stream().anyMatch(m -> counts(m, AAL1, LEGACY_FIRST));
        boolean second = methods.stream().anyMatch(m -> counts(m, AAL2, LEGACY_SECOND));
        return first && second ? AAL2 : AAL1;
    }

    private static boolean counts(AuthenticationMethod method, String aal, Set<String> legacy) {
        return method.aal().equals(aal) || (method.aal().isEmpty() && legacy.contains(method.method()));
    }
}
