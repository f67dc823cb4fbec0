package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.RawConnection;
import dev.stepup.it.identity.Credential;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials and headers that nobody should send. */
@OnServer
class JunkIT {

    private static final String COOKIE = "Cookie: ory_kratos_session=";
    private static final boolean FAILS_AT_COOKIES =
            System.getProperty("it.server", "").startsWith("wildfly");
    private static final String MANY_COOKIES = "Cookie: " + "a=b; ".repeat(1200);

    private final Application application;

    JunkIT(Application application) {
        this.application = application;
    }

    static Stream<String> credentials() {
        return Stream.of(
                COOKIE + "x",
                COOKIE,
                COOKIE + "\"",
                COOKIE + "=",
                COOKIE + "%00%0d%0a",
                COOKIE + "x".repeat(7000),
                COOKIE + "x; ory_kratos_session=y; ory_kratos_session=z",
                COOKIE + "x\r\n" + COOKIE + "y",
                COOKIE + "x; ory_kratos_sessio=y; =; ;;; a",
                MANY_COOKIES,
                "Cookie: ;",
                "Cookie: stepup_trip_bd9a=x.y; stepup_trip_bd9a=.; stepup_trip_bd9a=" + "x".repeat(2000),
                "X-Session-Token: x",
                "X-Session-Token: ",
                "X-Session-Token: x\r\nX-Session-Token: y",
                "X-Session-Token: " + "x".repeat(7000),
                "Authorization: Bearer ory_st_",
                "Authorization: Bearer ory_st_x y",
                "Authorization: Bearer",
                "Authorization: Bearer  ",
                "Authorization: bearer ory_st_x",
                "Authorization: Basic " + "eDp5",
                "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.",
                "Authorization: DPoP x",
                "Authorization: Bearer ory_st_x\r\nAuthorization: Bearer ory_st_y",
                "Authorization: " + "x".repeat(7000));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void credentialIsJunk_anyDoor_asNobody_D3(String header) {
        for (String path : new String[] {"/it/url/aal2", "/it/servlet/aal1", "/it/rest/table/aal2", "/it/bean/aal1"}) {
            String answer = RawConnection.get(application.at("/"), path, "Accept: text/html\r\n" + header + "\r\n");
            if (header.equals(MANY_COOKIES) && RawConnection.status(answer) == 400) {
                continue; // more than this server reads, and so nobody is asked
            }
            assertThat(RawConnection.status(answer)).as(answer).isIn(303, 401);
            assertThat(answer)
                    .contains(RawConnection.status(answer) == 303 ? "/self-service/login/browser?" : "session_inactive")
                    .doesNotContain("Exception", "\tat ", "reached");
        }
    }

    /** Most servers refuse these before anybody is asked; WildFly does so by failing at the cookie. */
    @ParameterizedTest
    @ValueSource(strings = {COOKIE + "\u00e4\u00ff", COOKIE + "\u0001\u0002", "X-Session-Token: \u00e4"})
    void credentialIsNotAscii_anyDoor_neverAnErrorOfTheServer(String header) {
        application.judged();
        String answer =
                RawConnection.get(application.at("/"), "/it/servlet/aal1", "Accept: text/html\r\n" + header + "\r\n");
        if (FAILS_AT_COOKIES && header.startsWith(COOKIE) && RawConnection.status(answer) == 500) {
            assertThat(application.judged()).isEmpty();
        } else {
            assertThat(RawConnection.status(answer)).as(answer).isIn(303, 400, 401);
        }
        assertThat(answer).doesNotContain("Exception", "\tat ", "reached");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Mode: ,\r\nSec-Fetch-Dest: ;;;",
                "Accept: ;q=;;,,/;q=x",
                "Accept: text/html;q=999999999999999999999",
                "Referer: ht tp://\\@:/",
                "Referer: http://127.0.0.1:99999999/",
                "HX-Request: true\r\nHX-Current-URL: javascript:alert(1)",
                "X-Forwarded-Host: elsewhere.example\r\nX-Forwarded-Proto: https\r\nForwarded: host=elsewhere.example",
                "Origin: null",
                "Origin: http://elsewhere.example",
            })
    void otherHeaderIsJunk_nobody_isSentToSignInAndNowhereElse(String header) {
        String answer = RawConnection.get(application.at("/"), "/it/servlet/aal2", header + "\r\n");
        assertThat(RawConnection.status(answer)).as(answer).isIn(303, 401);
        assertThat(answer)
                .contains("/self-service/login/browser?return_to=http%3A%2F%2F127.0.0.1%3A")
                .doesNotContain("elsewhere.example", "javascript:", "Exception", "\tat ");
    }

    @Test
    void goodTokenBesideJunkCookie_tokenIsJudged() {
        Credential good = application.cast().credential(Who.AAL2, Caller.TOKEN).orElseThrow();
        String token = good.value().substring("Bearer ".length());
        String answer = RawConnection.get(
                application.at("/"),
                "/it/servlet/aal2",
                "X-Session-Token: " + token + "\r\n" + COOKIE + "does-not-decode\r\n");
        assertThat(answer).contains("reached Aal2");
    }

    @Test
    void hostIsNotLoopback_noPublicUrl_isSentNowhere() {
        String answer = RawConnection.ask(
                application.at("/"), "GET /it/servlet/aal2", "Host: elsewhere.example\r\nAccept: text/html\r\n");
        assertThat(RawConnection.status(answer)).isEqualTo(403);
        assertThat(answer).doesNotContain("Location:", "elsewhere.example").contains("Please sign in");
    }
}
