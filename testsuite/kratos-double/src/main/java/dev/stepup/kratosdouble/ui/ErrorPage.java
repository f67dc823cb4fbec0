package dev.stepup.kratosdouble.ui;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.http.Urls;
import jakarta.json.JsonObject;
import java.util.Map;

/** What went wrong, in the server's words. */
final class ErrorPage {

    private final KratosClient kratos;

    ErrorPage(KratosClient kratos) {
        this.kratos = kratos;
    }

    Response show(Call call) {
        String id = call.request().query().first("id");
        KratosClient.Answer answer = id.isEmpty()
                ? new KratosClient.Answer(404, jakarta.json.JsonValue.EMPTY_JSON_OBJECT)
                : kratos.get(
                        Urls.withQuery("/self-service/errors", Map.of("id", id)),
                        call.request().header("cookie"));
        JsonObject error = Json.object(answer.body(), "error");
        String said = answer.status() == 200 ? describe(error) : "<p>Nothing is known about this error.</p>\n";
        return Html.page(200, "This did not work", said + "<p>" + Html.link("/login", "Sign in") + "</p>\n");
    }

    static String describe(JsonObject error) {
        String reason = Json.text(error, "reason");
        String message = Json.text(error, "message");
        StringBuilder html = new StringBuilder();
        html.append(Html.message("error", reason.isEmpty() ? message : reason));
        if (!Json.text(error, "id").isEmpty()) {
            html.append("<p>Error: <code>")
                    .append(Html.text(Json.text(error, "id")))
                    .append("</code></p>\n");
        }
        return html.toString();
    }
}
