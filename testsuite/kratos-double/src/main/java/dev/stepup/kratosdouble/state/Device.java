package dev.stepup.kratosdouble.state;

import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.wire.Documents;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a login came from. */
public record Device(UUID id, String address, @Nullable String agent) {

    public static Device of(Request request) {
        return new Device(
                UUID.randomUUID(),
                request.remote(),
                request.hasHeader("user-agent") ? request.header("user-agent") : null);
    }

    JsonObject toJson() {
        return Documents.object()
                .add("id", id.toString())
                .add("ip_address", address)
                .add("user_agent", Documents.orNull(agent))
                .add("location", "")
                .build();
    }
}
