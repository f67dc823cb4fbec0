package dev.stepup.kratosdouble.admin;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.Uuids;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Identities, one by one and all of them. */
final class Identities {

    private static final Set<String> KNOWN = Set.of(
            "schema_id",
            "traits",
            "credentials",
            "verifiable_addresses",
            "recovery_addresses",
            "metadata_public",
            "metadata_admin",
            "state",
            "organization_id",
            "external_id");
    private static final Set<String> TYPES =
            Set.of("password", "oidc", "saml", "totp", "lookup_secret", "webauthn", "code", "passkey", "profile");

    static final String INCLUDE = "include_credential";

    // As much as bcrypt takes, in bytes.
    private static final int MOST_LENGTH = 72;

    private final Installation installation;

    Identities(Installation installation) {
        this.installation = installation;
    }

    Response create(Call call) {
        Body body = Body.ofNew(call.request()).only(KNOWN);
        body.within("credentials").only(Set.of("password", "oidc", "saml"));
        String state = body.state();
        body.demandKnownSchema();
        Identity identity = new Identity(body.traits(), installation.now());
        if (isTaken(identity, identity.email()) || isTaken(body.text("external_id"))) {
            throw Errors.conflict("This identity conflicts with another identity that already exists.");
        }
        identity.metadata(body.value("metadata_public"), body.value("metadata_admin"));
        identity.externalId(body.text("external_id"));
        if (!state.isEmpty()) {
            identity.state(state, installation.now());
        }
        password(identity, body);
        installation.store().add(identity);
        return Response.json(201, installation.identityJson().created(identity))
                .with("Location", installation.endpoints().adminUrl() + "/identities/" + identity.id());
    }

    private void password(Identity identity, Body body) {
        Body config = body.within("credentials").within("password").within("config");
        if (!config.text("password").isEmpty()) {
            demandHashable(config.text("password"));
            identity.password(config.text("password"), installation.now());
        } else if (config.text("hashed_password").startsWith("$")) {
            throw Errors.badRequest("This server imports plain passwords alone.");
        } else if (body.within("credentials").has("password")) {
            throw Errors.badRequest("The imported password does not match any known hash format. For more information"
                    + " see https://www.ory.sh/dr/2");
        }
    }

    private static void demandHashable(String password) {
        int length = password.getBytes(StandardCharsets.UTF_8).length;
        if (length > MOST_LENGTH) {
            throw Errors.internal("I[#/password] S[] the password does not fulfill the password policy because: The"
                    + " password must be at most " + MOST_LENGTH + " characters long, but got " + length + ".");
        }
    }

    /** Refuses an address that an identity changes to, and another one has. */
    void demandFree(Identity identity, String email) {
        if (isTaken(identity, email)) {
            throw Errors.exists();
        }
    }

    private boolean isTaken(Identity identity, String email) {
        return installation
                .store()
                .byEmail(email)
                .filter(other -> !other.id().equals(identity.id()))
                .isPresent();
    }

    private boolean isTaken(String externalId) {
        return !externalId.isEmpty() && byExternalId(externalId).isPresent();
    }

    private Optional<Identity> byExternalId(String externalId) {
        return installation.store().identities().stream()
                .filter(other -> other.externalId().equals(externalId))
                .findFirst();
    }

    Response get(Call call) {
        return shown(call, find(call));
    }

    Response getByExternalId(Call call) {
        return shown(call, byExternalId(call.segment("id")).orElseThrow(Errors::notFound));
    }

    private Response shown(Call call, Identity identity) {
        List<String> revealed = call.request().query().all(INCLUDE);
        if (!TYPES.containsAll(revealed)) {
            throw Errors.badRequest("Invalid value `[]` for parameter `" + INCLUDE + "`.");
        }
        return Response.json(200, installation.identityJson().full(identity, revealed));
    }

    /** Refuses the name of a credential type that nobody knows. */
    static void demandKnown(List<String> types) {
        for (String type : types) {
            if (!TYPES.contains(type)) {
                throw Errors.badRequest("Invalid value `" + type + "` for parameter `" + INCLUDE + "`.");
            }
        }
    }

    Identity find(Call call) {
        return Uuids.parse(call.segment("id"))
                .flatMap(installation.store()::identity)
                .orElseThrow(Errors::notFound);
    }

    Response replace(Call call) {
        Identity identity = find(call);
        Body body = Body.ofReplacement(call.request());
        body.demandKnownSchema();
        String state = body.state();
        JsonObject traits = body.traits();
        demandFree(identity, traits.getString("email"));
        identity.traits(traits, installation.now());
        identity.metadata(body.value("metadata_public"), body.value("metadata_admin"));
        identity.externalId(body.text("external_id"));
        if (!state.isEmpty()) {
            identity.state(state, installation.now());
        }
        password(identity, body);
        return Response.json(200, installation.identityJson().replaced(identity));
    }

    Response delete(Call call) {
        installation.store().remove(find(call));
        return Response.empty(204);
    }
}
