package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.LoginFlow;
import dev.stepup.kratosdouble.form.SettingsFlow;
import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.AuthenticationMethod;
import dev.stepup.kratosdouble.state.Device;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.state.SessionJson;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a login that worked: a session, at the level that it has now, and the way on. */
final class LoginDone {

    private final Installation installation;
    private final Visitor visitor;
    private final ReturnTo returnTo;

    LoginDone(Installation installation, Visitor visitor, ReturnTo returnTo) {
        this.installation = installation;
        this.visitor = visitor;
        this.returnTo = returnTo;
    }

    Response answer(Call call, LoginFlow flow, @Nullable Session present, Identity identity, LoginMethod method) {
        if (!identity.isActive()) {
            throw Errors.identityDisabled(identity.id().toString());
        }
        String target = returnTo.of(flow.requestUrl());
        Instant now = installation.now();
        // Somebody else's login is a session of its own.
        boolean goesOn = present != null && present.identity().equals(identity.id());
        Session session = present != null && goesOn
                ? present
                : new Session(identity.id(), now, now.plus(installation.setup().sessionLifespan()));
        session.completed(
                AuthenticationMethod.of(method.name(), method.aal(), now),
                now,
                installation.setup().sessionLifespan());
        List<Device> devices = new ArrayList<>(session.devices());
        devices.add(Device.of(call.request()));
        if (!goesOn) {
            session.devices().addAll(devices);
            installation.store().add(session);
        }
        return flow.isBrowser()
                ? inBrowser(call, flow, session, identity, devices, target)
                : byApi(flow, session, identity, devices);
    }

    private Response byApi(LoginFlow flow, Session session, Identity identity, List<Device> devices) {
        // Who it is stays untold until the second factor is given.
        JsonObject person = missingLevel(flow, session) == null
                ? installation.identityJson().plain(identity)
                : null;
        return Response.json(
                200,
                Documents.object()
                        .add("session_token", session.token())
                        .add("session", SessionJson.atLogin(session, person, devices))
                        .add("continue_with", JsonValue.NULL)
                        .build());
    }

    private Response inBrowser(
            Call call, LoginFlow flow, Session session, Identity identity, List<Device> devices, String target) {
        Request request = call.request();
        visitor.give(call, session);
        KratosError missing = missingLevel(flow, session);
        if (missing != null) {
            String stepUp = visitor.stepUp(flow.returnTo());
            return request.isJson() ? Errors.goThere(stepUp).toResponse("") : Response.redirect(request, 303, stepUp);
        }
        if (!request.isJson()) {
            return Response.redirect(request, 303, target);
        }
        JsonObject person = installation.identityJson().plain(identity);
        JsonObjectBuilder json = Documents.object()
                .add("session", SessionJson.atLogin(session, person, devices))
                .add("continue_with", Documents.array().add(SettingsFlow.redirect(target)));
        return Response.json(200, json.build());
    }

    private @Nullable KratosError missingLevel(LoginFlow flow, Session session) {
        try {
            visitor.demandLevel(session, installation.setup().strict(), flow.returnTo());
            return null;
        } catch (KratosError missing) {
            return missing;
        }
    }
}
