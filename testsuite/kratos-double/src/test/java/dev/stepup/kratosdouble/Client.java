package dev.stepup.kratosdouble;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A client with a cookie jar that follows no redirect: a page, a page's script or a native client. */
final class Client {

    /** An answer, with its body as text. */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }

        String location() {
            return header("location");
        }

        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }

        /** The text at a JSON pointer. */
        String text(String pointer) {
            JsonValue value = json().getValue(pointer);
            return value instanceof jakarta.json.JsonString string ? string.getString() : value.toString();
        }

        List<JsonObject> nodes() {
            JsonValue nodes = json().getValue("/ui/nodes");
            return nodes == JsonValue.NULL ? List.of() : nodes.asJsonArray().getValuesAs(JsonObject.class);
        }

        List<String> nodeNames() {
            return nodes().stream()
                    .map(node -> node.getJsonObject("attributes"))
                    .map(attributes -> attributes.getString("name", attributes.getString("id", "")))
                    .toList();
        }

        List<Integer> messages() {
            return json().getJsonObject("ui").containsKey("messages")
                    ? json().getJsonObject("ui").getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                            .map(message -> message.getInt("id"))
                            .toList()
                    : List.of();
        }

        String csrf() {
            return nodes().stream()
                    .map(node -> node.getJsonObject("attributes"))
                    .filter(attributes -> attributes.getString("name", "").equals("csrf_token"))
                    .map(attributes -> attributes.getString("value"))
                    .findFirst()
                    .orElse("");
        }

        String action() {
            return text("/ui/action");
        }
    }

    static final String HTML = "text/html,application/xhtml+xml";
    static final String JSON = "application/json";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> jar = new LinkedHashMap<>();

    Map<String, String> jar() {
        return jar;
    }

    /** As a browser opens a page. */
    Answer page(String url) {
        return send(request(url).header("Accept", HTML), true);
    }

    /** As a script of a page asks. */
    Answer script(String url) {
        return send(request(url).header("Accept", JSON), true);
    }

    /** As a native client asks: no cookies. */
    Answer api(String url, String token) {
        return send(request(url).header("Accept", JSON).header("X-Session-Token", token), false);
    }

    Answer postForm(String url, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                request(url)
                        .header("Accept", HTML)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                true);
    }

    Answer postScript(String url, Map<String, String> fields) {
        return send(
                request(url)
                        .header("Accept", JSON)
                        .header("Content-Type", JSON)
                        .POST(HttpRequest.BodyPublishers.ofString(object(fields))),
                true);
    }

    Answer postApi(String url, String token, Map<String, String> fields) {
        return send(
                request(url)
                        .header("Accept", JSON)
                        .header("Content-Type", JSON)
                        .header("X-Session-Token", token)
                        .POST(HttpRequest.BodyPublishers.ofString(object(fields))),
                false);
    }

    private static String object(Map<String, String> fields) {
        return Json.createObjectBuilder(Map.copyOf(fields)).build().toString();
    }

    static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url));
    }

    Answer send(HttpRequest.Builder request, boolean cookies) {
        if (cookies && !jar.isEmpty()) {
            request.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (cookies) {
                response.headers().allValues("set-cookie").forEach(this::keep);
            }
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String line) {
        String pair = line.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (line.contains("Max-Age=0")) {
            jar.remove(name);
        } else {
            jar.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }
}
