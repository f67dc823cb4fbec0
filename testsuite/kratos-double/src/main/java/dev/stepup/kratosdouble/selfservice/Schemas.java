package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.NumberedPage;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.IdentityJson;
import dev.stepup.kratosdouble.state.Traits;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import jakarta.json.JsonValue;
import java.util.Set;

/** The one identity schema. */
final class Schemas {

    private static final Set<String> IDS = Set.of(IdentityJson.SCHEMA_ID, "ZGVmYXVsdA");

    private Schemas() {}

    static Response list(Call call) {
        JsonValue list = Documents.array()
                .add(Documents.object().add("id", IdentityJson.SCHEMA_ID).add("schema", schema()))
                .build();
        return NumberedPage.of(call.request().query())
                .announce(Response.json(200, list), call.request(), "/schemas", 1);
    }

    static Response read(Call call) {
        String id = call.segment("id");
        if (!IDS.contains(id)) {
            throw Errors.notFound("Identity schema `" + id + "` could not be found.");
        }
        return Response.json(200, schema());
    }

    private static JsonValue schema() {
        return Documents.parse(Traits.SCHEMA).orElseThrow();
    }
}
