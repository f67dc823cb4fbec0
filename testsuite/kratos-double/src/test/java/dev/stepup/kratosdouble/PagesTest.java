package dev.stepup.kratosdouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages, as a browser without scripts walks through them. */
class PagesTest {

    @RegisterExtension
    static final KratosDoubleExtension KRATOS =
            new KratosDoubleExtension(KratosDouble.builder().demo(true));

    private static final TestUsers USERS = new TestUsers(KRATOS);

    private final Visit visit = new Visit(KRATOS.kratos());
    private final String ui = KRATOS.kratos().uiUrl().toString();

    private static String first(String html, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(pattern + " in " + html).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private String follow(String url) {
        Client.Answer answer = visit.client.page(url);
        while (answer.status() == 303) {
            answer = visit.client.page(answer.location());
        }
        return answer.body();
    }

    @Test
    void missingFlow_opened_startsOneAndShowsItsForm() {
        String html = follow(ui + "/login?return_to=" + Visit.encoded(Visit.TARGET));
        assertThat(html)
                .contains("<html lang=\"en\">", "<h1>Sign in</h1>", "type=\"password\"", ">E-Mail</label>")
                .doesNotContain("<script");
    }

    @Test
    void formOfThePage_filledIn_leadsToTheSecondFactorAndOn() {
        TestIdentity user = USERS.withTotp();
        String login = follow(ui + "/login?return_to=" + Visit.encoded(Visit.TARGET));
        Client.Answer wrong = visit.client.postForm(
                first(login, "action=\"([^\"]+)\""),
                Map.of(
                        "method",
                        "password",
                        "identifier",
                        user.email(),
                        "password",
                        "wrong",
                        "csrf_token",
                        csrf(login)));
        assertThat(follow(wrong.location())).contains("role=\"alert\"", "The provided credentials are invalid");
        Client.Answer right = visit.client.postForm(
                first(login, "action=\"([^\"]+)\""),
                Map.of(
                        "method", "password",
                        "identifier", user.email(),
                        "password", user.password(),
                        "csrf_token", csrf(login)));
        assertThat(right.location()).isEqualTo(Visit.TARGET);

        String second = follow(ui + "/login?aal=aal2");
        assertThat(second).contains("<h1>Second factor</h1>", "autocomplete=\"one-time-code\"", "Use Authenticator");
    }

    private static String csrf(String html) {
        return first(html, "name=\"csrf_token\" value=\"([^\"]+)\"")
                .replace("&#43;", "+")
                .replace("&#61;", "=");
    }

    @Test
    void deadEnd_shown_saysSoAndLinksToSettings() {
        visit.password(USERS.withPassword());
        assertThat(follow(ui + "/login?aal=aal2"))
                .contains("You have not set up a second way", "/self-service/settings/browser");
    }

    @Test
    void settings_shown_haveAFormForEachMethod() {
        visit.password(USERS.withPassword());
        assertThat(follow(ui + "/settings"))
                .contains("<h2>Password</h2>", "<h2>Authenticator app</h2>", "data:image/png;base64,");
    }

    @Test
    void error_shown_isInTheServersWords() {
        assertThat(follow(visit.at("/self-service/login/browser?aal=aal2"))).contains("session_aal1_required");
        assertThat(follow(ui + "/error?id=unknown")).contains("Nothing is known");
    }

    @Test
    void expiredOrUnknownFlow_opened_startsAnother() {
        assertThat(follow(ui + "/login?flow=00000000-0000-4000-8000-000000000000"))
                .contains("<h1>Sign in</h1>");
    }

    @Test
    void textFromOutside_shown_isEscaped() {
        String login = follow(ui + "/login");
        Client.Answer wrong = visit.client.postForm(
                first(login, "action=\"([^\"]+)\""),
                Map.of("method", "password", "identifier", "\"><b>x", "password", "x", "csrf_token", csrf(login)));
        assertThat(follow(wrong.location())).doesNotContain("<b>x");
    }

    @Test
    void demo_keyGiven_showsItsCode() {
        TestIdentity user = USERS.withTotp();
        String html = visit.client
                .page(ui + "/demo?key=" + user.totpSecret().orElseThrow().toLowerCase(java.util.Locale.ROOT))
                .body();
        assertThat(html).contains(KRATOS.kratos().totpCode(user.id()));
        assertThat(visit.client.page(ui + "/demo?key=%3C1%3E").body())
                .contains("This is no key")
                .doesNotContain("<1>");
    }

    @Test
    void demo_shown_tellsTheCodes() {
        TestIdentity alice = KRATOS.kratos().demoUsers().get(0);
        assertThat(visit.client.page(ui + "/demo").body()).contains("Demo only", alice.email(), "bob@example.org");
    }

    @Test
    void registration_opened_isNotOffered() {
        assertThat(visit.client.page(ui + "/registration").body()).contains("New accounts cannot be made");
    }

    @Test
    void logout_followed_endsTheSession() {
        visit.password(USERS.withPassword());
        Client.Answer logout = visit.client.page(ui + "/logout");
        visit.client.page(logout.location());
        assertThat(visit.whoami().status()).isEqualTo(401);
    }
}
