package dev.stepup.kratosdouble.wire;

import dev.stepup.kratosdouble.http.Response;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error as clients see it. Immutable: every {@code with} gives a new one. */
public final class KratosError extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Map<Integer, String> STATUS = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            409, "Conflict",
            410, "Gone",
            422, "Unprocessable Entity",
            500, "Internal Server Error");

    private final int code;
    private final @Nullable String id;
    private final String message;
    private final @Nullable String reason;
    private final transient Map<String, JsonValue> details;
    private final transient Map<String, JsonValue> beside;

    private KratosError(
            int code,
            @Nullable String id,
            String message,
            @Nullable String reason,
            Map<String, JsonValue> details,
            Map<String, JsonValue> beside) {
        super(message, null, false, false);
        this.code = code;
        this.id = id;
        this.message = message;
        this.reason = reason;
        this.details = details;
        this.beside = beside;
    }

    static KratosError of(int code, String message) {
        return new KratosError(code, null, message, null, Map.of(), Map.of());
    }

    public KratosError withId(String newId) {
        return new KratosError(code, newId, message, reason, details, beside);
    }

    public KratosError withMessage(String newMessage) {
        return new KratosError(code, id, newMessage, reason, details, beside);
    }

    public KratosError withReason(String newReason) {
        return new KratosError(code, id, message, newReason, details, beside);
    }

    public KratosError withDetail(String name, JsonValue value) {
        return new KratosError(code, id, message, reason, plus(details, name, value), beside);
    }

    /** Adds a member next to {@code error}. An error that has one does not name the request. */
    public KratosError withBeside(String name, JsonValue value) {
        return new KratosError(code, id, message, reason, details, plus(beside, name, value));
    }

    /** The same error as it looks where another one wraps it: nothing beside it. */
    public KratosError wrapped() {
        return new KratosError(code, id, message, reason, details, Map.of());
    }

    private static Map<String, JsonValue> plus(Map<String, JsonValue> map, String name, JsonValue value) {
        Map<String, JsonValue> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    public int code() {
        return code;
    }

    public @Nullable String id() {
        return id;
    }

    /** The reason, or an empty string. */
    public String reason() {
        return reason == null ? "" : reason;
    }

    /** The error alone, as it is kept for the error page. */
    public JsonObject toJson(String requestId) {
        JsonObjectBuilder json = Documents.object();
        if (id != null) {
            json.add("id", id);
        }
        json.add("code", code).add("status", STATUS.getOrDefault(code, "Error"));
        if (!requestId.isEmpty()) {
            json.add("request", requestId);
        }
        if (reason != null) {
            json.add("reason", reason);
        }
        if (!details.isEmpty()) {
            JsonObjectBuilder all = Documents.object();
            details.forEach(all::add);
            json.add("details", all);
        }
        return json.add("message", message).build();
    }

    public Response toResponse(String requestId) {
        JsonObjectBuilder json = Documents.object().add("error", toJson(beside.isEmpty() ? requestId : ""));
        beside.forEach(json::add);
        return Response.text(code, "application/json", json.build() + "\n").with("Ory-Error-Id", id == null ? "" : id);
    }
}
