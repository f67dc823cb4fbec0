package dev.stepup.kratosdouble.state;

import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Times;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Identities as JSON. Who may see credentials and private metadata depends on the door. */
public final class IdentityJson {

    public static final String SCHEMA_ID = "default";
    public static final String SCHEMA_PATH = "/schemas/ZGVmYXVsdA";

    private final Endpoints endpoints;

    public IdentityJson(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** As the public API shows it. */
    public JsonObject plain(Identity identity) {
        return write(identity, null, endpoints.publicUrl() + SCHEMA_PATH, false);
    }

    /** As it is part of a list of sessions, where the schema's address is left empty. */
    public JsonObject listed(Identity identity) {
        return write(identity, null, "", false);
    }

    /** As the administrative list shows it: no credentials. */
    public JsonObject withoutCredentials(Identity identity) {
        return write(identity, null, endpoints.publicUrl() + SCHEMA_PATH, true);
    }

    /** As the administrative API shows it, with the secrets of those credential types that were asked for. */
    public JsonObject full(Identity identity, Collection<String> revealed) {
        return write(identity, credentials(identity, revealed, false), endpoints.publicUrl() + SCHEMA_PATH, true);
    }

    /** As it answers its creation: what nobody has set yet is missing rather than null, and nothing has a version. */
    public JsonObject created(Identity identity) {
        boolean metadata = identity.metadataAdmin() != JsonValue.NULL;
        JsonObject credentials = credentials(identity, List.of(), true);
        return write(identity, credentials, endpoints.publicUrl() + SCHEMA_PATH, metadata);
    }

    /** As it answers its replacement. */
    public JsonObject replaced(Identity identity) {
        boolean metadata = identity.metadataAdmin() != JsonValue.NULL;
        return write(identity, credentials(identity, List.of(), false), endpoints.publicUrl() + SCHEMA_PATH, metadata);
    }

    private static JsonObject credentials(Identity identity, Collection<String> revealed, boolean fresh) {
        JsonObjectBuilder json = Documents.object();
        identity.credentials().forEach((type, credential) -> {
            Credential shown = fresh ? credential.withVersion(0) : credential;
            json.add(type, shown.toJson(revealed.contains(type)));
        });
        return json.build();
    }

    private static JsonObject write(
            Identity identity, @Nullable JsonObject credentials, String schemaUrl, boolean withMetadata) {
        JsonObjectBuilder json = Documents.object().add("id", identity.id().toString());
        if (!identity.externalId().isEmpty()) {
            json.add("external_id", identity.externalId());
        }
        if (credentials != null) {
            json.add("credentials", credentials);
        }
        json.add("schema_id", SCHEMA_ID).add("schema_url", schemaUrl).add("state", identity.state());
        Instant changed = identity.stateChangedAt();
        if (changed != null) {
            json.add("state_changed_at", Times.write(changed));
        }
        json.add("traits", identity.traits()).add("metadata_public", identity.metadataPublic());
        if (withMetadata) {
            json.add("metadata_admin", identity.metadataAdmin());
        }
        return json.add("created_at", Times.write(identity.createdAt()))
                .add("updated_at", Times.write(identity.updatedAt()))
                .add("organization_id", JsonValue.NULL)
                .build();
    }
}
