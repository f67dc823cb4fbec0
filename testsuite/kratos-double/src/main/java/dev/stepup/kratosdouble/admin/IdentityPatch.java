package dev.stepup.kratosdouble.admin;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Traits;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Changes an identity by a JSON patch. */
final class IdentityPatch {

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
            throw refused("invalid state detected");
        }
        apply(identity, patched(identity, operations));
        return Response.json(200, installation.identityJson().full(identity, List.of()));
    }

    private JsonObject patched(Identity identity, JsonArray operations) {
        JsonObject before = installation.identityJson().full(identity, List.of());
        for (JsonObject operation : operations.getValuesAs(JsonObject.class)) {
            String path = operation.getString("path", "");
            if (path.equals("/id") || path.equals("/stateChangedAt") || path.startsWith("/credentials")) {
                throw refused("patch includes denied path: " + path);
            }
            if (operation.getString("op", "").equals("test")) {
                throw refused("unsupported operation: test");
            }
        }
        try {
            // A member that nobody knows may be replaced although it is not there: it is dropped afterwards.
            return Json.createPatch(tolerant(operations, before)).apply(before);
        } catch (JsonException | ClassCastException failed) {
            throw refused(String.valueOf(failed.getMessage()));
        }
    }

    private static JsonArray tolerant(JsonArray operations, JsonObject before) {
        return Documents.array(operations.getValuesAs(JsonObject.class).stream()
                        .filter(operation -> !isReplaceOfUnknown(operation, before))
                        .toList())
                .build();
    }

    private static boolean isReplaceOfUnknown(JsonObject operation, JsonObject before) {
        String path = operation.getString("path", "");
        boolean top = path.lastIndexOf('/') == 0;
        return operation.getString("op", "").equals("replace")
                && top
                && !before.containsKey(path.substring(1))
                && !path.equals("/external_id");
    }

    private void apply(Identity identity, JsonObject after) {
        String state = after.getString("state", "");
        if (!Body.isState(state)) {
            throw Errors.badRequest("The supplied state ('" + state
                            + "') was not valid. Valid states are ('active', 'inactive').")
                    .withMessage("identity state is not valid");
        }
        JsonObject traits = after.get("traits") instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        Traits.problem(traits).ifPresent(problem -> {
            throw Errors.badRequest(problem);
        });
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
