package dev.stepup.kratos;

import dev.stepup.spi.Evidence;
import dev.stepup.spi.Evidence.Unavailable;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The answer of {@code /sessions/whoami} → {@link Evidence}. Only three answers say something about the caller: a session;
 * a 401 and a 403 in Kratos' own words. The same status from a proxy, and everything else, says that nobody knows.
 */
final class WhoamiReading {

    private final JsonBody json;
    private final SessionReading sessions;
    private final RetryAfter retryAfter;
    private final Predicate<String> isSessionCookie;

    WhoamiReading(JsonBody json, SessionReading sessions, RetryAfter retryAfter, Predicate<String> isSessionCookie) {
        this.json = json;
        this.sessions = sessions;
        this.retryAfter = retryAfter;
        this.isSessionCookie = isSessionCookie;
    }

    Evidence read(Answer answer) {
        if (answer instanceof Answer.Received received) {
            return switch (received.status()) {
                case 200 -> present(received);
                case 401 ->
                    error(received).filter(WhoamiReading::saysUnauthorized).isPresent()
                            ? Evidence.NOBODY
                            : new Unavailable("whoami answered 401, but not as Kratos does: is something in between?");
                case 403 ->
                    error(received).filter(WhoamiReading::asksSecondFactor).isPresent()
                            ? Evidence.WITHHELD
                            : new Unavailable("whoami answered 403, but not as Kratos does: is something in between?");
                default -> new Unavailable(describe(received.status()), retryAfter.seconds(received.headers()));
            };
        }
        return new Unavailable("whoami: " + ((Answer.Failed) answer).cause());
    }

    private Evidence present(Answer.Received answer) {
        Optional<Evidence> present = json.object(answer)
                .flatMap(sessions::read)
                .map(session -> new Evidence.Present(session, sessionCookies(answer.headers())));
        return present.orElseGet(() -> new Unavailable(
                answer.whole() ? "whoami answered 200 with something unreadable" : "whoami answered with too much"));
    }

    private List<String> sessionCookies(HttpHeaders headers) {
        return headers.allValues("Set-Cookie").stream().filter(isSessionCookie).toList();
    }

    private Optional<JsonObject> error(Answer.Received answer) {
        return json.object(answer).flatMap(body -> JsonBody.member(body, "error"));
    }

    private static boolean saysUnauthorized(JsonObject error) {
        // By the code and not by an id: this error has none, whatever the documentation of Kratos says.
        return error.get("code") instanceof JsonNumber code && code.intValue() == 401;
    }

    private static boolean asksSecondFactor(JsonObject error) {
        return JsonBody.text(error, "id")
                .filter("session_aal2_required"::equals)
                .isPresent();
    }

    private static String describe(int status) {
        if (status >= 300 && status < 400) {
            return "whoami answered with a redirect (" + status + "): is " + Keys.URL + " the public API of Kratos?";
        }
        return "whoami answered " + status + (status == 404 ? ": is " + Keys.URL + " the public API of Kratos?" : "");
    }
}
