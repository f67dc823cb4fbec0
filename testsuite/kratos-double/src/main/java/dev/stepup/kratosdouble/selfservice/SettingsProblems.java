package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.Problems;
import dev.stepup.kratosdouble.form.SettingsFlow;
import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.http.Urls;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import java.time.Instant;
import java.util.Map;

/** Answers a change of settings that was not done. */
final class SettingsProblems {

    private final Installation installation;
    private final ErrorPages errors;
    private final SettingsInit settings;

    SettingsProblems(Installation installation, ErrorPages errors, SettingsInit settings) {
        this.installation = installation;
        this.errors = errors;
        this.settings = settings;
    }

    Response withoutFlow(Call call, KratosError error) {
        return errors.forward(call, error);
    }

    Response answer(Call call, SettingsFlow flow, KratosError error) {
        if (error.code() == 400) {
            return answer(call, flow, new InvalidForm(Problems.generic(error.reason())));
        }
        Request request = call.request();
        return flow.isBrowser() && !request.isJson()
                ? errors.forward(call, error)
                : error.wrapped().toResponse(request.header("x-request-id"));
    }

    Response answer(Call call, SettingsFlow flow, InvalidForm invalid) {
        flow.show(invalid);
        return flow.isBrowser() && !call.request().isJson()
                ? Response.redirect(call.request(), 303, settings.page(flow))
                : Response.json(400, settings.json(flow));
    }

    /** Sends to a renewed login, which leads back to where the form was sent. */
    Response refreshNeeded(Call call, SettingsFlow flow) {
        Request request = call.request();
        String publicUrl = installation.endpoints().publicUrl();
        String back = Urls.withQuery(
                publicUrl + request.path(), Map.of("flow", flow.id().toString()));
        String target =
                Urls.withQuery(publicUrl + "/self-service/login/browser", Map.of("refresh", "true", "return_to", back));
        return flow.isBrowser() && !request.isJson()
                ? Response.redirect(request, 303, target)
                : Errors.refreshNeeded(target).toResponse("");
    }

    /** A new flow takes the place of the expired one, and says so. */
    Response expired(Call call, SettingsFlow flow, Session session) {
        SettingsFlow next = settings.replace(call, session, flow);
        Instant now = installation.now();
        next.say(Problems.settingsExpired(flow.expiresAt(), now));
        return flow.isBrowser() && !call.request().isJson()
                ? Response.redirect(call.request(), 303, settings.page(next))
                : LoginProblems.gone(flow.expiresAt(), now, next.id().toString())
                        .toResponse("");
    }
}
