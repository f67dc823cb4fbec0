package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.LoginFlow;
import dev.stepup.kratosdouble.form.Problems;
import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Levels;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import dev.stepup.kratosdouble.wire.Uuids;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the form of a login. */
final class LoginSubmit {

    private final Installation installation;
    private final Visitor visitor;
    private final Csrf csrf;
    private final Origin origin;
    private final LoginInit logins;
    private final LoginDone done;
    private final LoginProblems problems;
    private final List<LoginMethod> methods;

    LoginSubmit(
            Installation installation,
            Visitor visitor,
            Csrf csrf,
            LoginInit logins,
            LoginDone done,
            LoginProblems problems) {
        this.installation = installation;
        this.visitor = visitor;
        this.csrf = csrf;
        this.origin = new Origin(csrf);
        this.logins = logins;
        this.done = done;
        this.problems = problems;
        this.methods = List.of(
                new PasswordLogin(installation.store()),
                new TotpLogin(installation, visitor),
                new RecoveryCodeLogin(installation, visitor));
    }

    Response submit(Call call) {
        Request request = call.request();
        String id = request.query().first("flow");
        if (!Uuids.names(id)) {
            return problems.withoutFlow(call, Errors.badRequest("The flow query parameter is missing or malformed."));
        }
        Optional<LoginFlow> found = logins.find(id);
        if (found.isEmpty()) {
            return problems.withoutFlow(call, Errors.notFound());
        }
        LoginFlow flow = found.get();
        Optional<Session> session = visitor.session(request);
        if (session.isPresent() && !leadsOn(flow, session.get())) {
            return request.isJson() || !flow.isBrowser()
                    ? problems.answer(call, flow, Errors.alreadyLoggedIn())
                    : Response.redirect(request, 303, installation.setup().defaultReturnUrl());
        }
        try {
            if (session.isEmpty() && flow.aal().equals(Levels.AAL2)) {
                throw Errors.firstFactorFirst();
            }
            if (flow.isExpiredAt(installation.now())) {
                return problems.expired(call, flow);
            }
            return login(call, flow, session.orElse(null));
        } catch (KratosError error) {
            return problems.answer(call, flow, error);
        } catch (InvalidForm invalid) {
            return problems.answer(call, flow, invalid);
        }
    }

    private static boolean leadsOn(LoginFlow flow, Session session) {
        return flow.isRefresh() || flow.aal().compareTo(session.level()) > 0;
    }

    /** Whether the form asks for a way to log in that Kratos knows, and this server does not offer. */
    private static boolean isDisabled(LoginFlow flow, Submission form) {
        boolean upstream = form.method().isEmpty() || form.method().equals("oidc");
        return form.method().equals("passkey")
                || !form.value("passkey_login").isEmpty()
                || asksForSecurityKey(flow, form)
                || (flow.aal().equals(Levels.AAL1)
                        && upstream
                        && !form.value("provider").isEmpty());
    }

    private static boolean asksForSecurityKey(LoginFlow flow, Submission form) {
        boolean asks = flow.isBrowser()
                && (form.method().equals("webauthn")
                        || !form.value("webauthn_login").isEmpty());
        if (asks && form.value("identifier").isEmpty()) {
            throw new InvalidForm(Problems.missing("identifier"), "identifier");
        }
        return asks;
    }

    private Response login(Call call, LoginFlow flow, @Nullable Session session) {
        Submission form = Submission.of(call.request());
        if (isDisabled(flow, form)) {
            throw Errors.disabledMethod();
        }
        LoginMethod method = methods.stream()
                .filter(m -> m.aal().equals(flow.aal()) && m.name().equals(form.method()))
                .findFirst()
                .orElseThrow(() -> new InvalidForm(Problems.noLoginMethod()));
        Identity identity;
        try {
            method.rules(form).check();
            origin.demand(call, flow, form.csrfToken());
            identity = method.authenticate(form, session);
        } catch (InvalidForm invalid) {
            method.forget(flow, form);
            if (flow.isBrowser()) {
                flow.csrf(csrf.token(call));
            }
            throw invalid;
        }
        flow.active(method.name());
        return done.answer(call, flow, session, identity, method);
    }
}
