package dev.stepup.samples.bank;

import java.io.IOException;
import java.net.CookieManager;
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
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser as far as the bank needs one: it keeps cookies, follows redirects, fills in forms, and says what it does. */
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

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Page open(URI address) {
        return navigate(HttpRequest.newBuilder(address));
    }

    /** Types into the fields of a form and presses its button. */
    Page submit(Page page, Map<String, String> typed, String button) {
        FormElement form = page.content().forms().stream()
                .filter(candidate -> candidate.select("button").eachText().contains(button))
                .filter(candidate -> candidate.select("[name]").eachAttr("name").containsAll(typed.keySet()))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no form for " + typed.keySet() + " with " + button + " on " + page));
        Element pressed = form.select("button").stream()
                .filter(candidate -> candidate.text().equals(button))
                .findFirst()
                .orElseThrow();
        typed.forEach((name, value) -> form.select("[name='" + name + "']").val(value));
        String fields = form.formData().stream().map(Browser::encoded).collect(Collectors.joining("&"));
        if (pressed.hasAttr("name")) {
            fields += "&" + pressed.attr("name") + "=" + pressed.val();
        }
        String action = form.absUrl("action");
        HttpRequest.Builder request = form.attr("method").equalsIgnoreCase("post")
                ? HttpRequest.newBuilder(URI.create(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                : HttpRequest.newBuilder(URI.create(action + "?" + fields));
        return navigate(request.header("Referer", page.address().toString()));
    }

    /** Calls from a script on a page. */
    HttpResponse<String> fetch(Page page, String method, String path, String json) {
        return send(HttpRequest.newBuilder(page.address().resolve(path))
                .method(method, BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Referer", page.address().toString())
                .header("Sec-Fetch-Mode", "cors")
                .header("Sec-Fetch-Dest", "empty"));
    }

    private Page navigate(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request.header("Accept", "text/html,application/xhtml+xml")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document"));
        Document content = Jsoup.parse(response.body(), response.uri().toString());
        return new Page(response.uri(), response.statusCode(), content);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(Connection.KeyVal field) {
        return field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8);
    }
}
