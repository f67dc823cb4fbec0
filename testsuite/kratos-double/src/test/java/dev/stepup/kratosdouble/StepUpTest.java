package dev.stepup.kratosdouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Logins that are submitted, the second factor and time. */
class StepUpTest {

    private final SettableClock clock = SettableClock.atPresent();

    @RegisterExtension
    final KratosDoubleExtension extension =
            new KratosDoubleExtension(KratosDouble.builder().clock(clock));

    private final TestUsers users = new TestUsers(extension);
    private Visit visit = new Visit(KratosDouble.builder().build());

    @BeforeEach
    void open() {
        visit = new Visit(extension.kratos());
    }

    @Test
    void secondFactor_given_rotatesTheCookieAndKeepsTheSession() {
        TestIdentity user = users.withTotp();
        visit.password(user);
        String before = visit.client.jar().get("ory_kratos_session");
        String session = visit.whoami().text("/id");
        clock.advance(Duration.ofMinutes(5));
        assertThat(visit.totp(user, "?aal=aal2").status()).isEqualTo(200);
        assertThat(visit.client.jar().get("ory_kratos_session")).isNotEqualTo(before);
        assertThat(visit.whoami().text("/id")).isEqualTo(session);
        assertThat(visit.whoami().text("/authenticator_assurance_level")).isEqualTo("aal2");
        visit.client.jar().put("ory_kratos_session", before);
        assertThat(visit.whoami().text("/authenticator_assurance_level")).isEqualTo("aal2");
    }

    @Test
    void firstFactor_refreshed_movesTheLoginTimeButNotTheSecondFactors() {
        TestIdentity user = users.withTotp();
        visit.password(user);
        visit.totp(user, "?aal=aal2");
        String second = visit.whoami().text("/authentication_methods/1/completed_at");
        clock.advance(Duration.ofMinutes(30));
        Client.Answer flow = visit.start("login", "?refresh=true");
        visit.client.postScript(
                flow.action(),
                Map.of(
                        "method",
                        "password",
                        "identifier",
                        user.email(),
                        "password",
                        user.password(),
                        "csrf_token",
                        flow.csrf()));
        Client.Answer who = visit.whoami();
        assertThat(who.text("/authentication_methods/1/completed_at")).isEqualTo(second);
        assertThat(who.text("/authenticated_at")).isGreaterThan(second);
        assertThat(who.text("/authenticator_assurance_level")).isEqualTo("aal2");
    }

    @Test
    void anotherUsersPassword_inARefresh_isANewSessionOfTheOther() {
        TestIdentity one = users.withTotp();
        TestIdentity other = users.withPassword();
        visit.password(one);
        String session = visit.whoami().text("/id");
        Client.Answer flow = visit.start("login", "?refresh=true");
        visit.client.postScript(
                flow.action(),
                Map.of(
                        "method",
                        "password",
                        "identifier",
                        other.email(),
                        "password",
                        other.password(),
                        "csrf_token",
                        flow.csrf()));
        assertThat(visit.whoami().text("/identity/id")).isEqualTo(other.id().toString());
        assertThat(visit.whoami().text("/id")).isNotEqualTo(session);
    }

    @Test
    void expiredFlow_readAndSubmitted_isReplaced() {
        TestIdentity user = users.withPassword();
        Client.Answer flow = visit.start("login", "?return_to=" + Visit.encoded(Visit.TARGET));
        clock.advance(Duration.ofMinutes(11));
        Client.Answer read = visit.client.script(visit.at("/self-service/login/flows?id=" + flow.text("/id")));
        assertThat(read.status()).isEqualTo(410);
        assertThat(read.text("/error/id")).isEqualTo("self_service_flow_expired");
        assertThat(read.text("/error/details/redirect_to")).contains("return_to=");
        Client.Answer submitted = visit.client.postScript(
                flow.action(),
                Map.of(
                        "method",
                        "password",
                        "identifier",
                        user.email(),
                        "password",
                        user.password(),
                        "csrf_token",
                        flow.csrf()));
        assertThat(submitted.status()).isEqualTo(410);
        Client.Answer next =
                visit.client.script(visit.at("/self-service/login/flows?id=" + submitted.text("/use_flow_id")));
        assertThat(next.messages()).containsExactly(4010001);
        assertThat(next.text("/return_to")).isEqualTo(Visit.TARGET);
        Client.Answer page = visit.client.postForm(flow.action(), Map.of("method", "password"));
        assertThat(page.location()).startsWith(extension.kratos().uiUrl() + "/login?flow=");
    }

    @Test
    void form_withoutItsToken_isRefused() {
        TestIdentity user = users.withPassword();
        Client.Answer flow = visit.start("login", "");
        Client.Answer answer = visit.client.postScript(
                flow.action(), Map.of("method", "password", "identifier", user.email(), "password", user.password()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/error/id")).isEqualTo("security_csrf_violation");
    }

    @Test
    void flow_readByAnotherBrowser_isRefused() {
        Client.Answer flow = visit.start("login", "");
        Client.Answer answer = new Client().script(visit.at("/self-service/login/flows?id=" + flow.text("/id")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/error/details/reject_reason")).contains("empty or not set");
    }

    @Test
    void nativeFlow_fromABrowser_isRefused() {
        TestIdentity user = users.withPassword();
        Client.Answer flow = visit.client.api(visit.at("/self-service/login/api"), "none");
        visit.client.jar().put("some", "cookie");
        Client.Answer answer = visit.client.postScript(
                flow.action(), Map.of("method", "password", "identifier", user.email(), "password", user.password()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.messages()).containsExactly(4000001);
    }

    @Test
    void oneTimeCode_ofLongAgo_isRefused() {
        TestIdentity user = users.withTotp();
        visit.password(user);
        String old = extension.kratos().totpCode(user.id());
        clock.advance(Duration.ofMinutes(2));
        Client.Answer flow = visit.start("login", "?aal=aal2");
        Client.Answer answer = visit.client.postScript(
                flow.action(), Map.of("method", "totp", "totp_code", old, "csrf_token", flow.csrf()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.messages()).containsExactly(4000008);
    }

    @Test
    void unknownMethod_submitted_isToldInTheFlow() {
        Client.Answer flow = visit.start("login", "");
        Client.Answer answer =
                visit.client.postScript(flow.action(), Map.of("method", "nope", "csrf_token", flow.csrf()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.messages()).containsExactly(4010002);
    }

    @Test
    void loginForm_whileLoggedIn_leadsToTheDefaultPlace() {
        TestIdentity user = users.withPassword();
        Client.Answer flow = visit.start("login", "?return_to=" + Visit.encoded(Visit.TARGET));
        visit.password(user);
        Client.Answer answer = visit.client.postForm(flow.action(), Map.of("method", "password"));
        assertThat(answer.location()).isEqualTo("http://127.0.0.1:8080/");
    }
}
