package dev.stepup.kratosdouble.state;

import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Times;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;

/**
 * A way to log in that an identity has, or could have.
 *
 * @param config its secrets, which are sent only on demand
 */
public record Credential(
        String type, List<String> identifiers, int version, Instant createdAt, Instant updatedAt, JsonObject config) {

    public Credential {
        identifiers = List.copyOf(identifiers);
    }

    Credential withConfig(JsonObject newConfig, Instant now) {
        return new Credential(type, identifiers, version, createdAt, now, newConfig);
    }

    Credential withIdentifiers(List<String> newIdentifiers, Instant now) {
        return new Credential(type, newIdentifiers, version, createdAt, now, config);
    }

    Credential withVersion(int newVersion) {
        return new Credential(type, identifiers, newVersion, createdAt, updatedAt, config);
    }

    JsonObject toJson(boolean withConfig) {
        JsonObjectBuilder json = Documents.object().add("type", type).add("identifiers", Documents.array(identifiers));
        if (withConfig) {
            json.add("config", config);
        }
        return json.add("version", version)
                .add("created_at", Times.write(createdAt))
                .add("updated_at", Times.write(updatedAt))
                .build();
    }
}
