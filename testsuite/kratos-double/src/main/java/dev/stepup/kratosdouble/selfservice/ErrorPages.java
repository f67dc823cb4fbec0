package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Parameters;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import dev.stepup.kratosdouble.wire.Times;
import dev.stepup.kratosdouble.wire.Uuids;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Errors that a browser is sent to a page for. A script gets them at once. */
final class ErrorPages {

    private static final int LIMIT = 10_000;
    private static final String STUB = "stub:500";

    private final Installation installation;
    private final Map<String, JsonObject> kept = new LinkedHashMap<>();

    ErrorPages(Installation installation) {
        this.installation = installation;
    }

    Response forward(Call call, KratosError error) {
        Request request = call.request();
        if (request.isJson() || request.acceptsJson()) {
            return error.wrapped().toResponse(request.header("x-request-id"));
        }
        return Response.redirect(request, 303, installation.endpoints().uiUrl() + "/error?id=" + keep(error));
    }

    private String keep(KratosError error) {
        String id = UUID.randomUUID().toString();
        if (kept.size() >= LIMIT) {
            kept.clear();
        }
        kept.put(id, container(id, error, installation.now().truncatedTo(ChronoUnit.MICROS)));
        return id;
    }

    private static JsonObject container(String id, KratosError error, Instant now) {
        return Documents.object()
                .add("id", id)
                .add("error", error.toJson(""))
                .add("created_at", Times.write(now))
                .add("updated_at", Times.write(now))
                .build();
    }

    Response read(Call call) {
        Parameters query = call.request().query();
        String id = query.first("error").isEmpty() ? query.first("id") : query.first("error");
        if (id.equals(STUB)) {
            KratosError stub = Errors.internal(
                            "An internal server error occurred, please contact the system administrator")
                    .withReason("This is a stub error.");
            return Response.json(
                    200, container(UUID.randomUUID().toString(), stub, Instant.parse("0001-01-01T00:00:00Z")));
        }
        JsonObject error = Uuids.parse(id).map(UUID::toString).map(kept::get).orElse(null);
        if (error == null) {
            throw Errors.notFound();
        }
        return Response.json(200, error);
    }
}
