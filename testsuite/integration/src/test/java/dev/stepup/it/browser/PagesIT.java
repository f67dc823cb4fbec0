package dev.stepup.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.stepup.it.Wire;
import dev.stepup.it.identity.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 3: the pages as a person sees them who is signed in with one factor. */
@WithBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private final Bank bank;
    private final Browser browser;
    private String signedIn;

    PagesIT(Bank bank, Browser browser) {
        this.bank = bank;
        this.browser = browser;
    }

    @BeforeAll
    void signIn() {
        Person alice = bank.kratos().registerWithTotp();
        try (Visitor visitor = new Visitor(browser)) {
            visitor.open(bank.at("/account")).signIn(alice);
            assertThat(visitor.heading()).isEqualTo("Account");
            signedIn = visitor.page().context().storageState();
        }
    }

    @AfterEach
    void repair() {
        bank.wire().become(Wire.State.WHOLE);
    }

    static Stream<Arguments> everyPageInEveryLook() {
        return Arrays.stream(Shown.values()).flatMap(shown -> Look.all().map(look -> Arguments.of(shown, look)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPageInEveryLook")
    @DisplayName("Section 3: plain and accessible, in every look")
    void page_inEveryLook_isReadableByEverybody(Shown shown, Look look) {
        try (BrowserContext context = browser.newContext(look.options().setStorageState(signedIn))) {
            Page page = context.newPage();
            List<String> violations = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    violations.add(message.text());
                }
            });
            Response answer = shown.open(bank, page);
            Frame frame = shown.in(page);
            frame.waitForLoadState(LoadState.LOAD);

            assertThat(answer.status()).isEqualTo(shown.status());
            assertThat(frame.locator("h1").allInnerTexts()).containsExactly(shown.title(look));
            assertThat(frame.title()).isEqualTo(shown.title(look));
            assertThat(frame.locator("html").getAttribute("lang")).isEqualTo(look.isGerman() ? "de" : "en");
            assertThat(frame.locator("main p").count()).isPositive();
            assertThat(frame.locator("main a").count()).isPositive();
            assertThat(frame.locator("script, [style], img, form").count()).isZero();
            assertThat(frame.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0);
            assertThat(frame.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo(look.scheme() == ColorScheme.DARK ? "rgb(18, 22, 28)" : "rgb(243, 244, 246)");
            assertThat(Axe.violations(frame)).isEmpty();
            assertThat(violations).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Shown.class)
    @DisplayName("Section 3: what is sent with a page")
    void page_always_isSentWithItsHeaders(Shown shown) {
        try (BrowserContext context = browser.newContext(german().setStorageState(signedIn))) {
            Map<String, String> headers = shown.open(bank, context.newPage()).allHeaders();

            assertThat(headers)
                    .containsEntry("content-language", "de")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("referrer-policy", "no-referrer");
            // Open Liberty adds what it says of cookies.
            assertThat(headers.get("cache-control")).startsWith("no-store");
            assertThat(headers.get("content-type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
            assertThat(headers.get("vary")).contains("Accept-Language");
            assertThat(headers.get("content-security-policy"))
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .endsWith("frame-ancestors " + (shown == Shown.FRAME ? "'self'" : "'none'"));
        }
    }

    @Test
    @DisplayName("Section 3: the Jakarta REST door shows the same page with the same headers")
    void page_ofTheRestDoor_isThatOfTheServletDoor() {
        try (BrowserContext context = browser.newContext(german().setStorageState(signedIn))) {
            Page page = context.newPage();
            Response servlet = Shown.UNAVAILABLE.open(bank, page);
            String text = page.locator("main").innerText();
            Response rest = page.navigate(bank.at("/api/transfers"));

            assertThat(rest.status()).isEqualTo(503);
            assertThat(page.locator("main").innerText()).isEqualTo(text);
            for (String header : List.of(
                    "content-type",
                    "content-language",
                    "content-security-policy",
                    "x-content-type-options",
                    "referrer-policy",
                    "cache-control",
                    "retry-after",
                    "vary")) {
                assertThat(rest.headerValue(header))
                        .as(header)
                        .isNotNull()
                        .isEqualToIgnoringCase(servlet.headerValue(header));
            }
        }
    }

    @Test
    void link_reachedByKeyboard_showsWhereTheFocusIs() {
        try (BrowserContext context = browser.newContext(german().setStorageState(signedIn))) {
            Page page = context.newPage();
            Shown.SUBJECT_CHANGED.open(bank, page);
            page.keyboard().press("Tab");

            assertThat(page.evaluate("document.activeElement.innerText")).isEqualTo("Weiter");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
            page.keyboard().press("Enter");
            page.waitForURL(bank.at("/"));
        }
    }

    @Test
    @DisplayName("Section 3: the link of a framed page opens the top window")
    void link_inAFrame_opensTheTopWindow() {
        try (BrowserContext context = browser.newContext(german().setStorageState(signedIn))) {
            Page page = context.newPage();
            Shown.FRAME.open(bank, page);
            Shown.FRAME.in(page).locator("a").first().click();

            page.locator("input[name=totp_code]").waitFor();
            assertThat(page.mainFrame().childFrames()).isEmpty();
        }
    }

    @Test
    void tryAgain_lineIsMended_leadsBack() {
        try (BrowserContext context = browser.newContext(german().setStorageState(signedIn))) {
            Page page = context.newPage();
            Shown.UNAVAILABLE.open(bank, page);
            bank.wire().become(Wire.State.WHOLE);
            page.locator("main a").first().click();

            assertThat(page.locator("h1").innerText()).isEqualTo("Account");
        }
    }

    /** {@code -Dscreenshots=DIRECTORY} puts the images there that the documentation shows. */
    @ParameterizedTest
    @EnumSource(Shown.class)
    @EnabledIfSystemProperty(named = "screenshots", matches = ".+")
    void screenshots_ofThePage_arePutIntoTheDirectory(Shown shown) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Look look = new Look("en-GB", scheme, 760, 470);
            try (BrowserContext context = browser.newContext(look.options().setStorageState(signedIn))) {
                Page page = context.newPage();
                shown.open(bank, page);
                shown.in(page).waitForLoadState(LoadState.LOAD);
                String name = (shown + "-" + scheme).toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
                byte[] image = page.screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("screenshots"), name)));
                assertThat(image).hasSizeLessThan(60_000);
            }
            repair();
        }
    }

    private static Browser.NewContextOptions german() {
        return new Look("de-DE", ColorScheme.LIGHT, 1280, 800).options();
    }
}
