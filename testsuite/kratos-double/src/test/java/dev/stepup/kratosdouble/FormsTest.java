package dev.stepup.kratosdouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms and addresses as only an adversary sends them. */
class FormsTest {

    @RegisterExtension
    static final KratosDoubleExtension KRATOS = new KratosDoubleExtension(KratosDouble.builder());

    private static final TestUsers USERS = new TestUsers(KRATOS);

    private final Visit visit = new Visit(KRATOS.kratos());

    private Client.Answer post(String action, String type, String body) {
        return visit.client.send(
                Client.request(action)
                        .header("Accept", Client.JSON)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                true);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-www-form-urlencoded|%zz=1|4000001",
                "application/x-www-form-urlencoded|a;b|4000001",
                "multipart/form-data; boundary=x|--x--|4010002",
                "APPLICATION/JSON|{}|4010002",
                "text/plain|{}|4000001"
            })
    void body_ofAnySort_isAnsweredByTheFlow(String type, String body, int message) {
        Client.Answer answer = post(visit.start("login", "").action(), type, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.messages()).containsExactly(message);
    }

    @Test
    void nullInJson_countsAsNotSent() {
        Client.Answer answer = post(
                visit.start("login", "").action(),
                Client.JSON,
                "{\"method\":\"password\",\"identifier\":null,\"password\":\"x\"}");
        assertThat(answer.messages()).isEmpty();
        assertThat(answer.body()).contains("Property identifier is missing.");
    }

    @Test
    void halfASurrogatePair_isShownAsTheReplacementCharacter() {
        Client.Answer flow = visit.start("login", "");
        Client.Answer answer = post(
                flow.action(),
                Client.JSON,
                "{\"method\":\"password\",\"identifier\":\"\\ud800\",\"password\":\"x\",\"csrf_token\":\"" + flow.csrf()
                        + "\"}");
        assertThat(answer.body()).contains("\"value\":\"\uFFFD\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webauthn", "passkey"})
    void method_thatIsSwitchedOff_isNotFound(String method) {
        Client.Answer answer = visit.client.postScript(
                visit.start("login", "").action(), Map.of("method", method, "identifier", "somebody@example.org"));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void recoveryCodes_confirmedTwice_areGoneTheSecondTime() {
        visit.password(USERS.withPassword());
        Client.Answer flow = visit.start("settings", "");
        Map<String, String> make = Map.of("lookup_secret_regenerate", "true", "csrf_token", flow.csrf());
        Map<String, String> confirm = Map.of("lookup_secret_confirm", "true", "csrf_token", flow.csrf());
        visit.client.postScript(flow.action(), make);
        assertThat(visit.client.postScript(flow.action(), confirm).status()).isEqualTo(200);
        assertThat(visit.client.postScript(flow.action(), confirm).status()).isEqualTo(400);
    }

    @Test
    void recoveryCodes_notConfirmedBeforeSomethingElseIsSaved_areForgotten() {
        visit.password(USERS.withPassword());
        Client.Answer flow = visit.start("settings", "");
        Map<String, String> make = Map.of("lookup_secret_regenerate", "true", "csrf_token", flow.csrf());
        Map<String, String> wrong = Map.of("method", "password", "password", "x", "csrf_token", flow.csrf());
        Map<String, String> good =
                Map.of("method", "password", "password", "a good new phrase", "csrf_token", flow.csrf());
        Map<String, String> confirm = Map.of("lookup_secret_confirm", "true", "csrf_token", flow.csrf());
        visit.client.postScript(flow.action(), make);
        // What is wrong with another field does not forget them, but puts them in their place.
        assertThat(visit.client.postScript(flow.action(), wrong).nodeNames())
                .containsSubsequence("password", "lookup_secret_codes", "lookup_secret_confirm", "totp_qr");
        visit.client.postScript(flow.action(), good);
        assertThat(visit.client.postScript(flow.action(), confirm).status()).isEqualTo(400);
        assertThat(visit.whoami().text("/authenticator_assurance_level")).isEqualTo("aal1");
    }

    @Test
    void authenticatorApp_shownAfterSomethingElseIsSaved_isTheOneThatCounts() {
        TestIdentity user = USERS.withPassword();
        visit.password(user);
        Client.Answer flow = visit.start("settings", "");
        Client.Answer saved = visit.client.postScript(
                flow.action(), Map.of("method", "profile", "traits.email", user.email(), "csrf_token", flow.csrf()));
        String secret = saved.body().replaceAll("(?s).*\"secret\":\"([A-Z2-7]{32})\".*", "$1");
        Client.Answer enrolled = visit.client.postScript(
                visit.at("/self-service/settings?flow=" + flow.text("/id")),
                Map.of("method", "totp", "totp_code", code(secret), "csrf_token", flow.csrf()));
        assertThat(enrolled.status()).isEqualTo(200);
        assertThat(visit.whoami().text("/authenticator_assurance_level")).isEqualTo("aal2");
    }

    private static String code(String secret) {
        TestIdentity other =
                KRATOS.kratos().createIdentity("user-" + UUID.randomUUID() + "@example.org", "any good phrase", secret);
        return KRATOS.kratos().totpCode(other.id());
    }

    @Test
    void whatWasWrongBefore_isForgottenWhenCodesAreShown() {
        visit.password(USERS.withPassword());
        Client.Answer flow = visit.start("settings", "");
        Map<String, String> confirm = Map.of("lookup_secret_confirm", "true", "csrf_token", flow.csrf());
        Map<String, String> make = Map.of("lookup_secret_regenerate", "true", "csrf_token", flow.csrf());
        assertThat(visit.client.postScript(flow.action(), confirm).messages()).containsExactly(4000001);
        assertThat(visit.client.postScript(flow.action(), make).messages()).isEmpty();
    }

    @Test
    void password_longerThanItsHashTakes_isRefusedAtItsField() {
        visit.password(USERS.withPassword());
        Client.Answer flow = visit.start("settings", "");
        Client.Answer answer = visit.client.postScript(
                flow.action(), Map.of("method", "password", "password", "x".repeat(73), "csrf_token", flow.csrf()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"id\":4000033", "at most 72 characters long, but got 73.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"email\":5}|expected string, but got number",
                "[1]|expected object, but got array",
                "{\"email\":null}|expected string, but got null"
            })
    void traits_ofAWrongType_areRefused(String traits, String problem) {
        visit.password(USERS.withPassword());
        Client.Answer flow = visit.start("settings", "");
        Client.Answer answer = post(
                flow.action(),
                Client.JSON,
                "{\"method\":\"profile\",\"traits\":" + traits + ",\"csrf_token\":\"" + flow.csrf() + "\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"id\":4000026", problem);
    }

    @Test
    void flowOfZeros_isMalformed() {
        Client.Answer answer =
                post(visit.at("/self-service/login?flow=" + new UUID(0, 0)), Client.JSON, "{\"method\":\"password\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error/reason")).isEqualTo("The flow query parameter is missing or malformed.");
    }

    @Test
    void errorId_inCapitals_isTheSame() {
        String page = visit.client
                .page(visit.at("/self-service/login/browser?aal=aal2"))
                .location();
        String id = page.replaceAll(".*id=", "");
        Client.Answer answer = visit.client.script(visit.at("/self-service/errors?id=" + id.toUpperCase(Locale.ROOT)));
        assertThat(answer.text("/id")).isEqualTo(id);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"{|400", "[]|400", "{\"session_token\":1}|400", "{\"session_token\":null}|403", "null|403"})
    void logOut_withoutAToken_isRefused(String body, int status) {
        Client.Answer answer = visit.client.send(
                Client.request(visit.at("/self-service/logout/api"))
                        .header("Content-Type", Client.JSON)
                        .method("DELETE", HttpRequest.BodyPublishers.ofString(body)),
                false);
        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/self-service/registration/flows?id=x, 400",
        "/self-service/recovery/flows?id=x, 400",
        "/self-service/registration?flow=x, 400",
        "/sessions/token-exchange, 400",
        "/sessions/token-exchange?init_code=a&return_to_code=b, 404",
        "/self-service/methods/oidc/callback/x, 404"
    })
    void pathOfSomethingSwitchedOff_isAnsweredAsAnError(String path, int status) {
        Client.Answer answer = visit.client.script(visit.at(path));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json()).containsKey("error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//sessions/whoami", "/sessions//whoami", "/self-service/../sessions/whoami"})
    void pathInNeedOfCleaning_isRedirected(String path) {
        Client.Answer answer = visit.client.script(visit.at(path));
        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.location()).isEqualTo("/sessions/whoami");
    }

    @ParameterizedTest
    @CsvSource({"http:x, http:x", "http://, http://127.0.0.1:8080", "javascript:alert(1), refused"})
    void returnTo_withoutAHost_isJudgedAsTheRealServerDoes(String returnTo, String target) {
        visit.password(USERS.withPassword());
        Client.Answer answer =
                visit.client.page(visit.at("/self-service/login/browser?return_to=" + Visit.encoded(returnTo)));
        assertThat(answer.location()).contains(target.equals("refused") ? "/error?id=" : target);
    }

    @Test
    void typeWithAParameter_inAccept_isNoChoice() {
        Client.Answer answer = visit.client.send(
                Client.request(visit.at("/self-service/login/browser"))
                        .header("Accept", "application/json; charset=utf-8"),
                true);
        assertThat(answer.status()).isEqualTo(303);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ory_kratos_session|securecookie: the value is not valid",
                "ory_kratos_session=abcde|securecookie: base64 decode failed - caused by: illegal base64 data at input"
                        + " byte 4",
                "ory_kratos_session=ab%c|securecookie: base64 decode failed - caused by: illegal base64 data at input"
                        + " byte 2"
            })
    void cookieThatIsNone_besideAToken_spoilsTheAnswer(String cookie, String message) {
        IssuedSession session =
                KRATOS.kratos().createSession(USERS.withPassword().id(), NewSession.with(CompletedMethod.password()));
        Client.Answer answer = visit.client.send(
                Client.request(visit.at("/sessions/whoami"))
                        .header("X-Session-Token", session.token())
                        .header("Cookie", cookie),
                false);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("/error/message")).isEqualTo(message);
    }
}
