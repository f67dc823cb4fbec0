package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.SettingsFlow;
import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.http.Urls;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.state.Setup;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/** Starts a change of settings. Who has a second factor must have used it. */
final class SettingsInit {

    private final Installation installation;
    private final Visitor visitor;
    private final ReturnTo returnTo;
    private final ErrorPages errors;
    private final SettingsForms forms;
    private final Flows<SettingsFlow> flows;
    private final Continuity continuity;

    SettingsInit(
            Installation installation,
            Visitor visitor,
            ReturnTo returnTo,
            ErrorPages errors,
            SettingsForms forms,
            Flows<SettingsFlow> flows,
            Continuity continuity) {
        this.installation = installation;
        this.visitor = visitor;
        this.returnTo = returnTo;
        this.errors = errors;
        this.forms = forms;
        this.flows = flows;
        this.continuity = continuity;
    }

    Response api(Call call) {
        Session session = visitor.session(call.request())
                .orElseThrow(() -> Errors.noSession()
                        .withReason("This endpoint can only be accessed with a valid session."
                                + " Please log in and try again."));
        visitor.demandLevel(session, true, "");
        return Response.json(200, json(create(call, session, false)));
    }

    Response browser(Call call) {
        Request request = call.request();
        Optional<Session> session = visitor.session(request);
        if (session.isEmpty()) {
            return nobody(request);
        }
        String wanted = request.query().first("return_to");
        try {
            visitor.demandLevel(session.get(), true, wanted.isEmpty() ? "" : request.url());
        } catch (KratosError missing) {
            return request.isJson()
                    ? missing.toResponse("")
                    : Response.redirect(request, 303, visitor.stepUp(wanted.isEmpty() ? "" : request.url()));
        }
        try {
            SettingsFlow flow = create(call, session.get(), true);
            return request.acceptsJson() ? Response.json(200, json(flow)) : Response.redirect(request, 303, page(flow));
        } catch (KratosError error) {
            return errors.forward(call, error);
        }
    }

    private Response nobody(Request request) {
        if (request.isJson()) {
            return Errors.noSession()
                    .withBeside("CredentialsMissing", JsonValue.FALSE)
                    .toResponse("");
        }
        String wanted = request.query().first("return_to");
        return Response.redirect(
                request,
                303,
                Urls.withQuery(
                        installation.endpoints().publicUrl() + "/self-service/login/browser",
                        wanted.isEmpty() ? Map.of() : Map.of("return_to", wanted)));
    }

    SettingsFlow create(Call call, Session session, boolean browser) {
        String url = call.request().url();
        returnTo.of(url);
        Identity identity = visitor.identity(session);
        SettingsFlow flow = new SettingsFlow(
                browser,
                installation.now(),
                Setup.SETTINGS_LIFESPAN,
                url,
                installation.endpoints().publicUrl(),
                identity.id());
        if (browser) {
            // Whoever begins anew has given up what was waiting for a renewed login.
            continuity.forget(call);
        }
        forms.fill(call, flow, identity);
        flows.add(flow.id(), flow);
        return flow;
    }

    /** Makes the flow that takes the place of an expired one. */
    SettingsFlow replace(Call call, Session session, SettingsFlow old) {
        SettingsFlow flow = create(call, session, old.isBrowser());
        flow.requestUrl(old.requestUrl());
        return flow;
    }

    String page(SettingsFlow flow) {
        return installation.endpoints().settingsPage(flow.id().toString());
    }

    JsonValue json(SettingsFlow flow) {
        return json(flow, "");
    }

    JsonValue json(SettingsFlow flow, String next) {
        Identity identity = installation.store().identity(flow.identity()).orElseThrow();
        return flow.toJson(installation.identityJson().plain(identity), next);
    }

    /** As a flow answers a form that saved nothing yet. */
    JsonValue shown(SettingsFlow flow) {
        return Documents.object(json(flow).asJsonObject())
                .add("transient_payload", JsonValue.EMPTY_JSON_OBJECT)
                .build();
    }

    Optional<SettingsFlow> find(String id) {
        return flows.find(id);
    }
}
