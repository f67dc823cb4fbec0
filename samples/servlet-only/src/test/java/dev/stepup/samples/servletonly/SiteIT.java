package dev.stepup.samples.servletonly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.kratosdouble.KratosDouble;
import dev.stepup.kratosdouble.TestIdentity;
import dev.stepup.samples.servletonly.Browser.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.apache.catalina.LifecycleException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People with a browser walk through the site. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteIT {

    private static final String PASSWORD = "correct horse battery";

    private final KratosDouble kratos;
    private final Site site;

    private SiteIT() throws IOException, LifecycleException {
        int port = freePort();
        kratos = Demo.kratos(port).build().start();
        site = Site.start(port, Demo.settings(port, kratos));
    }

    @AfterAll
    void end() throws LifecycleException {
        site.close();
        kratos.close();
    }

    @Test
    void startPage_nobody_isOpen() {
        Page page = new Browser().open(at("/"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("Servlets alone");
    }

    @Test
    void keys_nobody_areShownAfterBothFactors() {
        Browser browser = new Browser();
        TestIdentity alice = customer(KratosDouble.newTotpSecret());

        Page signIn = browser.open(at("/keys"));
        assertThat(signIn.heading()).isEqualTo("Sign in");
        Page code = signIn(browser, signIn, alice);
        assertThat(code.heading()).isEqualTo("Second factor");
        Page keys = code(browser, code, alice);

        assertThat(keys.address()).isEqualTo(at("/keys"));
        assertThat(keys.text()).contains("under the mat");
    }

    @Test
    void keys_oneFactor_askForTheCodeAndComeBack() {
        Browser browser = new Browser();
        TestIdentity alice = customer(KratosDouble.newTotpSecret());
        Page profile = signIn(browser, browser.open(at("/profile")), alice);
        assertThat(profile.address()).isEqualTo(at("/profile"));
        assertThat(profile.text()).contains("AAL1", "Your keys will ask you for a code.");

        Page code = browser.open(at("/keys"));
        assertThat(code.heading()).isEqualTo("Second factor");
        assertThat(code(browser, code, alice).text()).contains("under the mat");
        assertThat(browser.open(at("/profile")).text()).contains("AAL2", "Your second factor is there.");
    }

    @Test
    void keys_userWithoutSecondFactor_areDenied() {
        Browser browser = new Browser();
        Page denied = signIn(browser, browser.open(at("/keys")), customer(null));
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text()).doesNotContain("under the mat");
    }

    @Test
    void reports_ruleAlone_askWhatTheUserCanReach() {
        Browser bob = new Browser();
        assertThat(signIn(bob, bob.open(at("/reports/today?a=b")), customer(null))
                        .address())
                .isEqualTo(at("/reports/today?a=b"));

        Browser alice = new Browser();
        Page code = signIn(alice, alice.open(at("/reports/today")), customer(KratosDouble.newTotpSecret()));
        assertThat(code.heading()).isEqualTo("Second factor");
    }

    @Test
    void reports_pathThatNothingIsAt_isGuardedAllTheSame() {
        assertThat(new Browser().open(at("/reports/none")).heading()).isEqualTo("Sign in");
        assertThat(new Browser().open(at("/nowhere")).status()).isEqualTo(404);
    }

    @Test
    void signOut_signedIn_hasToSignInAgain() {
        Browser browser = new Browser();
        Page profile = signIn(browser, browser.open(at("/profile")), customer(null));
        assertThat(browser.submit(profile, Map.of(), "Sign out").address()).isEqualTo(at("/"));
        assertThat(browser.open(at("/profile")).heading()).isEqualTo("Sign in");
    }

    private TestIdentity customer(@Nullable String secret) {
        return kratos.createIdentity(UUID.randomUUID() + "@example.org", PASSWORD, secret);
    }

    private static Page signIn(Browser browser, Page page, TestIdentity who) {
        return browser.submit(page, Map.of("identifier", who.email(), "password", PASSWORD), "Sign in with password");
    }

    private Page code(Browser browser, Page page, TestIdentity who) {
        return browser.submit(page, Map.of("totp_code", kratos.totpCode(who.id())), "Use Authenticator");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + site.port() + path);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
