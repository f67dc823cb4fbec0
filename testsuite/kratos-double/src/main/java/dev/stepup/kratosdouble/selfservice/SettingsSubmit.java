package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.Labels;
import dev.stepup.kratosdouble.form.Problems;
import dev.stepup.kratosdouble.form.SettingsFlow;
import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import dev.stepup.kratosdouble.wire.Uuids;
import java.util.List;
import java.util.Optional;

/** Takes the form of a change of settings. */
final class SettingsSubmit {

    private final Installation installation;
    private final Visitor visitor;
    private final Csrf csrf;
    private final Origin origin;
    private final ReturnTo returnTo;
    private final SettingsInit settings;
    private final SettingsRead read;
    private final SettingsProblems problems;
    private final Continuity continuity;
    private final List<SettingsMethod> methods;

    SettingsSubmit(
            Installation installation,
            Visitor visitor,
            Csrf csrf,
            ReturnTo returnTo,
            SettingsInit settings,
            SettingsRead read,
            SettingsProblems problems,
            Continuity continuity) {
        this.installation = installation;
        this.visitor = visitor;
        this.csrf = csrf;
        this.origin = new Origin(csrf);
        this.returnTo = returnTo;
        this.settings = settings;
        this.read = read;
        this.problems = problems;
        this.continuity = continuity;
        this.methods = List.of(
                new ProfileChange(installation),
                new PasswordChange(installation),
                new TotpChange(installation),
                new RecoveryCodesChange(installation));
    }

    Response submit(Call call) {
        Request request = call.request();
        Optional<Session> session = visitor.session(request);
        if (session.isEmpty()) {
            return read.nobody(request);
        }
        String id = request.query().first("flow");
        if (!Uuids.names(id)) {
            return problems.withoutFlow(call, Errors.badRequest("The flow query parameter is missing or malformed."));
        }
        Optional<SettingsFlow> flow = settings.find(id);
        if (flow.isEmpty()) {
            return problems.withoutFlow(
                    call, Errors.notFound("The settings request could not be found. Please restart the flow."));
        }
        try {
            return change(call, flow.get(), session.get());
        } catch (KratosError error) {
            return problems.answer(call, flow.get(), error);
        } catch (InvalidForm invalid) {
            flow.get().forgetMessages();
            flow.get().sort();
            flow.get().csrf(csrf.token(call));
            return problems.answer(call, flow.get(), invalid);
        }
    }

    private Response change(Call call, SettingsFlow flow, Session session) {
        Request request = call.request();
        try {
            visitor.demandLevel(session, true, request.url());
        } catch (KratosError missing) {
            return request.isJson() || !flow.isBrowser()
                    ? missing.toResponse("")
                    : Response.redirect(request, 303, visitor.stepUp(request.url()));
        }
        if (flow.isExpiredAt(installation.now())) {
            return problems.expired(call, flow, session);
        }
        if (!flow.identity().equals(session.identity())) {
            throw Errors.forbidden("The request was initiated by someone else and has been blocked for security"
                            + " reasons. Please go back and try again.")
                    .withId("security_identity_mismatch");
        }
        Submission form = form(call, flow, session);
        boolean links = !(form.value("link") + form.value("unlink")).isEmpty();
        boolean passkey = !(form.value("passkey_settings_register") + form.value("passkey_remove")).isEmpty();
        if (passkey || (links && (form.method().isEmpty() || form.method().equals("oidc")))) {
            throw Errors.disabledMethod();
        }
        SettingsMethod method = methods.stream()
                .filter(m -> m.claims(form))
                .findFirst()
                .orElseThrow(() -> new InvalidForm(Problems.noSettingsMethod()));
        Change change = new Change(form, flow, session, visitor.identity(session), isPrivileged(session));
        try {
            return apply(call, change, method);
        } catch (InvalidForm invalid) {
            method.keep(flow, form);
            throw invalid;
        }
    }

    private Response apply(Call call, Change change, SettingsMethod method) {
        SettingsFlow flow = change.flow();
        method.rules(change.form()).check();
        origin.demand(call, flow, change.form().csrfToken());
        String target = returnTo.of(flow.requestUrl(), settings.page(flow));
        return switch (method.apply(change)) {
            case SAVED -> saved(call, change, target);
            case SHOWN -> shown(call, flow);
            case REFRESH_NEEDED -> {
                if (flow.isBrowser()) {
                    continuity.pause(call, change);
                }
                yield problems.refreshNeeded(call, flow);
            }
        };
    }

    /** What was kept goes before what is sent, unless that is for a method which is asked first. */
    private Submission form(Call call, SettingsFlow flow, Session session) {
        boolean page = flow.isBrowser() && !call.request().isJson();
        Optional<Submission> kept = page ? continuity.find(call, flow.id(), session.identity()) : Optional.empty();
        boolean sends = call.request().method().equals("POST");
        if (kept.isPresent() && !(sends && place(Submission.of(call.request())) < place(kept.get()))) {
            continuity.forget(call);
            return kept.get();
        }
        return Submission.of(call.request());
    }

    private int place(Submission form) {
        return (int) methods.stream().takeWhile(method -> !method.claims(form)).count();
    }

    private boolean isPrivileged(Session session) {
        return session.authenticatedAt()
                .plus(installation.setup().privilegedMaxAge())
                .isAfter(installation.now());
    }

    private Response shown(Call call, SettingsFlow flow) {
        flow.forgetMessages();
        return flow.isBrowser() && !call.request().isJson()
                ? Response.redirect(call.request(), 303, settings.page(flow))
                : Response.json(200, settings.shown(flow));
    }

    private Response saved(Call call, Change change, String target) {
        SettingsFlow flow = change.flow();
        flow.succeeded();
        flow.forgetMessages();
        // What is changed next is another flow's business, although it is shown in this one.
        flow.goOnAs(settings.create(call, change.session(), flow.isBrowser()));
        flow.say(Labels.saved());
        if (!flow.isBrowser()) {
            return Response.json(200, settings.json(flow));
        }
        visitor.give(call, change.session());
        return call.request().isJson()
                ? Response.json(200, settings.json(flow, target))
                : Response.redirect(call.request(), 303, target);
    }
}
