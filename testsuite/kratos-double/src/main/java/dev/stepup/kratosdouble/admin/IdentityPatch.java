package dev.stepup.kratosdouble.admin;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.IdentityJson;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Traits;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonPatchBuilder;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Changes an identity by a JSON patch. */
final class IdentityPatch {

    private static final Set<String> DENIED = Set.of("/id", "/statechangedat", "/credentials");
    private static final Set<String> UNSUPPORTED = Set.of("test", "copy", "move");

    private final Installation installation;
    private final Identities identities;

    IdentityPatch(Installation installation, Identities identities) {
        this.installation = installation;
        this.identities = identities;
    }

    Response patch(Call call) {
        Identity identity = identities.find(call);
        JsonValue sent = Documents.parse(call.request().body()).orElse(JsonValue.NULL);
        if (!(sent instanceof JsonArray operations)) {
            boolean patch = sent == JsonValue.NULL;
            throw refused(
                    patch
                            ? "invalid state detected"
                            : "json: cannot unmarshal " + Traits.type(sent).replace("boolean", "bool")
                                    + " into Go value of type jsonpatch.Patch");
        }
        apply(identity, patched(identity, operations));
        return Response.json(200, installation.identityJson().full(identity, List.of()));
    }

    private JsonObject patched(Identity identity, JsonArray operations) {
        JsonObject before = installation.identityJson().full(identity, List.of());
        for (JsonValue value : operations) {
            if (!(value instanceof JsonObject operation)) {
                throw refused(
                        "json: cannot unmarshal " + Traits.type(value) + " into Go value of type jsonpatch.Operation");
            }
            String path = operation.getString("path", "");
            if (DENIED.contains(path.toLowerCase(Locale.ROOT))) {
                throw refused("patch includes denied path: " + path);
            }
            String kind = operation.getString("op", "");
            if (UNSUPPORTED.contains(kind)) {
                throw refused("unsupported operation: " + kind);
            }
        }
        try {
            JsonObject after = before;
            for (JsonObject operation : operations.getValuesAs(JsonObject.class)) {
                after = Json.createPatch(spelledOut(operation, after)).apply(after);
            }
            return after;
        } catch (JsonException | ClassCastException failed) {
            throw refused(String.valueOf(failed.getMessage()));
        }
    }

    /** Makes an addition of what replaces something, and first the objects around it that are not there. */
    private static JsonArray spelledOut(JsonObject operation, JsonObject document) {
        String path = operation.getString("path", "");
        boolean puts = Set.of("add", "replace").contains(operation.getString("op", ""))
                && operation.containsKey("value")
                && path.startsWith("/");
        if (!puts) {
            return Documents.array(List.of(operation)).build();
        }
        JsonPatchBuilder patch = Json.createPatchBuilder();
        boolean there = true;
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String around = path.substring(0, slash);
            JsonPointer pointer = Json.createPointer(around);
            there = there && pointer.containsValue(document) && pointer.getValue(document) != JsonValue.NULL;
            if (!there) {
                patch.add(around, JsonValue.EMPTY_JSON_OBJECT);
            }
        }
        return patch.add(path, operation.get("value")).build().toJsonArray();
    }

    private void demandReadable(JsonObject after) {
        JsonValue state = after.getOrDefault("state", JsonValue.NULL);
        if (state != JsonValue.NULL && !(state instanceof JsonString)) {
            throw refused("json: cannot unmarshal " + Traits.type(state)
                    + " into Go struct field WithCredentialsAndAdminMetadataInJSON.state of type identity.State");
        }
        String schema = after.getString("schema_id", "");
        if (!schema.isEmpty() && !schema.equals(IdentityJson.SCHEMA_ID)) {
            throw Errors.badRequest("Unable to find JSON Schema ID: " + schema);
        }
    }

    private void apply(Identity identity, JsonObject after) {
        demandReadable(after);
        String state = after.get("state") instanceof JsonString text ? text.getString() : "";
        if (!Body.isState(state)) {
            throw Errors.badRequest("The supplied state ('" + state
                            + "') was not valid. Valid states are ('active', 'inactive').")
                    .withMessage("identity state is not valid");
        }
        JsonValue sent = after.getOrDefault("traits", JsonValue.EMPTY_JSON_OBJECT);
        Traits.problem(sent).ifPresent(problem -> {
            throw Errors.badRequest(problem);
        });
        JsonObject traits = sent.asJsonObject();
        identities.demandFree(identity, traits.getString("email"));
        identity.traits(traits, installation.now());
        identity.state(state, installation.now());
        identity.metadata(
                after.getOrDefault("metadata_public", JsonValue.NULL),
                after.getOrDefault("metadata_admin", JsonValue.NULL));
        identity.externalId(after.getString("external_id", ""));
    }

    private static KratosError refused(String why) {
        return Errors.badRequest("An error occured when applying the JSON patch")
                .withMessage(why);
    }
}
