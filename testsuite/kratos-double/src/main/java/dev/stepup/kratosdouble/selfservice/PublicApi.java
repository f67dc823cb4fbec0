package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.LoginFlow;
import dev.stepup.kratosdouble.form.SettingsFlow;
import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Handler;
import dev.stepup.kratosdouble.http.Parameters;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.http.Routes;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import dev.stepup.kratosdouble.wire.Uuids;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The public API: its routes, and what every one of its answers has in common. */
public final class PublicApi implements Handler {

    private static final Set<String> BARE = Set.of("/health/alive", "/health/ready", "/version", "/metrics/prometheus");
    // Where a form is looked at by its flow, or where no browser asks: nobody gets a cookie there.
    private static final Pattern WITHOUT_COOKIE = Pattern.compile(
            "/self-service/(login|settings|registration|recovery|verification)(/api)?|/self-service/logout/api"
                    + "|/self-service/methods/.*|/sessions(/[^/]*)?|/schemas/.*|(/admin)?/identities(/[^/]+(/credentials/[^/]+)?)?");

    private static final Pattern DIRTY = Pattern.compile("//|/\\.{1,2}(/|$)");

    private final Csrf csrf;
    private final Routes routes;

    public PublicApi(Installation installation) {
        this.csrf = new Csrf(installation.endpoints().publicUrl());
        Visitor visitor = new Visitor(installation, csrf);
        ReturnTo returnTo = new ReturnTo(installation);
        ErrorPages errors = new ErrorPages(installation);
        this.routes = new Routes();
        sessions(installation, visitor);
        login(installation, visitor, returnTo, errors);
        settings(installation, visitor, returnTo, errors);
        Logout logout = new Logout(installation, visitor, csrf, returnTo, errors);
        routes.get("/self-service/logout/browser", logout::start)
                .get("/self-service/logout", logout::finish)
                .on("DELETE", "/self-service/logout/api", logout::byApi);
        routes.get("/self-service/errors", errors::read);
        routes.get("/schemas", Schemas::list).get("/schemas/{id}", Schemas::read);
        disabled(errors);
        routes.get("/self-service/methods/oidc/callback/{provider}", call -> {
            throw Errors.disabledMethod();
        });
        Handler ok = call ->
                Response.json(200, Documents.object().add("status", "ok").build());
        routes.get("/health/alive", ok).get("/health/ready", ok);
        String admin = installation.endpoints().adminUrl();
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")) {
            routes.on(method, "(/admin)?/identities(/.*)?", call -> toAdmin(call, admin));
        }
    }

    private void sessions(Installation installation, Visitor visitor) {
        Whoami whoami = new Whoami(installation, visitor);
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE")) {
            routes.on(method, "/sessions/whoami", whoami::whoami);
        }
        MySessions mine = new MySessions(installation, visitor);
        routes.get("/sessions/token-exchange", PublicApi::exchangeToken);
        routes.get("/sessions", mine::list)
                .on("DELETE", "/sessions", mine::revokeOthers)
                .on("DELETE", "/sessions/{id}", mine::revokeOne);
    }

    private void login(Installation installation, Visitor visitor, ReturnTo returnTo, ErrorPages errors) {
        LoginInit init = new LoginInit(installation, visitor, csrf, returnTo, errors, new Flows<LoginFlow>());
        LoginRead read = new LoginRead(installation, csrf, init);
        LoginSubmit submit = new LoginSubmit(
                installation,
                visitor,
                csrf,
                init,
                new LoginDone(installation, visitor, returnTo),
                new LoginProblems(installation, errors, init));
        routes.get("/self-service/login/browser", init::browser)
                .get("/self-service/login/api", init::api)
                .get("/self-service/login/flows", read::read)
                .get("/self-service/login", submit::submit)
                .on("POST", "/self-service/login", submit::submit);
    }

    private void settings(Installation installation, Visitor visitor, ReturnTo returnTo, ErrorPages errors) {
        SettingsForms forms = new SettingsForms(csrf);
        Continuity continuity = new Continuity(installation);
        SettingsInit init =
                new SettingsInit(installation, visitor, returnTo, errors, forms, new Flows<SettingsFlow>(), continuity);
        SettingsRead read = new SettingsRead(installation, visitor, init);
        SettingsSubmit submit = new SettingsSubmit(
                installation,
                visitor,
                csrf,
                returnTo,
                init,
                read,
                new SettingsProblems(installation, errors, init),
                continuity);

        routes.get("/self-service/settings/browser", init::browser)
                .get("/self-service/settings/api", init::api)
                .get("/self-service/settings/flows", read::read)
                .get("/self-service/settings", submit::submit)
                .on("POST", "/self-service/settings", submit::submit);
    }

    private void disabled(ErrorPages errors) {
        for (String flow : List.of("Registration", "Recovery", "Verification")) {
            KratosError plain = Errors.badRequest(flow + " is not allowed because it was disabled.");
            KratosError error = flow.equals("Registration")
                    ? plain.withId("self_service_flow_disabled").withMessage("registration flow disabled")
                    : plain;
            String path = "/self-service/" + flow.toLowerCase(Locale.ROOT);
            Handler forward = call -> errors.forward(call, error);
            Handler tell = call -> {
                throw error;
            };
            Handler missing = call -> withoutFlow(call, errors, flow);
            routes.get(path + "/flows", forward).on("POST", path, missing);
            if (flow.equals("Registration")) {
                routes.get(path, missing);
            }
            routes.get(path + "/browser", forward).get(path + "/api", flow.equals("Registration") ? tell : forward);
        }
    }

    /** Nobody has a flow of what is switched off. */
    private static Response withoutFlow(Call call, ErrorPages errors, String kind) {
        if (kind.equals("Registration") && !Uuids.names(call.request().query().first("flow"))) {
            return errors.forward(call, Errors.badRequest("The flow query parameter is missing or malformed."));
        }
        return errors.forward(
                call,
                kind.equals("Registration")
                        ? Errors.notFound()
                        : Errors.notFound("The " + kind.toLowerCase(Locale.ROOT)
                                + " request could not be found. Please restart the flow."));
    }

    private static Response exchangeToken(Call call) {
        Parameters query = call.request().query();
        if (query.first("init_code").isEmpty() || query.first("return_to_code").isEmpty()) {
            throw Errors.badRequest("\"init_code\" and \"return_to_code\" query params must be set");
        }
        throw Errors.notFound("no session yet for this \"code\"");
    }

    private static Response toAdmin(Call call, String adminUrl) {
        Request request = call.request();
        String path = request.path().startsWith("/admin") ? request.path() : "/admin" + request.path();
        String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
        return Response.redirect(request, 307, adminUrl + path + query);
    }

    @Override
    public Response handle(Call call) {
        Request request = call.request();
        Response response = answer(call);
        if (!BARE.contains(request.path())) {
            response.with("Vary", "Cookie");
        }
        return request.method().equals("GET")
                ? response.with("Cache-Control", "private, no-cache, no-store, must-revalidate")
                : response;
    }

    /** The path without empty segments and those of dots. */
    private static String clean(String path) {
        if (!DIRTY.matcher(path).find()) {
            return path;
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return "/" + String.join("/", segments) + (path.endsWith("/") && !segments.isEmpty() ? "/" : "");
    }

    private Response answer(Call call) {
        Request request = call.request();
        try {
            if (!BARE.contains(request.path())) {
                boolean withoutCookie = WITHOUT_COOKIE.matcher(request.path()).matches();
                csrf.enter(call, !withoutCookie);
                if (!withoutCookie) {
                    csrf.demandOfUnsafe(call);
                }
            }
            String clean = clean(request.path());
            if (!clean.equals(request.path())) {
                String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
                return Response.redirect(request, 307, clean + query);
            }
            return routes.handle(call);
        } catch (KratosError error) {
            return error.toResponse(request.header("x-request-id"));
        }
    }
}
