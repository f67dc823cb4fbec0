package dev.stepup.kratosdouble.admin;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.wire.Errors;

/** Takes a credential away from an identity. */
final class Credentials {

    private final Installation installation;
    private final Identities identities;

    Credentials(Installation installation, Identities identities) {
        this.installation = installation;
        this.identities = identities;
    }

    Response delete(Call call) {
        Identity identity = identities.find(call);
        String type = call.segment("type");
        if (!identity.has(type)) {
            throw Errors.notFound("You tried to remove a " + type + " but this user have no " + type + " set up.");
        }
        switch (type) {
            case Identity.TOTP, Identity.LOOKUP -> identity.remove(type, installation.now());
            case Identity.PASSWORD -> throw Errors.badRequest("You cannot remove the last first factor credential.");
            default -> throw Errors.badRequest("Credentials type " + type + " cannot be deleted.");
        }
        return Response.empty(204);
    }
}
