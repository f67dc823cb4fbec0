package dev.stepup.samples.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.kratosdouble.KratosDouble;
import dev.stepup.kratosdouble.Mode;
import dev.stepup.kratosdouble.TestIdentity;
import dev.stepup.kratosdouble.state.Totp;
import dev.stepup.samples.bank.Browser.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People with a browser walk through the bank on a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankIT {

    private static final String PASSWORD = "correct horse battery";

    private final KratosDouble kratos;
    private final BankServer bank;

    private BankIT() throws IOException, InterruptedException {
        int port = freePort();
        kratos = BankServer.kratos(port, Mode.LAX).build().start();
        bank = BankServer.start(port, kratos, Mode.LAX);
    }

    @AfterAll
    void end() {
        bank.close();
        kratos.close();
    }

    @Test
    void startPage_anonymous_isOpen() {
        Page page = new Browser().open(bank.url());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("Welcome");
    }

    @Test
    void account_anonymous_isShownAfterSignIn() {
        Browser browser = new Browser();

        Page signIn = browser.open(at("/account"));
        assertThat(signIn.heading()).isEqualTo("Sign in");

        Page account = signIn(browser, signIn, customer());
        assertThat(account.address()).isEqualTo(at("/account"));
        assertThat(account.text()).contains("Its level is AAL1", "password (AAL1)");
    }

    @Test
    void transferDeepLinkWithQuery_anonymous_isReachedByBothFactorsAndTheMoneyMoves() {
        Browser browser = new Browser();
        TestIdentity alice = customerWithSecondFactor();
        URI deepLink = at("/transfer/confirm?amount=10&to=bob+%26+co");

        Page secondFactor = signIn(browser, browser.open(deepLink), alice);
        assertThat(secondFactor.heading()).isEqualTo("Second factor");

        Page confirm = secondFactor(browser, secondFactor, alice);
        assertThat(confirm.address()).isEqualTo(deepLink);
        assertThat(confirm.text()).contains("You are sending 10.00 euros to bob & co.");

        Page account = browser.submit(confirm, Map.of(), "Send");
        assertThat(account.address()).isEqualTo(at("/account?sent"));
        assertThat(account.text())
                .contains("Your transfer has been made.", "Transfers so far: 1, 10.00 euros", "Its level is AAL2");
    }

    @Test
    void transferForm_filledIn_isStillFilledInAfterTheSecondFactor() {
        Browser browser = new Browser();
        TestIdentity alice = customerWithSecondFactor();
        Page form = signIn(browser, browser.open(at("/transfer?amount=10&to=bob")), alice);
        assertThat(form.address()).isEqualTo(at("/transfer?amount=10&to=bob"));

        Page secondFactor = browser.submit(form, Map.of("amount", "12,50"), "Continue");
        Page confirm = secondFactor(browser, secondFactor, alice);

        assertThat(confirm.text()).contains("You are sending 12.50 euros to bob.");
    }

    @Test
    void transfer_postedWithOneFactor_isDeniedByTheServiceAndComesBackToItsPage() {
        Browser browser = new Browser();
        TestIdentity alice = customerWithSecondFactor();
        Page form = signIn(browser, browser.open(at("/transfer?amount=10&to=bob")), alice);
        form.content().select("main form").attr("method", "post").attr("action", "/transfer");

        Page secondFactor = browser.submit(form, Map.of(), "Continue");
        assertThat(secondFactor.heading()).isEqualTo("Second factor");

        assertThat(secondFactor(browser, secondFactor, alice).address()).isEqualTo(form.address());
        assertThat(browser.open(at("/account")).text()).contains("Transfers so far: 0");
    }

    @Test
    void transfer_withWrongInput_isRefusedBesideTheFieldAndKeepsIt() {
        Browser browser = new Browser();
        Page form = signIn(browser, browser.open(at("/transfer")), customer());

        Page refused = browser.submit(form, Map.of("amount", "<b>1", "to", "bob"), "Continue");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.content().title()).startsWith("Error: ");
        assertThat(refused.content().select("#amount").val()).isEqualTo("<b>1");
        assertThat(refused.content().select("#to").val()).isEqualTo("bob");
        assertThat(refused.content().select("#amount[aria-invalid=true]").attr("aria-describedby"))
                .isEqualTo("amount-error");
        assertThat(refused.content().select("#amount-error").text()).startsWith("Enter an amount above zero");
        assertThat(refused.content().select("[role=alert] a[href='#amount']")).hasSize(1);
    }

    @Test
    void limits_customerWithSecondFactor_areShownAfterIt() {
        Browser browser = new Browser();
        TestIdentity alice = customerWithSecondFactor();

        Page limits = secondFactor(browser, signIn(browser, browser.open(at("/limits")), alice), alice);

        assertThat(limits.address()).isEqualTo(at("/limits"));
        assertThat(limits.text()).contains("1000 euros");
    }

    @Test
    void limits_customerWithoutSecondFactor_addsOneAndComesBack() {
        Browser browser = new Browser();
        Page again = signIn(browser, browser.open(at("/limits")), customer());
        assertThat(again.heading()).isEqualTo("Confirm that it is you");

        Page settings = browser.submit(again, Map.of("password", PASSWORD), "Sign in");
        String secret = settings.content().select("code").text();
        String code = new Totp(secret).code(Instant.now());
        Page limits = browser.submit(settings, Map.of("totp_code", code), "Save");

        assertThat(limits.address()).isEqualTo(at("/limits"));
        assertThat(limits.heading()).isEqualTo("Limits");
    }

    @Test
    void backOffice_customerWithSecondFactor_asksForItByTheRule() {
        Browser browser = new Browser();
        TestIdentity alice = customerWithSecondFactor();

        Page secondFactor = signIn(browser, browser.open(at("/admin/x?y=z")), alice);
        assertThat(secondFactor.heading()).isEqualTo("Second factor");

        Page backOffice = secondFactor(browser, secondFactor, alice);
        assertThat(backOffice.address()).isEqualTo(at("/admin/x?y=z"));
        assertThat(backOffice.heading()).isEqualTo("Back office");
    }

    @Test
    void backOffice_customerWithoutSecondFactor_isShown() {
        Browser browser = new Browser();

        Page backOffice = signIn(browser, browser.open(at("/admin/x")), customer());

        assertThat(backOffice.heading()).isEqualTo("Back office");
    }

    @Test
    void api_calledByScriptWithOneFactor_answersWithAProblemThatShowsTheWay() {
        Browser browser = new Browser();
        TestIdentity alice = customerWithSecondFactor();
        Page script = browser.open(at("/script"));
        assertThat(browser.fetch(script, "GET", "/api/account", "").statusCode())
                .isEqualTo(401);
        signIn(browser, browser.open(at("/account")), alice);
        assertThat(browser.fetch(script, "GET", "/api/account", "").body()).contains("\"transfers\":0");

        HttpResponse<String> problem = browser.fetch(script, "GET", "/api/transfers", "");

        assertThat(problem.statusCode()).isEqualTo(403);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body())
                .contains("\"session_aal2_required\"", "\"redirect_browser_to\":\"" + kratos.publicUrl());
    }

    @Test
    void api_calledByScriptWithBothFactors_movesMoneyAndRefusesWrongOrders() {
        Browser browser = new Browser();
        TestIdentity alice = customerWithSecondFactor();
        secondFactor(browser, signIn(browser, browser.open(at("/limits")), alice), alice);
        Page script = browser.open(at("/script"));

        HttpResponse<String> made = browser.fetch(script, "POST", "/api/transfers", "{\"to\":\"bob\",\"amount\":10}");
        HttpResponse<String> wrong = browser.fetch(script, "POST", "/api/transfers", "{\"to\":\"bob\",\"amount\":-1}");
        HttpResponse<String> unreadable = browser.fetch(script, "POST", "/api/transfers", "{\"amount\":\"x\"}");
        HttpResponse<String> list = browser.fetch(script, "GET", "/api/transfers", "");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"amount\":\"Enter an amount above zero");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(list.body()).contains("\"to\":\"bob\"").doesNotContain("},{");
    }

    @Test
    void logOut_signedIn_endsTheSessionAtTheIdentityServer() {
        Browser browser = new Browser();
        Page account = signIn(browser, browser.open(at("/account")), customer());

        Page start = browser.submit(account, Map.of(), "Sign out");

        assertThat(start.address()).isEqualTo(bank.url());
        assertThat(browser.open(at("/account")).heading()).isEqualTo("Sign in");
    }

    private URI at(String path) {
        return bank.url().resolve(path);
    }

    private TestIdentity customer() {
        return kratos.createIdentity(UUID.randomUUID() + "@example.org", PASSWORD);
    }

    private TestIdentity customerWithSecondFactor() {
        return kratos.createIdentity(UUID.randomUUID() + "@example.org", PASSWORD, KratosDouble.newTotpSecret());
    }

    private static Page signIn(Browser browser, Page page, TestIdentity who) {
        return browser.submit(
                page, Map.of("identifier", who.email(), "password", who.password()), "Sign in with password");
    }

    private Page secondFactor(Browser browser, Page page, TestIdentity who) {
        return browser.submit(page, Map.of("totp_code", kratos.totpCode(who.id())), "Use Authenticator");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
