package dev.stepup.kratosdouble.admin;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Handler;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.http.Routes;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;

/** The administrative API. Every path may be written with or without {@code /admin} in front. */
public final class AdminApi implements Handler {

    private static final String OPTIONAL_PREFIX = "(/admin)?";

    private final Routes routes = new Routes();

    public AdminApi(Installation installation) {
        Identities identities = new Identities(installation);
        IdentityPatch patch = new IdentityPatch(installation, identities);
        Credentials credentials = new Credentials(installation, identities);
        Sessions sessions = new Sessions(installation);
        String one = OPTIONAL_PREFIX + "/identities/{id}";
        routes.get(OPTIONAL_PREFIX + "/identities", new IdentityList(installation)::list)
                .on("POST", OPTIONAL_PREFIX + "/identities", identities::create)
                .get(OPTIONAL_PREFIX + "/identities/by/external/{id}", identities::getByExternalId)
                .get(one, identities::get)
                .on("PUT", one, identities::replace)
                .on("PATCH", one, patch::patch)
                .on("DELETE", one, identities::delete)
                .on("DELETE", one + "/credentials/{type}", credentials::delete)
                .get(one + "/sessions", sessions::ofIdentity)
                .on("DELETE", one + "/sessions", sessions::deleteOfIdentity);
        String publicUrl = installation.endpoints().publicUrl();
        routes.get(OPTIONAL_PREFIX + "/sessions/whoami", call -> toPublic(call, publicUrl));
        String session = OPTIONAL_PREFIX + "/sessions/{id}";
        routes.get(OPTIONAL_PREFIX + "/sessions", sessions::list)
                .on("DELETE", OPTIONAL_PREFIX + "/sessions", call -> toPublic(call, publicUrl))
                .get(session, sessions::get)
                .on("DELETE", session, sessions::revoke)
                .on("PATCH", session + "/extend", sessions::extend);
        routes.get(OPTIONAL_PREFIX + "/(schemas|self-service)(/.*)?", call -> toPublic(call, publicUrl))
                .on(
                        "POST",
                        OPTIONAL_PREFIX + "/self-service/(login|settings|registration|recovery|verification)",
                        call -> toPublic(call, publicUrl));
        routes.on("POST", OPTIONAL_PREFIX + "/recovery/(code|link)", call -> {
            throw Errors.disabledMethod();
        });
        Handler ok = call ->
                Response.json(200, Documents.object().add("status", "ok").build());
        routes.get(OPTIONAL_PREFIX + "/health/(alive|ready)", ok)
                .get(
                        OPTIONAL_PREFIX + "/version",
                        call -> Response.json(
                                200,
                                Documents.object().add("version", "v26.2.0").build()));
    }

    private static Response toPublic(Call call, String publicUrl) {
        Request request = call.request();
        String path = request.path().startsWith("/admin/") ? request.path().substring(6) : request.path();
        String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
        return Response.redirect(request, 307, publicUrl + path + query);
    }

    @Override
    public Response handle(Call call) {
        Request request = call.request();
        Response response;
        try {
            response = routes.handle(call);
        } catch (KratosError error) {
            response = error.toResponse(request.header("x-request-id"));
        }
        return request.method().equals("GET")
                ? response.with("Cache-Control", "private, no-cache, no-store, must-revalidate")
                : response;
    }
}
