package dev.stepup.kratosdouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes of settings that the recorded scenarios do not have. */
class SettingsTest {

    private static final SettableClock CLOCK = SettableClock.atPresent();

    @RegisterExtension
    static final KratosDoubleExtension KRATOS =
            new KratosDoubleExtension(KratosDouble.builder().clock(CLOCK));

    private static final TestUsers USERS = new TestUsers(KRATOS);

    private final Visit visit = new Visit(KRATOS.kratos());

    @Test
    void oldLogin_changingCredentials_mustBeRefreshedFirst() {
        visit.password(USERS.withPassword());
        CLOCK.advance(Duration.ofMinutes(16));
        Client.Answer flow = visit.start("settings", "");
        Client.Answer answer = visit.client.postScript(
                flow.action(),
                Map.of("method", "password", "password", "another good phrase", "csrf_token", flow.csrf()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/error/id")).isEqualTo("session_refresh_required");
        assertThat(answer.text("/redirect_browser_to"))
                .startsWith(visit.at("/self-service/login/browser?refresh=true&return_to="));
    }

    @Test
    void changeOnAPage_interruptedByARefresh_isDoneOnTheWayBack() {
        TestIdentity user = USERS.withPassword();
        visit.password(user);
        CLOCK.advance(Duration.ofMinutes(16));
        Client.Answer flow = visit.start("settings", "?return_to=" + Visit.encoded(Visit.TARGET));
        Client.Answer sent = visit.client.postForm(
                flow.action(),
                Map.of("method", "password", "password", "another good phrase", "csrf_token", flow.csrf()));
        assertThat(sent.location()).startsWith(visit.at("/self-service/login/browser?refresh=true"));

        Client.Answer page = visit.client.page(sent.location());
        String login = page.location().replaceAll(".*flow=", "");
        Client.Answer refresh = visit.client.script(visit.at("/self-service/login/flows?id=" + login));
        Client.Answer back = visit.client.postForm(
                refresh.action(),
                Map.of(
                        "method",
                        "password",
                        "identifier",
                        user.email(),
                        "password",
                        user.password(),
                        "csrf_token",
                        refresh.csrf()));
        assertThat(back.location()).isEqualTo(flow.action());
        assertThat(visit.client.page(back.location()).location()).isEqualTo(Visit.TARGET);

        TestIdentity changed = new TestIdentity(user.id(), user.email(), "another good phrase", null);
        assertThat(new Visit(KRATOS.kratos()).password(changed).status()).isEqualTo(200);
    }

    @Test
    void changeThatWaitsForARefresh_isGivenUpByANewFlow() {
        TestIdentity user = USERS.withPassword();
        visit.password(user);
        CLOCK.advance(Duration.ofMinutes(16));
        Client.Answer flow = visit.start("settings", "");
        visit.client.postForm(
                flow.action(),
                Map.of("method", "password", "password", "another good phrase", "csrf_token", flow.csrf()));
        assertThat(visit.start("settings", "").header("set-cookie")).startsWith("ory_kratos_continuity=");

        Client.Answer refresh = visit.start("login", "?refresh=true");
        visit.client.postScript(
                refresh.action(),
                Map.of(
                        "method", "password",
                        "identifier", user.email(),
                        "password", user.password(),
                        "csrf_token", refresh.csrf()));
        visit.client.page(flow.action());
        assertThat(new Visit(KRATOS.kratos()).password(user).status()).isEqualTo(200);
    }

    @Test
    void changeThatWaitsForARefresh_sentAgainWithoutOne_isLost() {
        TestIdentity user = USERS.withPassword();
        visit.password(user);
        CLOCK.advance(Duration.ofMinutes(16));
        Client.Answer flow = visit.start("settings", "");
        Map<String, String> form =
                Map.of("method", "password", "password", "another good phrase", "csrf_token", flow.csrf());
        visit.client.postForm(flow.action(), form);
        visit.client.postForm(flow.action(), form);

        Client.Answer refresh = visit.start("login", "?refresh=true");
        visit.client.postScript(
                refresh.action(),
                Map.of(
                        "method", "password",
                        "identifier", user.email(),
                        "password", user.password(),
                        "csrf_token", refresh.csrf()));
        visit.client.page(flow.action());
        assertThat(new Visit(KRATOS.kratos()).password(user).status()).isEqualTo(200);
    }

    @Test
    void changeThatWaitsForARefresh_isNotShownYet() {
        TestIdentity user = USERS.withPassword();
        visit.password(user);
        CLOCK.advance(Duration.ofMinutes(16));
        Client.Answer flow = visit.start("settings", "");
        Client.Answer sent = visit.client.postForm(
                flow.action(),
                Map.of("method", "profile", "traits.email", "new-" + user.email(), "csrf_token", flow.csrf()));
        assertThat(sent.header("set-cookie")).contains("ory_kratos_continuity=", "; Expires=", "; Max-Age=2592000;");
        Client.Answer shown = visit.client.script(visit.at("/self-service/settings/flows?id=" + flow.text("/id")));
        assertThat(shown.body()).doesNotContain("new-" + user.email());
    }

    @Test
    void recoveryCodes_madeConfirmedAndUsed_areGoodOnce() {
        TestIdentity user = USERS.withPassword();
        visit.password(user);
        Client.Answer flow = visit.start("settings", "");
        Client.Answer made = visit.client.postScript(
                flow.action(), Map.of("lookup_secret_regenerate", "true", "csrf_token", flow.csrf()));
        String code = made.nodes().stream()
                .map(node -> node.getJsonObject("attributes"))
                .filter(attributes -> attributes.getString("id", "").equals("lookup_secret_codes"))
                .map(attributes ->
                        attributes.getJsonObject("text").getString("text").split(", ")[0])
                .findFirst()
                .orElseThrow();
        assertThat(made.text("/state")).isEqualTo("show_form");
        visit.client.postScript(flow.action(), Map.of("lookup_secret_confirm", "true", "csrf_token", flow.csrf()));
        assertThat(visit.whoami().text("/authenticator_assurance_level")).isEqualTo("aal2");

        assertThat(useCode(user, code).status()).isEqualTo(200);
        assertThat(useCode(user, code).messages()).containsExactly(4000012);
        assertThat(useCode(user, "unknown1").messages()).containsExactly(4000016);
    }

    private static Client.Answer useCode(TestIdentity user, String code) {
        Visit other = new Visit(KRATOS.kratos());
        other.password(user);
        Client.Answer flow = other.start("login", "?aal=aal2");
        return other.client.postScript(
                flow.action(), Map.of("method", "lookup_secret", "lookup_secret", code, "csrf_token", flow.csrf()));
    }

    @Test
    void settingsOfAnother_read_areRefused() {
        visit.password(USERS.withPassword());
        Client.Answer flow = visit.start("settings", "");
        Visit other = new Visit(KRATOS.kratos());
        other.password(USERS.withPassword());
        Client.Answer answer = other.client.script(visit.at("/self-service/settings/flows?id=" + flow.text("/id")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/error/id")).isEqualTo("security_identity_mismatch");
    }

    @Test
    void weakPassword_chosen_isRefusedAtItsField() {
        TestIdentity user = USERS.withPassword();
        visit.password(user);
        Client.Answer flow = visit.start("settings", "");
        for (String weak : new String[] {"short", user.email(), user.password()}) {
            Client.Answer answer = visit.client.postScript(
                    flow.action(), Map.of("method", "password", "password", weak, "csrf_token", flow.csrf()));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.messages()).isEmpty();
        }
    }

    @Test
    void authenticatorApp_removed_leavesTheSessionAtItsLevel() {
        TestIdentity user = USERS.withTotp();
        visit.password(user);
        visit.totp(user, "?aal=aal2");
        Client.Answer flow = visit.start("settings", "");
        visit.client.postScript(flow.action(), Map.of("totp_unlink", "true", "csrf_token", flow.csrf()));
        assertThat(visit.whoami().text("/authenticator_assurance_level")).isEqualTo("aal2");
    }
}
