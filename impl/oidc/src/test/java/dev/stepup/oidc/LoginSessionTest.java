package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Session;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.SessionProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a login that is kept is worth, for how long, and how it ends. */
class LoginSessionTest {

    private final TestIssuer issuer = new TestIssuer();
    private final SessionProvider provider = issuer.login().loginProvider();
    private final Browser browser = new Browser(provider);

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void browser_withoutALogin_isNobodys() {
        assertThat(provider.recognise(browser.request())).isEqualTo(CredentialKind.NONE);
        assertThat(provider.evidence(browser.request())).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void login_kept_isACookieAndAsksNobody() {
        issuer.signIn(browser, issuer.idToken());
        int asked = issuer.server.count();

        assertThat(provider.recognise(browser.request())).isEqualTo(CredentialKind.COOKIE);
        assertThat(TestIssuer.session(provider.evidence(browser.request())).subject())
                .isEqualTo("alice");
        assertThat(issuer.server.count()).isEqualTo(asked);
    }

    @Test
    void login_afterItsLifeSpan_isOver() {
        Browser brief =
                new Browser(issuer.login().set("login.life-span", "PT1M").loginProvider());
        issuer.signIn(brief, issuer.idToken());
        Session session = brief.signedIn();

        assertThat(session.isActiveAt(TestIssuer.NOW.plusSeconds(59))).isTrue();
        assertThat(session.isActiveAt(TestIssuer.NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void login_longAfterTheIdTokenExpired_stillCounts() {
        issuer.signIn(browser, issuer.idToken());
        issuer.pass(Duration.ofHours(7));

        assertThat(browser.signedIn().isActiveAt(issuer.clock.instant())).isTrue();
    }

    @Test
    void login_ofAnIssuerOrClientThatIsNoLongerConfigured_isNobodys() {
        issuer.signIn(browser, issuer.idToken());
        SessionProvider other = issuer.login().set("login.client-id", "shop").loginProvider();
        assertThat(other.evidence(browser.request())).isEqualTo(Evidence.NOBODY);
        SessionProvider elsewhere = OidcIssuer.of("https://id.example.org")
                .set("login.client-id", "bank")
                .mapping(AssuranceMapping.preset("keycloak"))
                .loginProvider();
        assertThat(elsewhere.evidence(browser.request())).isEqualTo(Evidence.NOBODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "x\ny", "99999999999999999999\na.b.c", "1\na.b.c", "1"})
    void kept_unreadable_isNobodys(String text) {
        browser.kept.put(LoginProvider.NAME, text);
        assertThat(provider.evidence(browser.request())).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void logOut_ofALogin_endsItAtTheIssuer() {
        issuer.signIn(browser, issuer.idToken());
        Optional<URI> address = provider.logOutAddress(browser.request(), Browser.BACK);

        assertThat(address).isPresent();
        assertThat(address.get()).hasPath("/realm/logout");
        assertThat(Browser.query(address.get()))
                .containsEntry("client_id", "bank")
                .containsEntry("post_logout_redirect_uri", Browser.BACK.toString())
                .containsKey("id_token_hint");
    }

    @Test
    void logOut_ofNobodyOrWhereThereIsNoSuchPlace_isNowhere() {
        assertThat(provider.logOutAddress(browser.request(), Browser.BACK)).isEmpty();
        issuer.signIn(browser, issuer.idToken());
        issuer.discovery(Map.of("end_session_endpoint", ""));
        SessionProvider without = issuer.login().loginProvider();
        assertThat(without.logOutAddress(browser.request(), Browser.BACK)).isEmpty();
    }
}
