package dev.stepup.samples.staff;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A browser as far as the portal needs one: it keeps cookies, follows redirects and fills in forms. */
final class Browser {

    /** Where the browser has come to, and what it shows. */
    record Page(URI address, int status, Document content) {

        String heading() {
            return content.select("h1").text();
        }

        String text() {
            return content.select("main").text();
        }
    }

    private final CookieManager cookies = new CookieManager();
    /** By HTTP/1.1: the upgrade to HTTP/2 without TLS, which no browser does, fails on this server now and then. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Page open(URI address) {
        return navigate(HttpRequest.newBuilder(address));
    }

    /** Types into the fields of the form of a page and presses its button. */
    Page submit(Page page, Map<String, String> typed) {
        FormElement form = page.content().forms().get(0);
        typed.forEach((name, value) -> form.select("[name='" + name + "']").val(value));
        String fields = form.formData().stream()
                .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return navigate(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", page.address().toString())
                .POST(BodyPublishers.ofString(fields)));
    }

    /** The session cookie; a cookie that has been cleared is gone. */
    HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SessionToken.COOKIE))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not signed in"));
    }

    private Page navigate(HttpRequest.Builder request) {
        HttpRequest navigation = request.header("Accept", "text/html,application/xhtml+xml")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document")
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            HttpResponse<String> response = client.send(navigation, BodyHandlers.ofString());
            Document content = Jsoup.parse(response.body(), response.uri().toString());
            return new Page(response.uri(), response.statusCode(), content);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
