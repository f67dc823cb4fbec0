package dev.stepup.kratos;

import dev.stepup.Aal;
import dev.stepup.Session;
import dev.stepup.spi.Reachable;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a user could reach: by the credentials that the admin API lists, or by what a strict whoami has let through.
 *
 * <p>A login flow would tell too, but to open one may send a mail.
 */
final class Reach {

    /** What can stand in a path as it is. Kratos' ids are UUIDs. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** These keys say nothing about a second factor, whatever the configuration of Kratos. */
    private static final Set<String> FIRST_FACTORS =
            Set.of("password", "passkey", "oidc", "saml", "profile", "link_recovery", "code_recovery");

    private final KratosConfig config;
    private final Transport transport;
    private final JsonBody json;

    Reach(KratosConfig config, Transport transport, JsonBody json) {
        this.config = config;
        this.transport = transport;
        this.json = json;
    }

    Reachable of(Session session) {
        return config.adminUrl() == null ? byWhoami(session, null) : byAdmin(config.adminUrl(), session);
    }

    /** Kratos with {@code highest_available} shows a session at AAL1 only to a user without a second factor. */
    private Reachable byWhoami(Session session, @Nullable Set<String> possible) {
        return config.strictWhoami() && session.level() == Aal.AAL1
                ? new Reachable.Known(Aal.AAL1, possible)
                : atLeastTheSession(session, possible);
    }

    /** Whoever is at AAL2 could reach it. */
    private static Reachable atLeastTheSession(Session session, @Nullable Set<String> possible) {
        return session.level() == Aal.AAL2 ? new Reachable.Known(Aal.AAL2, possible) : Reachable.NOT_TOLD;
    }

    private Reachable byAdmin(URI admin, Session session) {
        if (!ID.matcher(session.subject()).matches()) {
            return new Reachable.Failed("the identity has an id that cannot be asked for");
        }
        Map<String, String> headers = config.adminToken() == null
                ? Map.of("Accept", "application/json")
                : Map.of("Accept", "application/json", "Authorization", "Bearer " + config.adminToken());
        Answer answer = transport.get(Url.below(admin, "/admin/identities/" + session.subject()), headers);
        if (answer instanceof Answer.Failed failed) {
            return new Reachable.Failed("admin API: " + failed.cause());
        }
        Answer.Received received = (Answer.Received) answer;
        if (received.status() != 200) {
            return new Reachable.Failed("the admin API answered " + received.status());
        }
        Optional<JsonObject> identity = json.object(received)
                .filter(found -> JsonBody.text(found, "id")
                        .filter(session.subject()::equals)
                        .isPresent());
        if (identity.isEmpty()) {
            return new Reachable.Failed("the admin API answered with something unreadable, or with somebody else");
        }
        // Without the member nothing is told: that is not the same as an identity without credentials.
        return JsonBody.member(identity.get(), "credentials")
                .map(credentials -> byKeys(credentials.keySet(), session))
                .orElseGet(() -> byWhoami(session, null));
    }

    private Reachable byKeys(Set<String> keys, Session session) {
        Set<String> possible = new HashSet<>(keys);
        possible.addAll(Methods.RECOVERY);
        if (keys.contains("totp")) {
            return new Reachable.Known(Aal.AAL2, possible);
        }
        if (session.level() == Aal.AAL1 && keys.stream().allMatch(this::isFirstFactor)) {
            return new Reachable.Known(Aal.AAL1, possible);
        }
        return byWhoami(session, possible);
    }

    /**
     * Any other key may be a second factor or not: a schema puts {@code webauthn} and {@code code} on everybody, {@code
     * lookup_secret} stays when all codes are used, and a name from a later Kratos can be anything.
     */
    private boolean isFirstFactor(String key) {
        return FIRST_FACTORS.contains(key)
                || (key.equals("webauthn") && config.webauthnPasswordless())
                || (key.equals("code") && config.codePasswordless());
    }
}
