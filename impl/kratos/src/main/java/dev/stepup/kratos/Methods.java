package dev.stepup.kratos;

import dev.stepup.Aal;
import dev.stepup.spi.Capabilities;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods that this Kratos may produce, and what the library knows about each. */
final class Methods {

    private static final Set<String> UPSTREAM = Set.of("oidc", "saml");
    private static final Set<String> RESISTANT = Set.of("webauthn", "passkey");
    private static final Set<Aal> FIRST = Set.of(Aal.AAL1);
    private static final Set<Aal> SECOND = Set.of(Aal.AAL2);
    private static final Set<Aal> EITHER = Set.of(Aal.AAL1, Aal.AAL2);

    /** From a recovery of the account: these need no credential, so everybody may complete them. */
    static final Set<String> RECOVERY = Set.of("link_recovery", "code_recovery");

    private final Map<String, Capabilities.Method> byName = new LinkedHashMap<>();

    Methods(KratosConfig config) {
        add("password", FIRST);
        UPSTREAM.stream().sorted().forEach(name -> add(name, EITHER));
        add("totp", SECOND);
        add("lookup_secret", SECOND);
        add("webauthn", config.webauthnPasswordless() ? FIRST : SECOND);
        add("code", config.codePasswordless() ? FIRST : SECOND);
        add("passkey", FIRST);
        RECOVERY.stream().sorted().forEach(name -> add(name, FIRST));
        add("deviceauthn", SECOND);
        config.methods().stream().sorted().forEach(name -> add(name, EITHER));
    }

    private void add(String name, Set<Aal> levels) {
        byName.putIfAbsent(name, new Capabilities.Method(name, levels, RESISTANT.contains(name)));
    }

    List<Capabilities.Method> all() {
        return List.copyOf(byName.values());
    }

    Set<String> names() {
        return byName.keySet();
    }

    boolean knows(String name) {
        return byName.containsKey(name);
    }

    /** The levels that a method may be given; for an unknown one any. */
    Set<Aal> levels(String name) {
        Capabilities.Method method = byName.get(name);
        return method == null ? EITHER : method.levels();
    }

    static boolean resistsPhishing(String name) {
        return RESISTANT.contains(name);
    }

    /** Whether somebody else vouches for the factor: Kratos offers it in a plain login only, whatever its level. */
    static boolean isUpstream(String name) {
        return UPSTREAM.contains(name);
    }
}
