package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.state.SessionCookies;
import dev.stepup.kratosdouble.state.SessionJson;
import dev.stepup.kratosdouble.wire.Errors;
import java.util.Optional;

/** Says whose session a request carries. It always answers in JSON, whatever is accepted. */
final class Whoami {

    private final Installation installation;
    private final Visitor visitor;

    Whoami(Installation installation, Visitor visitor) {
        this.installation = installation;
        this.visitor = visitor;
    }

    Response whoami(Call call) {
        Request request = call.request();
        Session session = visitor.session(request)
                .orElseThrow(() -> Errors.unauthorized("No valid session credentials found in the request."));
        visitor.demandLevel(session, installation.setup().strict(), "");
        String template = request.query().first("tokenize_as");
        if (!template.isEmpty()) {
            throw Errors.badRequest("Unable to find tokenizer template \"" + template + "\".");
        }
        return refreshed(call, session)
                .with("X-Kratos-Authenticated-Identity-Id", session.identity().toString());
    }

    /** A cookie that knows less than the session about its end is replaced; one that is none spoils the whole answer. */
    private Response refreshed(Call call, Session session) {
        if (!Visitor.sessionCookies(call.request()).isEmpty()) {
            Optional<SessionCookies.Content> cookie = visitor.cookie(call.request());
            if (cookie.isEmpty()) {
                String first = Visitor.sessionCookies(call.request()).get(0).value();
                return Errors.internal(SessionCookies.problem(first))
                        .toResponse(call.request().header("x-request-id"));
            }
            if (cookie.get().expiresAt().isBefore(session.expiresAt())) {
                visitor.give(call, session);
            }
        }
        return Response.json(
                200, SessionJson.write(session, installation.identityJson().plain(visitor.identity(session)), true));
    }
}
