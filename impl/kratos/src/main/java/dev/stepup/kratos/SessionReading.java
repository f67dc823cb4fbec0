package dev.stepup.kratos;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Session;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Kratos' session JSON → {@link Session}. It bears what later versions may add: unknown members, methods and levels. It
 * does not bear a session that says nothing about whose it is or whether it is active: such a thing is unreadable.
 */
final class SessionReading {

    private final Methods methods;
    private final Levels levels = new Levels();
    private final UnknownWords unknown = new UnknownWords(Messages::unknownMethod);

    SessionReading(Methods methods) {
        this.methods = methods;
    }

    /** Empty if it is unreadable. Without an identity a session cannot be pinned to a person, so it is no session. */
    Optional<Session> read(JsonObject json) {
        Optional<String> id = JsonBody.text(json, "id").filter(text -> !text.isEmpty());
        Optional<String> subject = JsonBody.member(json, "identity")
                .flatMap(identity -> JsonBody.text(identity, "id"))
                .filter(text -> !text.isEmpty());
        JsonValue active = json.get("active");
        Optional<List<CompletedMethod>> completed = methods(json.get("authentication_methods"));
        if (id.isEmpty()
                || subject.isEmpty()
                || completed.isEmpty()
                || !(JsonValue.TRUE.equals(active) || JsonValue.FALSE.equals(active))) {
            return Optional.empty();
        }
        Aal level =
                levels.of(JsonBody.text(json, "authenticator_assurance_level").orElse(""));
        return Optional.of(new Session(
                id.get(),
                subject.get(),
                level,
                completed.get(),
                time(json, "expires_at"),
                JsonValue.TRUE.equals(active)));
    }

    /** Empty if it is no list of objects: an entry that is left out could be one that is denied. */
    private Optional<List<CompletedMethod>> methods(@Nullable JsonValue list) {
        if (list == null || list == JsonValue.NULL) {
            return Optional.of(List.of());
        }
        if (!(list instanceof JsonArray entries)) {
            return Optional.empty();
        }
        List<CompletedMethod> completed = new ArrayList<>(entries.size());
        for (JsonValue entry : entries) {
            if (!(entry instanceof JsonObject method)) {
                return Optional.empty();
            }
            completed.add(method(method));
        }
        return Optional.of(completed);
    }

    private CompletedMethod method(JsonObject json) {
        String name = JsonBody.text(json, "method").orElse("");
        if (!methods.knows(name)) {
            unknown.tell(name);
        }
        return new CompletedMethod(
                name,
                levels.of(name, JsonBody.text(json, "aal").orElse("")),
                time(json, "completed_at"),
                Methods.resistsPhishing(name),
                Methods.RECOVERY.contains(name));
    }

    private static @Nullable Instant time(JsonObject json, String member) {
        try {
            return JsonBody.text(json, member).map(Instant::parse).orElse(null);
        } catch (DateTimeException unreadable) {
            // Unknown is never fresh.
            return null;
        }
    }
}
