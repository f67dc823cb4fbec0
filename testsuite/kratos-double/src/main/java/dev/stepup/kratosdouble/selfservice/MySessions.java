package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.NumberedPage;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.state.SessionJson;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.Uuids;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.UUID;

/** The other sessions of the one who asks. */
final class MySessions {

    private final Installation installation;
    private final Visitor visitor;

    MySessions(Installation installation, Visitor visitor) {
        this.installation = installation;
        this.visitor = visitor;
    }

    Response list(Call call) {
        Session own = own(call.request());
        visitor.demandLevel(own, installation.setup().strict(), "");
        List<Session> others = installation
                .store()
                .sessions(session -> isOther(session, own) && session.isActiveAt(installation.now()));
        JsonArrayBuilder list = Documents.array();
        NumberedPage page = NumberedPage.of(call.request().query());
        page.fromOne(others)
                .forEach(session -> list.add(SessionJson.write(
                        session, installation.identityJson().listed(visitor.identity(session)), true)));
        return page.announce(Response.json(200, list.build()), call.request(), "/sessions", others.size());
    }

    Response revokeOthers(Call call) {
        Session own = own(call.request());
        List<Session> others = installation.store().sessions(session -> isOther(session, own));
        others.forEach(Session::revoke);
        return Response.json(200, Documents.object().add("count", others.size()).build());
    }

    Response revokeOne(Call call) {
        Session own = own(call.request());
        String text = call.segment("id");
        UUID id = Uuids.parse(text).orElseThrow(() -> Uuids.malformed(text));
        if (id.equals(own.id())) {
            throw Errors.malformed().withMessage("cannot revoke current session");
        }
        installation
                .store()
                .session(id)
                .filter(session -> isOther(session, own))
                .ifPresent(Session::revoke);
        return Response.empty(204).with("Content-Type", "application/json; charset=utf-8");
    }

    private Session own(Request request) {
        return visitor.session(request).orElseThrow(() -> Errors.unauthorized("No valid session cookie found."));
    }

    private static boolean isOther(Session session, Session own) {
        return session.identity().equals(own.identity()) && !session.id().equals(own.id());
    }
}
