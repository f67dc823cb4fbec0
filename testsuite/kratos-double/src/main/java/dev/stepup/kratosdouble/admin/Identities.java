package dev.stepup.kratosdouble.admin;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Parameters;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.Uuids;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
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

    private final Installation installation;

    Identities(Installation installation) {
        this.installation = installation;
    }

    Response create(Call call) {
        Body body = Body.of(call.request()).only(KNOWN);
        body.within("credentials").only(Set.of("password", "oidc", "saml"));
        String state = body.state();
        body.demandKnownSchema();
        Identity identity = new Identity(body.traits(), installation.now());
        demandFree(identity, identity.email());
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
            identity.password(config.text("password"), installation.now());
        } else if (!config.text("hashed_password").isEmpty()) {
            throw Errors.badRequest("The imported password does not match any known hash format. This server imports"
                    + " plain passwords alone.");
        }
    }

    void demandFree(Identity identity, String email) {
        boolean taken = installation
                .store()
                .byEmail(email)
                .filter(other -> !other.id().equals(identity.id()))
                .isPresent();
        if (taken) {
            throw Errors.conflict("This identity conflicts with another identity that already exists.");
        }
    }

    Response get(Call call) {
        Identity identity = find(call);
        List<String> revealed = call.request().query().all("include_credential");
        if (!TYPES.containsAll(revealed)) {
            throw Errors.badRequest("Invalid value `[]` for parameter `include_credential`.");
        }
        return Response.json(200, installation.identityJson().full(identity, revealed));
    }

    Identity find(Call call) {
        return Uuids.parse(call.segment("id"))
                .flatMap(installation.store()::identity)
                .orElseThrow(Errors::notFound);
    }

    Response list(Call call) {
        Parameters query = call.request().query();
        String address = query.first("credentials_identifier");
        List<String> ids = query.all("ids");
        JsonArrayBuilder list = Documents.array();
        for (Identity identity : installation.store().identities()) {
            boolean wanted = (address.isEmpty() || identity.email().equalsIgnoreCase(address))
                    && (ids.isEmpty() || ids.contains(identity.id().toString()));
            if (wanted) {
                list.add(shown(identity, !address.isEmpty()));
            }
        }
        return Response.json(200, list.build());
    }

    private JsonObject shown(Identity identity, boolean withCredentials) {
        return withCredentials
                ? installation.identityJson().full(identity, List.of())
                : installation.identityJson().withoutCredentials(identity);
    }

    Response replace(Call call) {
        Identity identity = find(call);
        Body body = Body.of(call.request());
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
