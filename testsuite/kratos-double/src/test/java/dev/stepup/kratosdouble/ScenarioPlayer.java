package dev.stepup.kratosdouble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.kratosdouble.state.Totp;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plays the steps of one scenario, and holds each answer against what a real server answered. */
final class ScenarioPlayer {

    private static final Pattern TEMPLATE = Pattern.compile("\\$\\{([^}]+)}");

    private final Client client = new Client();
    private final Normal normal;
    private final Map<String, String> variables = new HashMap<>();

    ScenarioPlayer(KratosDouble kratos) {
        this.normal = new Normal(kratos);
        variables.put("public", kratos.publicUrl().toString());
        variables.put("admin", kratos.adminUrl().toString());
        for (String name : List.of("email", "email2")) {
            String random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            variables.put(name, "user-" + random + "@example.org");
        }
    }

    void play(JsonObject step) {
        Client.Answer answer = client.send(
                request(step.getJsonObject("request")),
                step.getJsonObject("request").getBoolean("cookies", true));
        JsonValue body = body(answer.body());
        save(step, answer, body);
        JsonObject expected = step.getJsonObject("expect");
        assertThat(answer.status()).as("status").isEqualTo(expected.getInt("status"));
        if (step.containsKey("same")) {
            for (JsonString what : step.getJsonArray("same").getValuesAs(JsonString.class)) {
                compare(what.getString(), expected, answer, body);
            }
        }
    }

    private void compare(String what, JsonObject expected, Client.Answer answer, @Nullable JsonValue body) {
        if (what.equals("set_cookies")) {
            TreeSet<String> names = new TreeSet<>();
            answer.headers()
                    .getOrDefault("set-cookie", List.of())
                    .forEach(line -> names.add(normal.text(line.substring(0, line.indexOf('=')))));
            List<String> recorded = expected.getJsonArray("set_cookies").getValuesAs(JsonString::getString);
            assertThat(names).as(what).containsExactlyElementsOf(recorded);
        } else if (what.startsWith("header:")) {
            String name = what.substring(7).toLowerCase(Locale.ROOT);
            String recorded = expected.getJsonObject("headers").getString(name);
            assertThat(normal.text(answer.header(name))).as(what).isEqualTo(recorded);
        } else if (!what.equals("status")) {
            JsonValue shown = body == null ? null : normal.value(body);
            assertThat(Selection.of(shown, what)).as(what).isEqualTo(Selection.of(expected.get("body"), what));
        }
    }

    private HttpRequest.Builder request(JsonObject request) {
        HttpRequest.Builder http = Client.request(fill(request.getString("url")));
        JsonObject headers =
                request.getOrDefault("headers", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        headers.forEach((name, value) -> http.header(name, fill(((JsonString) value).getString())));
        if (request.containsKey("cookie")) {
            http.header("Cookie", fill(request.getString("cookie")));
        }
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        String method = "GET";
        if (request.containsKey("json")) {
            http.header("Content-Type", "application/json");
            body = HttpRequest.BodyPublishers.ofString(fill(request.get("json").toString()));
            method = "POST";
        } else if (request.containsKey("form")) {
            http.header("Content-Type", "application/x-www-form-urlencoded");
            body = HttpRequest.BodyPublishers.ofString(form(request.getJsonObject("form")));
            method = "POST";
        }
        return http.method(request.getString("method", method), body);
    }

    private String form(JsonObject fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(fill(((JsonString) value).getString()), StandardCharsets.UTF_8)));
        return form.toString();
    }

    private String fill(String template) {
        return TEMPLATE.matcher(template).replaceAll(found -> Matcher.quoteReplacement(variable(found.group(1))));
    }

    private String variable(String name) {
        int colon = name.indexOf(':');
        String value = variables.getOrDefault(name.substring(colon + 1), "");
        return switch (colon < 0 ? "" : name.substring(0, colon)) {
            case "totp" -> new Totp(value).code(Instant.now());
            case "wrongtotp" -> wrong(new Totp(value));
            case "enc" -> URLEncoder.encode(value, StandardCharsets.UTF_8);
            default -> value;
        };
    }

    private static String wrong(Totp totp) {
        return totp.accepts("000000", Instant.now()) ? "111111" : "000000";
    }

    private static @Nullable JsonValue body(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    private void save(JsonObject step, Client.Answer answer, @Nullable JsonValue body) {
        JsonObject save = step.getOrDefault("save", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        save.forEach((name, source) -> variables.put(name, source(((JsonString) source).getString(), answer, body)));
    }

    private String source(String source, Client.Answer answer, @Nullable JsonValue body) {
        if (source.startsWith("query:")) {
            Matcher value =
                    Pattern.compile("[?&]" + source.substring(6) + "=([^&]*)").matcher(answer.location());
            return value.find() ? URLDecoder.decode(value.group(1), StandardCharsets.UTF_8) : "";
        }
        if (source.startsWith("cookie:")) {
            return client.jar().getOrDefault(source.substring(7), "");
        }
        if (source.startsWith("header:")) {
            return answer.header(source.substring(7));
        }
        JsonValue found = Selection.of(body, source).stream().findFirst().orElse(JsonValue.NULL);
        return found instanceof JsonString string ? string.getString() : found.toString();
    }
}
