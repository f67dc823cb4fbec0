package dev.stepup.it.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Section 3 of the contract: how each kind of caller is told each outcome. */
public final class Answers {

    private static final String LOGIN = "/self-service/login/browser?";

    private final URI kratos;

    /** @param kratos the public URL of the identity server */
    public Answers(URI kratos) {
        this.kratos = kratos;
    }

    /** Checks an answer to a GET. */
    public void check(Outcome outcome, Caller caller, Reply reply) {
        if (outcome == Outcome.PERMIT) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).startsWith("reached ");
            assertThat(reply.cacheControl()).isEqualTo("private, no-cache");
            return;
        }
        assertThat(reply.body()).doesNotContain("reached");
        assertThat(reply.cacheControl()).isEqualTo("no-store");
        assertThat(reply.header("Vary")).contains("Cookie", "Authorization", "Accept");
        switch (caller) {
            case NAVIGATION -> checkNavigation(outcome, reply);
            case SCRIPT -> checkScript(outcome, reply);
            case TOKEN -> checkToken(outcome, reply);
        }
    }

    private void checkNavigation(Outcome outcome, Reply reply) {
        if (outcome == Outcome.DENY) {
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.header("Content-Type")).startsWith("text/html");
            assertThat(reply.body()).contains("<h1>");
            return;
        }
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).isEqualTo(address(outcome, reply.uri()));
        assertThat(reply.header("Set-Cookie")).startsWith("stepup_trip_").contains("HttpOnly", "SameSite=Lax");
    }

    /** A script comes back to the page that it runs in; here that is not known, so to the context root. */
    private void checkScript(Outcome outcome, Reply reply) {
        assertThat(reply.status()).isEqualTo(outcome == Outcome.LOGIN ? 401 : 403);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.problem()).isEqualTo(id(outcome));
        assertThat(reply.header("WWW-Authenticate")).isEqualTo(outcome == Outcome.LOGIN ? "Bearer" : "");
        URI root = reply.uri().resolve("/it/");
        assertThat(reply.json("/redirect_browser_to")).isEqualTo(outcome == Outcome.DENY ? "" : address(outcome, root));
        assertThat(reply.headers().map()).doesNotContainKeys("location", "set-cookie");
    }

    private static void checkToken(Outcome outcome, Reply reply) {
        assertThat(reply.status()).isEqualTo(outcome == Outcome.DENY ? 403 : 401);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.problem()).isEqualTo(id(outcome));
        String challenge = reply.header("WWW-Authenticate");
        switch (outcome) {
            case LOGIN -> assertThat(challenge).startsWith("Bearer error=\"invalid_token\"");
            case STEP_UP, REFRESH ->
                assertThat(challenge)
                        .startsWith("Bearer error=\"insufficient_user_authentication\"")
                        .contains("acr_values=\"aal2\"");
            default -> assertThat(challenge).isEmpty();
        }
        boolean asksAge = (outcome == Outcome.STEP_UP || outcome == Outcome.REFRESH)
                && reply.uri().getPath().endsWith("/fresh");
        assertThat(challenge.contains("max_age=\"300\"")).isEqualTo(asksAge);
        assertThat(reply.headers().map()).doesNotContainKeys("location", "set-cookie");
    }

    private String address(Outcome outcome, URI returnTo) {
        String way = switch (outcome) {
            case STEP_UP -> "aal=aal2&";
            case REFRESH -> "refresh=true&aal=aal2&";
            default -> "";
        };
        return kratos + LOGIN + way + "return_to=" + URLEncoder.encode(returnTo.toString(), StandardCharsets.UTF_8);
    }

    private static String id(Outcome outcome) {
        return switch (outcome) {
            case LOGIN -> "session_inactive";
            case STEP_UP -> "session_aal2_required";
            case REFRESH -> "session_refresh_required";
            default -> "session_denied";
        };
    }
}
