package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.LoginFlow;
import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.http.Urls;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import java.util.Map;

/** Shows a login to the page, if it belongs to the same browser. */
final class LoginRead {

    private final Installation installation;
    private final Csrf csrf;
    private final LoginInit logins;

    LoginRead(Installation installation, Csrf csrf, LoginInit logins) {
        this.installation = installation;
        this.csrf = csrf;
        this.logins = logins;
    }

    Response read(Call call) {
        LoginFlow flow = logins.find(call.request().query().first("id")).orElseThrow(Errors::notFound);
        if (flow.isBrowser() && !csrf.same(call, flow.csrfSecret())) {
            throw csrf.refusal(call);
        }
        if (flow.isExpiredAt(installation.now())) {
            throw expired(flow).withId("self_service_flow_expired");
        }
        return Response.json(200, flow.toJson());
    }

    private KratosError expired(LoginFlow flow) {
        String start = installation.endpoints().publicUrl() + "/self-service/login/";
        if (!flow.isBrowser()) {
            return Errors.gone("The login flow has expired. Call the login flow init API endpoint to initialize a new"
                            + " login flow.")
                    .withDetail("api", Documents.string(start + "api"));
        }
        Map<String, String> query = flow.returnTo().isEmpty() ? Map.of() : Map.of("return_to", flow.returnTo());
        return Errors.gone("The login flow has expired. Redirect the user to the login flow init endpoint to"
                        + " initialize a new login flow.")
                .withDetail("redirect_to", Documents.string(Urls.withQuery(start + "browser", query)))
                .withDetail("return_to", Documents.string(flow.returnTo()));
    }
}
