package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.SettingsFlow;
import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.http.Urls;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import java.util.Map;
import java.util.Optional;

/** Shows a change of settings to the page, if it belongs to the same person. */
final class SettingsRead {

    private final Installation installation;
    private final Visitor visitor;
    private final SettingsInit settings;

    SettingsRead(Installation installation, Visitor visitor, SettingsInit settings) {
        this.installation = installation;
        this.visitor = visitor;
        this.settings = settings;
    }

    Response read(Call call) {
        Request request = call.request();
        Optional<Session> session = visitor.session(request);
        if (session.isEmpty()) {
            return nobody(request);
        }
        SettingsFlow flow = settings.find(request.query().first("id")).orElseThrow(Errors::notFound);
        if (!flow.identity().equals(session.get().identity())) {
            throw Errors.forbidden(
                            "The request was made for another identity and has been blocked for security reasons.")
                    .withId("security_identity_mismatch");
        }
        visitor.demandLevel(session.get(), true, settings.page(flow));
        if (flow.isExpiredAt(installation.now())) {
            throw expired(flow);
        }
        return Response.json(200, settings.json(flow));
    }

    /** Sends a browser to log in, and tells a script that it has to. */
    Response nobody(Request request) {
        if (request.isJson()) {
            throw Errors.unauthorized("A valid Ory Session Cookie or Ory Session Token is missing.");
        }
        return Response.redirect(request, 302, installation.endpoints().uiUrl() + "/login");
    }

    private KratosError expired(SettingsFlow flow) {
        String start = installation.endpoints().publicUrl() + "/self-service/settings/";
        if (!flow.isBrowser()) {
            return Errors.gone("The settings flow has expired. Call the settings flow init API endpoint to initialize"
                            + " a new settings flow.")
                    .withDetail("api", Documents.string(start + "api"));
        }
        Map<String, String> query = flow.returnTo().isEmpty() ? Map.of() : Map.of("return_to", flow.returnTo());
        return Errors.gone("The settings flow has expired. Redirect the user to the settings flow init endpoint to"
                        + " initialize a new settings flow.")
                .withDetail("redirect_to", Documents.string(Urls.withQuery(start + "browser", query)))
                .withDetail("return_to", Documents.string(flow.returnTo()));
    }
}
