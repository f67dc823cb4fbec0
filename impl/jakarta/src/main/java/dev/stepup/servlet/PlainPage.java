package dev.stepup.servlet;

import dev.stepup.spi.DenialPage;
import dev.stepup.spi.DenialPage.Link;
import dev.stepup.spi.DenialPage.Occasion;
import dev.stepup.spi.PageTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.owasp.encoder.Encode;

/** The library's own page: plain, readable without its style, without script, image or form. */
final class PlainPage implements PageTemplate {

    private static final String STYLE = style();
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    @Override
    public String html(DenialPage page) {
        StringBuilder html = new StringBuilder();
        String title = Encode.forHtml(page.title());
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(Encode.forHtmlAttribute(page.language().toLanguageTag()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(title)
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n");
        for (String sentence : page.sentences()) {
            html.append("<p>").append(Encode.forHtml(sentence)).append("</p>\n");
        }
        if (!page.links().isEmpty()) {
            html.append("<ul>\n");
            page.links().forEach(link -> append(html, link));
            html.append("</ul>\n");
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void append(StringBuilder html, Link link) {
        html.append("<li><a href=\"")
                .append(Encode.forHtmlAttribute(link.address().toString()))
                .append(link.top() ? "\" target=\"_top\">" : "\">")
                .append(Encode.forHtml(link.text()))
                .append("</a></li>\n");
    }

    @Override
    public String contentSecurityPolicy(DenialPage page) {
        return POLICY + (page.occasion() == Occasion.FRAME ? "'self'" : "'none'");
    }

    private static String style() {
        try (InputStream stream = PlainPage.class.getResourceAsStream("page.css")) {
            if (stream == null) {
                throw new IllegalStateException("the library's own page.css is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
