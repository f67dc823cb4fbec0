package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.spi.DenialPage;
import dev.stepup.spi.DenialPage.Link;
import dev.stepup.spi.DenialPage.Occasion;
import dev.stepup.spi.DenialPage.Purpose;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's own page as HTML, and the policy that is sent with it. */
class PlainPageTest {

    static final Denial DENIAL = Denial.of(Kind.DENY, Reason.DENIED_METHOD, Requirement.of(RequiredAal.AAL2));

    private final PlainPage template = new PlainPage();

    static DenialPage page(Occasion occasion, String text, String address) {
        Link link = new Link(Purpose.CONTINUE, text, URI.create(address), occasion == Occasion.FRAME);
        return new DenialPage(403, Locale.GERMAN, occasion, text, List.of(text, "Zweitens."), List.of(link), DENIAL);
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void policy_ofEveryPage_allowsTheStyleThatThePageHasAndNothingElse(Occasion occasion) throws Exception {
        DenialPage page = page(occasion, "Titel", "https://app.example.org/");
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(template.html(page));
        assertThat(style.find()).isTrue();
        String css = style.group(1);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
        String framedBy = occasion == Occasion.FRAME ? "'self'" : "'none'";

        assertThat(template.contentSecurityPolicy(page))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest)
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors " + framedBy);
        assertThat(style.find()).isFalse();
        assertThat(css).doesNotContain("<", "@import", "url(").contains("prefers-color-scheme: dark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</style></title></main><form action=https://evil.example>",
                "{{7*7}} & &lt; \u0000 \u2028"
            })
    void text_hostile_staysText(String text) {
        String html = template.html(page(Occasion.DENIAL, text, "https://app.example.org/"));
        String harmless = template.html(page(Occasion.DENIAL, "x", "https://app.example.org/"));

        assertThat(tags(html)).isEqualTo(tags(harmless));
        assertThat(html).doesNotContain("<script", "<img", "<form").doesNotContain("\u0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.org/a?x='onclick='alert(1)",
                "https://app.example.org/a?b=c&amp;d=e&lt;script",
                "https://app.example.org/a?q=%22%3E%3Cscript%3E"
            })
    void address_hostile_staysInItsAttribute(String address) {
        String html = template.html(page(Occasion.DENIAL, "x", address));

        assertThat(tags(html)).isEqualTo(tags(template.html(page(Occasion.DENIAL, "x", "https://app.example.org/"))));
        Matcher href = Pattern.compile("href=\"([^\"]*)\">").matcher(html);
        assertThat(href.find()).isTrue();
        assertThat(href.group(1).replace("&#39;", "'").replace("&amp;", "&")).isEqualTo(address);
    }

    /** The tags in their order, with the names of their attributes. */
    private static List<String> tags(String html) {
        return Pattern.compile("<[^>]*>")
                .matcher(html)
                .results()
                .map(tag -> tag.group().replaceAll("\"[^\"]*\"", "\"\""))
                .toList();
    }

    @Test
    void html_ofAPage_isOneDocumentWithItsLanguageAndOneHeading() {
        String html = template.html(page(Occasion.DENIAL, "Titel", "https://app.example.org/"));

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"de\">")
                .contains("<title>Titel</title>", "<p>Titel</p>\n<p>Zweitens.</p>")
                .containsOnlyOnce("<h1>Titel</h1>")
                .containsOnlyOnce("<main>")
                .doesNotContain("<script", "style=", "target=", " on");
    }

    @Test
    void link_thatLeavesTheFrame_opensTheTopWindow() {
        assertThat(template.html(page(Occasion.FRAME, "Weiter", "https://app.example.org/")))
                .contains("<a href=\"https://app.example.org/\" target=\"_top\">Weiter</a>");
    }

    @Test
    void page_withoutLinks_hasNoEmptyList() {
        DenialPage page = new DenialPage(403, Locale.ENGLISH, Occasion.DENIAL, "t", List.of("s"), List.of(), DENIAL);

        assertThat(template.html(page)).doesNotContain("<ul", "<li");
    }
}
