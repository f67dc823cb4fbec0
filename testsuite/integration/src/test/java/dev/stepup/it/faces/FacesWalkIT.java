package dev.stepup.it.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.stepup.it.browser.Visitor;
import dev.stepup.it.browser.WithBrowser;
import dev.stepup.it.identity.Person;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a person sees who presses buttons of a Faces page that send by Ajax. */
@WithFaces
@WithBrowser
class FacesWalkIT {

    private final FacesApplication application;
    private final Browser browser;
    private Visitor visitor;
    private String desk;

    FacesWalkIT(FacesApplication application, Browser browser) {
        this.application = application;
        this.browser = browser;
    }

    @BeforeEach
    void newVisitor() {
        visitor = new Visitor(browser);
        desk = application.at("/ruled/desk.xhtml?a=1").toString();
        application.reached();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    @DisplayName(
            "Section 3: the second factor leads back to the page; nothing is done until the button is pressed again")
    void ajaxButton_sessionTooLow_leadsToTheFactorAndBackToThePage() {
        Person alice = application.kratos().registerWithTotp();
        visitor.open(desk).signIn(alice);
        visitor.button("Open the vault").click();
        visitor.giveCode(alice);

        visitor.page().waitForURL(desk);
        assertThat(visitor.page().locator("#message").innerText()).isEqualTo("nothing yet");
        assertThat(application.reached()).isEmpty();
        visitor.button("Open the vault").click();
        shows("#message", "reached Vault.open");
        assertThat(application.reached()).containsExactly("Vault.open");
    }

    @Test
    @DisplayName("D3: when the session has ended the button leads to sign-in and back to the page")
    void ajaxButton_sessionHasEnded_leadsToSignInAndBackToThePage() {
        Person alice = application.kratos().registerWithTotp();
        visitor.open(desk).signIn(alice);
        visitor.page().waitForURL(desk);
        visitor.page().context().clearCookies();
        visitor.button("Try").click();
        visitor.signIn(alice);

        visitor.page().waitForURL(desk);
        visitor.button("Try").click();
        shows("#message", "not without AAL2");
    }

    @Test
    @DisplayName("D5: where nothing helps, the page's script hears the status and the problem")
    void ajaxButton_nothingHelps_errorListenerOfThePageIsToldTheProblem() {
        Person alice = application.kratos().registerWithTotp();
        visitor.open(desk).signIn(alice);
        visitor.button("Open without a password").click();
        PlaywrightAssertions.assertThat(visitor.page().locator("#error"))
                .hasText(Pattern.compile("(httpError|emptyResponse) 403: This is not possible"));
        assertThat(visitor.page().url()).isEqualTo(desk);
    }

    private void shows(String selector, String text) {
        PlaywrightAssertions.assertThat(visitor.page().locator(selector)).hasText(text);
    }
}
