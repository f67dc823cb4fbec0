package dev.stepup.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.stepup.it.identity.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a person sees on a page whose parts HTMX loads: the whole window goes to sign in, and comes back to the page. */
@WithBrowser
@DisplayName("Section 3: HTMX also gets HX-Redirect")
class HtmxWalkIT {

    private static final String PAGE = "/htmx/page.html?tab=2";

    private final Bank bank;
    private final Browser browser;
    private Visitor visitor;

    HtmxWalkIT(Bank bank, Browser browser) {
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
    }

    @Test
    void fragmentIsGuarded_signsInAndGivesCode_eachTimeBackToThePage() {
        Person alice = bank.kratos().registerWithTotp();
        Page page = visitor.open(bank.at(PAGE)).page();

        assertThat(load(page, "#account").status()).isEqualTo(401);
        visitor.signIn(alice);
        assertThat(page.url()).isEqualTo(bank.at(PAGE));
        assertThat(load(page, "#account").status()).isEqualTo(200);
        page.locator("#place h1").getByText("Account").waitFor();

        assertThat(load(page, "#limits").status()).isEqualTo(403);
        visitor.giveCode(alice);
        assertThat(page.url()).isEqualTo(bank.at(PAGE));
        assertThat(load(page, "#limits").status()).isEqualTo(200);
        page.locator("#place h1").getByText("Limits").waitFor();
        assertThat(page.url()).isEqualTo(bank.at(PAGE));
    }

    private static Response load(Page page, String button) {
        return page.waitForResponse(
                answer -> answer.request().headers().containsKey("hx-request"),
                () -> page.locator(button).click());
    }
}
