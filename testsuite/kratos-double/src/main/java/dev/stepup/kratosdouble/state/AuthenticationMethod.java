package dev.stepup.kratosdouble.state;

import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Times;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;

/**
 * One authentication that a session has seen. Empty texts and lists are not sent.
 *
 * @param method its name
 * @param aal the level that it counts for
 * @param completedAt when
 * @param provider the upstream provider
 * @param organization the organization
 * @param upstreamAcr the provider's authentication context class
 * @param upstreamAmr the provider's authentication methods
 */
public record AuthenticationMethod(
        String method,
        String aal,
        Instant completedAt,
        String provider,
        String organization,
        String upstreamAcr,
        List<String> upstreamAmr) {

    public AuthenticationMethod {
        upstreamAmr = List.copyOf(upstreamAmr);
    }

    public static AuthenticationMethod of(String method, String aal, Instant completedAt) {
        return new AuthenticationMethod(method, aal, completedAt, "", "", "", List.of());
    }

    JsonObject toJson() {
        JsonObjectBuilder json =
                Documents.object().add("method", method).add("aal", aal).add("completed_at", Times.write(completedAt));
        addIfAny(json, "provider", provider);
        addIfAny(json, "organization", organization);
        addIfAny(json, "upstream_acr", upstreamAcr);
        if (!upstreamAmr.isEmpty()) {
            json.add("upstream_amr", Documents.array(upstreamAmr));
        }
        return json.build();
    }

    private static void addIfAny(JsonObjectBuilder json, String name, String value) {
        if (!value.isEmpty()) {
            json.add(name, value);
        }
    }
}
