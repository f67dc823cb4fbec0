package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Cookie;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.http.Urls;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Levels;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.state.SessionCookies;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.Times;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds out who asks, and hands out session cookies. */
final class Visitor {

    private final Installation installation;
    private final Csrf csrf;

    Visitor(Installation installation, Csrf csrf) {
        this.installation = installation;
        this.csrf = csrf;
    }

    /** The session of the request; empty for none, an ended one, and that of an identity that is switched off. */
    Optional<Session> session(Request request) {
        return installation
                .store()
                .byToken(token(request))
                .filter(session -> installation.store().isUsable(session, installation.now()));
    }

    Session demandSession(Request request) {
        return session(request).orElseThrow(Errors::noSession);
    }

    Identity identity(Session session) {
        return installation.store().identity(session.identity()).orElseThrow();
    }

    /** The token header goes first, then a cookie that decodes, then the bearer token. */
    private String token(Request request) {
        if (!request.header("x-session-token").isEmpty()) {
            return request.header("x-session-token");
        }
        return cookie(request).map(SessionCookies.Content::token).orElseGet(() -> bearer(request));
    }

    static String bearer(Request request) {
        String[] parts = request.header("authorization").split(" ");
        return parts.length == 2 && parts[0].toLowerCase(Locale.ROOT).equals("bearer") ? parts[1] : "";
    }

    /** The first session cookie that decodes, even if its session has ended: it hides the others. */
    Optional<SessionCookies.Content> cookie(Request request) {
        return sessionCookies(request).stream()
                .map(cookie -> installation.cookies().decode(cookie.value()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static List<Cookie> sessionCookies(Request request) {
        return request.cookies().stream()
                .filter(cookie -> cookie.name().equals(SessionCookies.NAME))
                .toList();
    }

    /**
     * Refuses a session whose level does not do.
     *
     * @param highest whether the highest level that the identity can reach is asked for, or only {@code aal1}
     * @param returnTo where the second factor should lead to, or an empty string
     */
    void demandLevel(Session session, boolean highest, String returnTo) {
        boolean enough = session.level().equals(Levels.AAL2)
                || (highest
                        ? !identity(session).hasSecondFactor()
                        : session.level().compareTo(Levels.AAL1) >= 0);
        if (!enough) {
            throw Errors.secondFactorNeeded(stepUp(returnTo));
        }
    }

    String stepUp(String returnTo) {
        return Urls.withQuery(
                installation.endpoints().publicUrl() + "/self-service/login/browser",
                returnTo.isEmpty() ? Map.of("aal", "aal2") : Map.of("aal", "aal2", "return_to", returnTo));
    }

    /** Gives the client a new cookie for the session, and a new anti-forgery secret if it was somebody else before. */
    void give(Call call, Session session) {
        boolean samePerson = session(call.request())
                .map(old -> old.identity().equals(session.identity()))
                .orElse(false);
        if (!samePerson) {
            csrf.renew(call);
        }
        long seconds = Math.max(
                0, Duration.between(installation.now(), session.expiresAt()).toSeconds());
        call.setCookie(SessionCookies.NAME + "=" + installation.cookies().encode(session) + "; Path=/; Expires="
                + Times.cookie(session.expiresAt()) + "; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax");
    }

    /** Takes the cookie away. */
    void forget(Call call, Session session) {
        call.setCookie(SessionCookies.NAME + "=" + installation.cookies().encode(session)
                + "; Path=/; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; HttpOnly; SameSite=Lax");
    }
}
