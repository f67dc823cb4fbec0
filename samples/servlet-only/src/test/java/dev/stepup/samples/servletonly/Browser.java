package dev.stepup.samples.servletonly;

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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** As much of a browser as the site needs: it keeps cookies, follows redirects and fills in forms. */
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
                .orElseThrow(() -> new AssertionError("no form with " + button + " on " + page));
        typed.forEach((name, value) -> form.select("[name='" + name + "']").val(value));
        String fields = form.formData().stream()
                .map(field -> field(field.key(), field.value()))
                .collect(Collectors.joining("&"));
        Element pressed = form.select("button").stream()
                .filter(candidate -> candidate.text().equals(button))
                .findFirst()
                .orElseThrow();
        if (pressed.hasAttr("name")) {
            fields += "&" + field(pressed.attr("name"), pressed.val());
        }
        return navigate(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", page.address().toString())
                .POST(BodyPublishers.ofString(fields)));
    }

    private Page navigate(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(
                    request.header("Accept", "text/html")
                            .header("Sec-Fetch-Mode", "navigate")
                            .header("Sec-Fetch-Dest", "document")
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    BodyHandlers.ofString());
            Document content = Jsoup.parse(response.body(), response.uri().toString());
            return new Page(response.uri(), response.statusCode(), content);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
