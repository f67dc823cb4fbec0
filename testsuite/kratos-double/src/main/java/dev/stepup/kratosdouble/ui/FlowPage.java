package dev.stepup.kratosdouble.ui;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Parameters;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.http.Urls;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of one kind of flow. It shows any flow by its nodes and messages alone. */
final class FlowPage {

    private static final List<String> PASSED_ON = List.of("aal", "refresh", "return_to", "login_challenge", "via");

    private final KratosClient kratos;
    private final String kind;

    /** @param kind {@code login} or {@code settings} */
    FlowPage(KratosClient kratos, String kind) {
        this.kratos = kratos;
        this.kind = kind;
    }

    Response show(Call call) {
        Request request = call.request();
        String id = request.query().first("flow");
        if (id.isEmpty()) {
            return Response.redirect(request, 303, start(request.query()));
        }
        String query = Urls.withQuery("/self-service/" + kind + "/flows", Map.of("id", id));
        KratosClient.Answer answer = kratos.get(query, request.header("cookie"));
        return answer.status() == 200 ? page(answer.body()) : failure(request, answer);
    }

    private String start(Parameters query) {
        Map<String, String> passed = new LinkedHashMap<>();
        for (String name : PASSED_ON) {
            if (query.has(name)) {
                passed.put(name, query.first(name));
            }
        }
        return Urls.withQuery(kratos.publicUrl() + "/self-service/" + kind + "/browser", passed);
    }

    private Response page(JsonObject flow) {
        FlowHtml html = new FlowHtml(flow);
        String content = html.messages() + html.forms();
        if (kind.equals("login") && html.isDeadEnd()) {
            content += deadEnd(Json.text(flow, "return_to"));
        }
        return Html.page(200, title(flow), content + links(flow));
    }

    private String deadEnd(String returnTo) {
        Map<String, String> query = returnTo.isEmpty() ? Map.of() : Map.of("return_to", returnTo);
        String settings = Urls.withQuery(kratos.publicUrl() + "/self-service/settings/browser", query);
        return "<p>You have not set up a second way to prove who you are, so there is nothing to choose here. Set one"
                + " up in your settings first, for example an authenticator app.</p>\n<p>"
                + Html.link(settings, "Open settings") + "</p>\n";
    }

    private String title(JsonObject flow) {
        if (kind.equals("settings")) {
            return "Account settings";
        }
        if (Json.text(flow, "requested_aal").equals("aal2")) {
            return "Second factor";
        }
        return Json.isTrue(flow, "refresh") ? "Confirm that it is you" : "Sign in";
    }

    private String links(JsonObject flow) {
        boolean signedIn = kind.equals("settings")
                || Json.isTrue(flow, "refresh")
                || Json.text(flow, "requested_aal").equals("aal2");
        return signedIn ? "<p>" + Html.link("/logout", "Log out") + "</p>\n" : "";
    }

    private Response failure(Request request, KratosClient.Answer answer) {
        JsonObject error = Json.object(answer.body(), "error");
        String elsewhere = Json.text(answer.body(), "redirect_browser_to");
        if (elsewhere.startsWith(kratos.publicUrl() + "/")) {
            return Response.redirect(request, 303, elsewhere);
        }
        return switch (answer.status()) {
            case 401, 404, 410 -> Response.redirect(request, 303, startOver(error));
            case 0 -> Html.page(502, "Not available", "<p>The identity server does not answer.</p>\n");
            default -> Html.page(answer.status(), "This did not work", ErrorPage.describe(error) + again());
        };
    }

    /** The server knows where an expired flow wanted to lead. */
    private String startOver(JsonObject error) {
        String known = Json.text(Json.object(error, "details"), "redirect_to");
        return known.startsWith(kratos.publicUrl() + "/") ? known : start(Parameters.parse(""));
    }

    private String again() {
        return "<p>" + Html.link(start(Parameters.parse("")), "Start again") + "</p>\n";
    }
}
