package dev.stepup.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.stepup.it.identity.Person;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a person sees who uses the bank: they are sent away, and come back to where they were. */
@WithBrowser
class BankWalkIT {

    private static final String DEEP_LINK = "/transfer/confirm?amount=10&to=bob";

    private final Bank bank;
    private final Browser browser;
    private Visitor visitor;

    BankWalkIT(Bank bank, Browser browser) {
        this.bank = bank;
        this.browser = browser;
    }

    @BeforeEach
    void newVisitor() {
        visitor = new Visitor(browser);
    }

    @AfterEach
    void leave() {
        visitor.close();
        bank.putClockForward(Duration.ZERO);
    }

    @Test
    @DisplayName("D3, D7: sign-in and second factor lead back to the deep link with its query")
    void deepLinkWithQuery_nobody_signsInGivesCodeAndComesBack() {
        Person alice = bank.kratos().registerWithTotp();
        visitor.open(bank.at(DEEP_LINK)).signIn(alice).giveCode(alice);

        assertThat(visitor.page().url()).isEqualTo(bank.at(DEEP_LINK));
        assertThat(visitor.heading()).isEqualTo("Confirm the transfer");
        visitor.button("Send").click();
        assertThat(visitor.page().url()).startsWith(bank.at("/account"));
        assertThat(visitor.page().locator("main").innerText()).contains("Transfers so far: 1", "10.00");
    }

    @Test
    @DisplayName("D6: a user without a factor enrols one and comes back to the deep link")
    void deepLinkWithQuery_userWithoutFactor_enrolsAndComesBack() {
        Person bob = bank.kratos().register();
        visitor.open(bank.at(DEEP_LINK)).signIn(bob);
        // The way to enrolment leads through a fresh first factor: a stolen session is not enough.
        visitor.confirmPassword(bob).enrolTotp(bob);

        assertThat(visitor.page().url()).isEqualTo(bank.at(DEEP_LINK));
        assertThat(visitor.heading()).isEqualTo("Confirm the transfer");
    }

    @Test
    @DisplayName("D9: a stale factor is refreshed")
    void freshFactorAsked_factorIsStale_refreshesAndComesBack() {
        Person alice = bank.kratos().registerWithTotp();
        visitor.open(bank.at("/limits")).signIn(alice).giveCode(alice);
        assertThat(visitor.heading()).isEqualTo("Limits");

        bank.putClockForward(Duration.ofMinutes(10));
        visitor.open(bank.at("/limits"));
        assertThat(visitor.page().url())
                .startsWith(bank.kratos().publicUrl().getScheme())
                .doesNotContain("/limits");
        bank.putClockForward(Duration.ZERO);
        visitor.giveCode(alice);

        assertThat(visitor.page().url()).isEqualTo(bank.at("/limits"));
        assertThat(visitor.heading()).isEqualTo("Limits");
    }

    @Test
    @DisplayName("Section 3: a script gets a problem, and the person comes back to the page of the script")
    void fetchFromPage_sessionTooLow_problemLeadsToFactorAndBackToPage() {
        Person alice = bank.kratos().registerWithTotp();
        visitor.open(bank.at("/account")).signIn(alice);
        Page page = visitor.open(bank.at("/script")).page();
        Response response = page.waitForResponse(
                answer -> answer.url().endsWith("/api/transfers"),
                () -> visitor.button("Read the transfers").click());

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.headerValue("content-type")).startsWith("application/problem+json");
        assertThat(response.text()).contains("session_aal2_required");
        visitor.button("Complete what is missing").click();
        visitor.giveCode(alice);
        assertThat(page.url()).isEqualTo(bank.at("/script"));
    }

    @Test
    void signOut_signedIn_sessionIsOver() {
        Person alice = bank.kratos().registerWithTotp();
        visitor.open(bank.at("/account")).signIn(alice);
        assertThat(visitor.heading()).isEqualTo("Account");
        visitor.page().locator("header form button").click();
        visitor.open(bank.at("/account"));
        assertThat(visitor.page().locator("input[name=identifier]").isVisible()).isTrue();
    }
}
