package dev.stepup.kratosdouble.state;

import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Times;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions as JSON. */
public final class SessionJson {

    private SessionJson() {}

    /** A session with its identity, or with null in its place. */
    public static JsonObject write(Session session, @Nullable JsonObject identity, boolean active) {
        return write(session, identity, active, session.issuedAt(), session.devices());
    }

    /** A session without its devices, as the administrative API shows a single one. */
    public static JsonObject withoutDevices(Session session, @Nullable JsonObject identity, boolean active) {
        return write(session, identity, active, session.issuedAt(), List.of());
    }

    /** A session of a list that was not asked for devices. */
    public static JsonObject unexpanded(Session session, @Nullable JsonObject identity, boolean active) {
        return Documents.object(withoutDevices(session, identity, active))
                .add("devices", JsonValue.NULL)
                .build();
    }

    /** A session as it answers a login: issued now, with the device of this login, which only the first login keeps. */
    public static JsonObject atLogin(Session session, @Nullable JsonObject identity, List<Device> devices) {
        return write(session, identity, true, session.authenticatedAt(), devices);
    }

    private static JsonObject write(
            Session session, @Nullable JsonObject identity, boolean active, Instant issuedAt, List<Device> devices) {
        JsonArrayBuilder methods = Documents.array();
        session.methods().forEach(method -> methods.add(method.toJson()));
        JsonArrayBuilder places = Documents.array();
        devices.forEach(device -> places.add(device.toJson()));
        return Documents.object()
                .add("id", session.id().toString())
                .add("active", active)
                .add("expires_at", Times.write(session.expiresAt()))
                .add("authenticated_at", Times.write(session.authenticatedAt()))
                .add("authenticator_assurance_level", session.level())
                .add("authentication_methods", session.methods().isEmpty() ? JsonValue.NULL : methods.build())
                .add("issued_at", Times.write(issuedAt))
                .add("identity", Documents.orNull(identity))
                .add("devices", places)
                .build();
    }
}
