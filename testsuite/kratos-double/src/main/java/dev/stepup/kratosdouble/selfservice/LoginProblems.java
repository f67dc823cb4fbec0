package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.LoginFlow;
import dev.stepup.kratosdouble.form.Problems;
import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Response;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import dev.stepup.kratosdouble.wire.Times;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;

/** Answers a login that did not work: with its flow again where the user can do better, with an error where not. */
final class LoginProblems {

    private final Installation installation;
    private final ErrorPages errors;
    private final LoginInit logins;

    LoginProblems(Installation installation, ErrorPages errors, LoginInit logins) {
        this.installation = installation;
        this.errors = errors;
        this.logins = logins;
    }

    Response withoutFlow(Call call, KratosError error) {
        return errors.forward(call, error);
    }

    Response answer(Call call, LoginFlow flow, KratosError error) {
        if (error.code() == 400) {
            return answer(call, flow, new InvalidForm(Problems.generic(error.reason())));
        }
        if (flow.isBrowser()) {
            return errors.forward(call, error);
        }
        return error.wrapped().toResponse(call.request().header("x-request-id"));
    }

    Response answer(Call call, LoginFlow flow, InvalidForm invalid) {
        flow.forgetMessages();
        flow.show(invalid);
        if (flow.isBrowser() && !call.request().isJson()) {
            return Response.redirect(call.request(), 303, logins.page(flow));
        }
        return Response.json(400, flow.toJson());
    }

    /** A new flow takes the place of the expired one, and says so. */
    Response expired(Call call, LoginFlow flow) {
        LoginFlow next = logins.replace(call, flow);
        Instant now = installation.now();
        next.say(Problems.loginExpired(flow.expiresAt(), now));
        if (flow.isBrowser() && !call.request().isJson()) {
            return Response.redirect(call.request(), 303, logins.page(next));
        }
        return gone(flow.expiresAt(), now, next.id().toString()).toResponse("");
    }

    static KratosError gone(Instant expiredAt, Instant now, String nextFlow) {
        return Errors.flowExpired("The self-service flow expired " + Problems.minutes(expiredAt, now)
                        + " minutes ago, initialize a new one.")
                .withBeside("expired_at", Documents.string(Times.write(expiredAt)))
                .withBeside(
                        "since",
                        Json.createValue(Duration.between(expiredAt, now).toNanos()))
                .withBeside("use_flow_id", Documents.string(nextFlow));
    }
}
