package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.Labels;
import dev.stepup.kratosdouble.form.LoginFlow;
import dev.stepup.kratosdouble.form.LoginNodes;
import dev.stepup.kratosdouble.form.Node;
import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.IdentityJson;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Levels;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.state.Tokens;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Starts logins. What comes out depends on who is logged in already, at which level, and on what was asked for. */
final class LoginInit {

    private static final String ALREADY = "session_already_available";

    private final Installation installation;
    private final Visitor visitor;
    private final Csrf csrf;
    private final ReturnTo returnTo;
    private final ErrorPages errors;
    private final Flows<LoginFlow> flows;

    LoginInit(
            Installation installation,
            Visitor visitor,
            Csrf csrf,
            ReturnTo returnTo,
            ErrorPages errors,
            Flows<LoginFlow> flows) {
        this.installation = installation;
        this.visitor = visitor;
        this.csrf = csrf;
        this.returnTo = returnTo;
        this.errors = errors;
        this.flows = flows;
    }

    Response api(Call call) {
        return Response.json(200, create(call, false).toJson());
    }

    Response browser(Call call) {
        Request request = call.request();
        try {
            LoginFlow flow = create(call, true);
            return request.acceptsJson()
                    ? Response.json(200, flow.toJson())
                    : Response.redirect(request, 303, page(flow));
        } catch (KratosError error) {
            boolean bounce = ALREADY.equals(error.id()) && !request.acceptsJson();
            return bounce ? Response.redirect(request, 303, returnTo.of(request.url())) : errors.forward(call, error);
        }
    }

    String page(LoginFlow flow) {
        return installation.endpoints().loginPage(flow.id().toString());
    }

    /** Makes a flow as the query asks for it, or says why there can be none. */
    LoginFlow create(Call call, boolean browser) {
        Request request = call.request();
        String url = request.url();
        returnTo.of(url);
        if (request.query().has("login_challenge")) {
            throw Errors.noOAuth2();
        }
        String aal = aal(request);
        String schema = aal.equals(Levels.AAL1) ? schema(request) : "";
        Optional<Session> session = visitor.session(request);
        boolean refresh = request.query().isTrue("refresh") && session.isPresent();
        demandUse(session, aal, refresh);
        LoginFlow flow = new LoginFlow(
                browser,
                installation.now(),
                installation.setup().loginLifespan(),
                url,
                installation.endpoints().publicUrl(),
                aal,
                refresh);
        flow.schema(schema);
        if (!browser && session.isEmpty() && request.query().isTrue("return_session_token_exchange_code")) {
            flow.exchangeCode(Tokens.exchangeCode());
        }
        flow.nodes(nodes(session, aal, refresh));
        if (browser || !flow.nodes().isEmpty()) {
            flow.csrf(csrf.token(call));
        }
        if (refresh) {
            flow.say(Labels.confirmItIsYou());
        }
        if (session.isPresent()
                && aal.equals(Levels.AAL2)
                && session.get().level().compareTo(aal) < 0) {
            flow.say(Labels.secondFactor());
        }
        byte[] secret = call.csrfSecret();
        flow.csrfSecret(secret == null ? new byte[0] : secret);
        flows.add(flow.id(), flow);
        return flow;
    }

    private static String aal(Request request) {
        String asked = request.query().first("aal");
        String aal = asked.isEmpty() ? Levels.AAL1 : asked.toLowerCase(Locale.ROOT);
        if (!aal.equals(Levels.AAL1) && !aal.equals(Levels.AAL2)) {
            throw Errors.badRequest("Unable to parse AuthenticationMethod Assurance Level (AAL):"
                    + " expected one of [aal1, aal2] but got " + aal);
        }
        return aal;
    }

    private static String schema(Request request) {
        String schema = request.query().first("identity_schema");
        if (!schema.isEmpty() && !schema.equals(IdentityJson.SCHEMA_ID)) {
            throw Errors.badRequest("Requested identity schema \"" + schema + "\" does not exist.");
        }
        return schema;
    }

    private static void demandUse(Optional<Session> session, String aal, boolean refresh) {
        if (session.isEmpty()) {
            if (aal.equals(Levels.AAL2)) {
                throw Errors.firstFactorFirst();
            }
            return;
        }
        boolean reached = aal.equals(Levels.AAL1) || aal.compareTo(session.get().level()) <= 0;
        if (reached && !refresh) {
            throw Errors.alreadyLoggedIn();
        }
    }

    private List<Node> nodes(Optional<Session> session, String aal, boolean refresh) {
        if (aal.equals(Levels.AAL2)) {
            return secondFactors(visitor.identity(session.orElseThrow()));
        }
        if (!refresh) {
            return LoginNodes.password();
        }
        Identity identity = visitor.identity(session.orElseThrow());
        return identity.hasPassword() ? LoginNodes.passwordOf(identity.email()) : List.of();
    }

    private static List<Node> secondFactors(Identity identity) {
        List<Node> nodes = new ArrayList<>();
        if (identity.has(Identity.TOTP)) {
            nodes.addAll(LoginNodes.totp());
        }
        if (identity.has(Identity.LOOKUP)) {
            nodes.addAll(LoginNodes.recoveryCode());
        }
        return nodes;
    }

    /** The flow of an id, or nothing for what is no id. */
    Optional<LoginFlow> find(String id) {
        return flows.find(id);
    }

    /** Makes the flow that takes the place of an expired one. */
    LoginFlow replace(Call call, LoginFlow old) {
        LoginFlow flow = create(call, old.isBrowser());
        flow.requestUrl(old.requestUrl());
        return flow;
    }
}
