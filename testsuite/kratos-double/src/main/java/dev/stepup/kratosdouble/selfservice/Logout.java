package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.http.Urls;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.state.Traits;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/** The ways to log out. */
final class Logout {

    private static final String PATH = "/self-service/logout";

    private final Installation installation;
    private final Visitor visitor;
    private final Csrf csrf;
    private final ReturnTo returnTo;
    private final ErrorPages errors;

    Logout(Installation installation, Visitor visitor, Csrf csrf, ReturnTo returnTo, ErrorPages errors) {
        this.installation = installation;
        this.visitor = visitor;
        this.csrf = csrf;
        this.returnTo = returnTo;
        this.errors = errors;
    }

    /** Tells the address at which a browser logs out. */
    Response start(Call call) {
        Request request = call.request();
        try {
            Session session = visitor.demandSession(request);
            Map<String, String> query = new TreeMap<>(Map.of("token", session.logoutToken()));
            if (!request.query().first("return_to").isEmpty()) {
                query.put("return_to", returnTo.of(request.url()));
            }
            return Response.json(
                    200,
                    Documents.object()
                            .add("logout_token", session.logoutToken())
                            .add(
                                    "logout_url",
                                    Urls.withQuery(installation.endpoints().publicUrl() + PATH, query))
                            .build());
        } catch (KratosError error) {
            return errors.forward(call, error);
        }
    }

    Response finish(Call call) {
        Request request = call.request();
        try {
            String token = request.query().first("token");
            if (token.isEmpty()) {
                throw Errors.badRequest("Please include a token in the URL query.");
            }
            Session session = visitor.demandSession(request);
            if (!session.logoutToken().equals(token)) {
                throw Errors.forbidden("Unable to log out because the logout token in the URL query does not match the"
                        + " session cookie.");
            }
            end(call);
            csrf.renew(call);
            String target = returnTo.of(request.url());
            return request.isJson() ? Response.empty(204) : Response.redirect(request, 303, target);
        } catch (KratosError error) {
            return errors.forward(call, error);
        }
    }

    private void end(Call call) {
        String bearer = Visitor.bearer(call.request());
        if (!bearer.isEmpty()) {
            installation.store().byToken(bearer).ifPresent(Session::revoke);
            return;
        }
        visitor.cookie(call.request())
                .flatMap(cookie -> installation.store().byToken(cookie.token()))
                .ifPresent(session -> {
                    session.revoke();
                    visitor.forget(call, session);
                });
    }

    private static String sessionToken(byte[] body) {
        JsonValue sent = Documents.parse(body).orElseThrow(() -> undecodable("unexpected EOF"));
        if (sent != JsonValue.NULL && !(sent instanceof JsonObject)) {
            throw undecodable("json: cannot unmarshal " + Traits.type(sent).replace("boolean", "bool")
                    + " into Go value of type logout.performNativeLogoutBody");
        }
        JsonValue token = sent instanceof JsonObject object
                ? object.getOrDefault("session_token", JsonValue.NULL)
                : JsonValue.NULL;
        if (token == JsonValue.NULL) {
            return "";
        }
        if (token instanceof JsonString text) {
            return text.getString();
        }
        throw undecodable("json: cannot unmarshal " + Traits.type(token).replace("boolean", "bool")
                + " into Go struct field performNativeLogoutBody.session_token of type string");
    }

    private static KratosError undecodable(String why) {
        return Errors.badRequest("Unable to decode JSON payload: " + why);
    }

    /** Ends the session of a token. Doing it twice is no error. */
    Response byApi(Call call) {
        Request request = call.request();
        if (request.body().length == 0) {
            throw Errors.badRequest(
                    "Unable to decode HTTP Request Body because its HTTP Header \"Content-Length\" is zero.");
        }
        if (!request.header("content-type").startsWith("application/json")) {
            throw Errors.badRequest("HTTP DELETE Request used unknown HTTP Header \"Content-Type: "
                    + request.header("content-type") + "\", only [application/json] are supported.");
        }
        String token = sessionToken(request.body());
        Session session = installation
                .store()
                .byToken(token)
                .orElseThrow(() -> Errors.forbidden(
                        "The provided Ory Session Token could not be found, is invalid," + " or otherwise malformed."));
        session.revoke();
        return Response.empty(204);
    }
}
