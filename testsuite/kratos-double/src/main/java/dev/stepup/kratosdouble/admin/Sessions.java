package dev.stepup.kratosdouble.admin;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Parameters;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.state.SessionJson;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.Uuids;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sessions, as operators see them: at any level, ended ones too. */
final class Sessions {

    private static final Set<String> KNOWN = Set.of("identity", "devices");
    private static final Set<String> NO = Set.of("0", "f", "F", "FALSE", "false", "False");

    private final Installation installation;

    Sessions(Installation installation) {
        this.installation = installation;
    }

    Response list(Call call) {
        Parameters query = call.request().query();
        Set<String> expand = expand(query);
        boolean identity = expand.contains("identity");
        JsonArrayBuilder list = Documents.array();
        for (Session session : installation.store().sessions(activity(query))) {
            JsonObject person = identity ? plain(session) : null;
            boolean active = isActive(session, identity);
            list.add(
                    expand.contains("devices")
                            ? SessionJson.write(session, person, active)
                            : SessionJson.unexpanded(session, person, active));
        }
        return Response.json(200, list.build());
    }

    Response get(Call call) {
        Set<String> expand = expand(call.request().query());
        Session session = find(call);
        boolean identity = expand.contains("identity");
        JsonObject person = identity ? plain(session) : null;
        boolean active = isActive(session, identity);
        return Response.json(
                200,
                expand.contains("devices")
                        ? SessionJson.write(session, person, active)
                        : SessionJson.withoutDevices(session, person, active));
    }

    private static Set<String> expand(Parameters query) {
        Set<String> names = new HashSet<>();
        for (String name : query.all("expand")) {
            names.add(name.toLowerCase(Locale.ROOT));
            if (!KNOWN.contains(name.toLowerCase(Locale.ROOT))) {
                throw Errors.badRequest("Could not parse expand option: " + name);
            }
        }
        return names;
    }

    Response revoke(Call call) {
        find(call).revoke();
        return Response.empty(204).with("Content-Type", "application/json; charset=utf-8");
    }

    Response extend(Call call) {
        Session session = find(call);
        session.extend(installation.now().plus(installation.setup().sessionLifespan()));
        return Response.json(200, SessionJson.withoutDevices(session, plain(session), isActive(session, true)));
    }

    Response ofIdentity(Call call) {
        UUID identity = id(call);
        Predicate<Session> wanted = activity(call.request().query());
        List<Session> found =
                installation.store().sessions(session -> session.identity().equals(identity) && wanted.test(session));
        JsonArrayBuilder list = Documents.array();
        found.forEach(session -> {
            Identity person = installation.store().identity(identity).orElseThrow();
            list.add(SessionJson.write(session, installation.identityJson().listed(person), isActive(session, true)));
        });
        return Response.json(200, list.build()).with("X-Total-Count", Integer.toString(found.size()));
    }

    Response deleteOfIdentity(Call call) {
        if (installation.store().removeSessions(id(call)) == 0) {
            throw Errors.notFound();
        }
        return Response.empty(204);
    }

    private Predicate<Session> activity(Parameters query) {
        String asked = query.first("active");
        if (asked.isEmpty()) {
            return session -> true;
        }
        boolean active = query.isTrue("active");
        if (!active && !NO.contains(asked)) {
            throw Errors.malformed().withMessage("could not parse parameter active");
        }
        return session -> session.isActiveAt(installation.now()) == active;
    }

    private Session find(Call call) {
        return installation.store().session(id(call)).orElseThrow(Errors::notFound);
    }

    private static UUID id(Call call) {
        String text = call.segment("id");
        return Uuids.parse(text).orElseThrow(() -> Uuids.malformed(text));
    }

    /** Whether it counts; without its identity nobody looks whether that is active. */
    private boolean isActive(Session session, boolean withIdentity) {
        return withIdentity
                ? installation.store().isUsable(session, installation.now())
                : session.isActiveAt(installation.now());
    }

    private @Nullable JsonObject plain(Session session) {
        return installation
                .store()
                .identity(session.identity())
                .map(installation.identityJson()::plain)
                .orElse(null);
    }
}
