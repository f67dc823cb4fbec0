package dev.stepup.kratosdouble.admin;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.KeyedPage;
import dev.stepup.kratosdouble.http.NumberedPage;
import dev.stepup.kratosdouble.http.Parameters;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.state.SessionJson;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.Times;
import dev.stepup.kratosdouble.wire.Uuids;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

    private static final int LARGEST_PAGE = 1000;
    private static final String FIRST = token("00000000-0000-0000-0000-000000000000/created_at=2200-12-31 23:59:59");

    private final Installation installation;

    Sessions(Installation installation) {
        this.installation = installation;
    }

    Response list(Call call) {
        Parameters query = call.request().query();
        Predicate<Session> wanted = activity(query);
        KeyedPage page = page(query);
        Set<String> expand = expand(query);
        boolean identity = expand.contains("identity");
        JsonArrayBuilder list = Documents.array();
        List<Session> rest = rest(wanted, page.token());
        for (Session session : page.of(rest)) {
            JsonObject person = identity ? plain(session) : null;
            boolean active = isActive(session, identity);
            list.add(
                    expand.contains("devices")
                            ? SessionJson.write(session, person, active)
                            : SessionJson.unexpanded(session, person, active));
        }
        return page.announce(Response.json(200, list.build()), query, "/admin/sessions", rest, FIRST, Sessions::token);
    }

    private static KeyedPage page(Parameters query) {
        try {
            KeyedPage page = KeyedPage.of(query, LARGEST_PAGE);
            byte[] unused = Base64.getDecoder().decode(page.token());
            return unused.length == 0 ? new KeyedPage(FIRST, page.size()) : page;
        } catch (IllegalArgumentException malformed) {
            throw Errors.malformed().withMessage("could not parse parameter page_size");
        }
    }

    /** The sessions behind the one that a token names; all of them for any other token. */
    private List<Session> rest(Predicate<Session> wanted, String token) {
        List<Session> all = installation.store().sessions(wanted);
        for (int i = 0; i < all.size(); i++) {
            if (token(all.get(i)).equals(token)) {
                return all.subList(i + 1, all.size());
            }
        }
        return all;
    }

    private static String token(Session session) {
        return token(session.id() + "/created_at=" + Times.plain(session.issuedAt()));
    }

    private static String token(String rest) {
        return Base64.getEncoder().withoutPadding().encodeToString(("id=" + rest).getBytes(StandardCharsets.UTF_8));
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
        NumberedPage page = NumberedPage.of(call.request().query());
        page.fromOne(found).forEach(session -> {
            Identity person = installation.store().identity(identity).orElseThrow();
            list.add(SessionJson.write(session, installation.identityJson().listed(person), isActive(session, true)));
        });
        String path = "/admin/identities/" + identity + "/sessions";
        return page.announce(Response.json(200, list.build()), call.request(), path, found.size());
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
