package dev.stepup.kratosdouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose session a request carries. */
class WhoamiTest {

    private static final SettableClock CLOCK = SettableClock.atPresent();

    @RegisterExtension
    static final KratosDoubleExtension KRATOS =
            new KratosDoubleExtension(KratosDouble.builder().clock(CLOCK));

    private static final TestUsers USERS = new TestUsers(KRATOS);

    private static Client.Answer ask(String... headers) {
        HttpRequest.Builder request = Client.request(KRATOS.kratos().publicUrl() + "/sessions/whoami");
        return new Client().send(headers.length == 0 ? request : request.headers(headers), false);
    }

    private static IssuedSession session() {
        return KRATOS.kratos().createSession(USERS.withTotp().id(), NewSession.with(CompletedMethod.password()));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "'', aal0",
        "password:aal1, aal1",
        "password:aal1 totp:aal2, aal2",
        "password:aal1 oidc:aal1, aal1",
        "totp:aal2, aal1",
        "oidc:aal2, aal1",
        "identifier_first:aal0, aal1",
        "deviceauthn:aal4, aal1",
        "v0.6_legacy_session:, aal1",
        "password: totp:, aal2",
        "code_recovery:aal1 code:aal2, aal2"
    })
    void methods_ofASession_makeItsLevel(String methods, String level) {
        CompletedMethod[] completed = methods.isEmpty()
                ? new CompletedMethod[0]
                : List.of(methods.split(" ")).stream()
                        .map(method -> CompletedMethod.of(
                                method.substring(0, method.indexOf(':')), method.substring(method.indexOf(':') + 1)))
                        .toArray(CompletedMethod[]::new);
        IssuedSession session =
                KRATOS.kratos().createSession(USERS.withPassword().id(), NewSession.with(completed));
        Client.Answer answer = ask("X-Session-Token", session.token());
        assertThat(answer.status()).isEqualTo(level.equals("aal0") ? 403 : 200);
        if (answer.status() == 200) {
            assertThat(answer.text("/authenticator_assurance_level")).isEqualTo(level);
            assertThat(answer.json().getJsonArray("authentication_methods")).hasSize(completed.length);
        }
    }

    @Test
    void session_madeWithALevelAndAProvider_showsThem() {
        CompletedMethod upstream =
                CompletedMethod.of("oidc", "aal2").by("idp").upstream("urn:mfa", List.of("pwd", "mfa"));
        IssuedSession session = KRATOS.kratos()
                .createSession(
                        USERS.withPassword().id(), NewSession.with(upstream).level("aal3"));
        Client.Answer answer = ask("X-Session-Token", session.token());
        assertThat(answer.text("/authenticator_assurance_level")).isEqualTo("aal3");
        assertThat(answer.text("/authentication_methods/0/provider")).isEqualTo("idp");
        assertThat(answer.text("/authentication_methods/0/upstream_amr/1")).isEqualTo("mfa");
    }

    @Test
    void tokenHeader_besidesOthers_goesFirst() {
        IssuedSession good = session();
        assertThat(ask("X-Session-Token", "bad", "Authorization", "Bearer " + good.token())
                        .status())
                .isEqualTo(401);
        assertThat(ask("X-Session-Token", "bad", "Cookie", good.cookieHeader()).status())
                .isEqualTo(401);
        assertThat(ask("X-Session-Token", good.token(), "Authorization", "Bearer bad")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void undecodableCookie_withAGoodToken_failsTheServer() {
        IssuedSession good = session();
        Client.Answer bearer = ask("Cookie", "ory_kratos_session=junk", "Authorization", "Bearer " + good.token());
        assertThat(bearer.status()).isEqualTo(500);
        assertThat(bearer.text("/error/message")).isEqualTo("securecookie: the value is not valid");
        assertThat(ask("Cookie", "ory_kratos_session=", "X-Session-Token", good.token())
                        .status())
                .isEqualTo(500);
        assertThat(ask("Cookie", "ory_kratos_session=junk", "Authorization", "Bearer bad")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void severalCookies_ofTheName_theFirstThatDecodesCounts() {
        IssuedSession good = session();
        IssuedSession revoked = session();
        KRATOS.kratos().revokeSession(revoked.id());
        assertThat(ask("Cookie", "ory_kratos_session=junk; " + good.cookieHeader())
                        .status())
                .isEqualTo(200);
        assertThat(ask("Cookie", good.cookieHeader() + "; ory_kratos_session=junk")
                        .status())
                .isEqualTo(200);
        assertThat(ask("Cookie", revoked.cookieHeader() + "; " + good.cookieHeader())
                        .status())
                .isEqualTo(401);
        assertThat(ask("Cookie", revoked.cookieHeader(), "Authorization", "Bearer " + good.token())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void cookieValue_withoutItsPadding_isNone() {
        IssuedSession good = session();
        assertThat(good.cookie()).endsWith("==");
        assertThat(ask(
                                "Cookie",
                                good.cookieHeader()
                                        .replace(
                                                "=" + good.cookie(),
                                                "=" + good.cookie().replace("=", "")))
                        .status())
                .isEqualTo(401);
        assertThat(ask("Cookie", "ory_kratos_session=\"" + good.cookie() + "\"").status())
                .isEqualTo(200);
        assertThat(ask("Cookie", good.cookieHeader().replace("==", "%3D%3D")).status())
                .isEqualTo(401);
    }

    @Test
    void session_pastItsEnd_isNobody() {
        IssuedSession session = session();
        CLOCK.advance(Duration.ofHours(1).plusSeconds(1));
        assertThat(ask("Cookie", session.cookieHeader()).status()).isEqualTo(401);
    }

    @Test
    void identity_switchedOffAndOn_hidesItsSessionMeanwhile() {
        TestIdentity user = USERS.withPassword();
        IssuedSession session = KRATOS.kratos().createSession(user.id(), NewSession.with(CompletedMethod.password()));
        KRATOS.kratos().setActive(user.id(), false);
        assertThat(ask("Cookie", session.cookieHeader()).status()).isEqualTo(401);
        KRATOS.kratos().setActive(user.id(), true);
        assertThat(ask("Cookie", session.cookieHeader()).status()).isEqualTo(200);
    }

    @Test
    void extendedSession_askedByItsOldCookie_bringsANewCookie() {
        IssuedSession session = session();
        CLOCK.advance(Duration.ofMinutes(1));
        Client client = new Client();
        HttpRequest.Builder extend = Client.request(
                        KRATOS.kratos().adminUrl() + "/admin/sessions/" + session.id() + "/extend")
                .method("PATCH", HttpRequest.BodyPublishers.noBody());
        assertThat(client.send(extend, false).status()).isEqualTo(200);
        assertThat(ask("Cookie", session.cookieHeader()).header("set-cookie")).startsWith("ory_kratos_session=");
        assertThat(ask("X-Session-Token", session.token()).header("set-cookie")).isEmpty();
    }

    @Test
    void nobody_asking_isNamedTheRequest() {
        Client.Answer answer = ask("X-Request-ID", "abc-1");
        assertThat(answer.text("/error/request")).isEqualTo("abc-1");
        assertThat(answer.header("vary")).isEqualTo("Cookie");
        assertThat(answer.header("cache-control")).contains("no-store");
    }
}
