package dev.stepup.kratosdouble;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what differs from run to run as placeholders, as the recorded answers have it. */
final class Normal {

    // The recorded answers name the pages by this address.
    private static final String UI = "http://127.0.0.1:4455";

    private final Map<String, String> bases = new LinkedHashMap<>();
    private final Map<String, String> rules = new LinkedHashMap<>();

    Normal(KratosDouble kratos) {
        bases.put(kratos.publicUrl().toString(), "<public>");
        bases.put(kratos.adminUrl().toString(), "<admin>");
        bases.put(kratos.uiUrl().toString(), UI);
        rules.put("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uuid>");
        rules.put("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)", "<time>");
        rules.put("ory_st_[A-Za-z0-9]+", "<session-token>");
        rules.put("ory_lo_[A-Za-z0-9]+", "<logout-token>");
        rules.put("csrf_token_[0-9a-f]{20,}", "csrf_token_<hash>");
        rules.put("data:image/png;base64,[A-Za-z0-9+/=]+", "<png>");
        rules.put("user-[0-9a-f]{12}@example\\.org", "<email>");
        rules.put("^127\\.0\\.0\\.1:\\d+$", "127.0.0.1:<port>");
    }

    JsonValue value(JsonValue value) {
        return value(value, "");
    }

    private JsonValue value(JsonValue value, String key) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder copy = Json.createObjectBuilder();
            boolean csrf = object.getOrDefault("name", JsonValue.NULL) instanceof JsonString name
                    && name.getString().equals("csrf_token");
            object.forEach((name, member) ->
                    copy.add(name, csrf && name.equals("value") ? Json.createValue("<csrf>") : value(member, name)));
            return copy.build();
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder copy = Json.createArrayBuilder();
            array.forEach(member -> copy.add(value(member, key)));
            return copy.build();
        }
        return value instanceof JsonString string ? Json.createValue(text(string.getString(), key)) : value;
    }

    String text(String text) {
        return text(text, "");
    }

    private String text(String text, String key) {
        if (key.equals("secret") || (key.equals("text") && text.matches("[A-Z2-7]{32}"))) {
            return "<secret>";
        }
        String normal = text;
        for (Map.Entry<String, String> base : bases.entrySet()) {
            normal = normal.replace(base.getKey(), base.getValue())
                    .replace(
                            encoded(base.getKey()),
                            encoded(base.getValue()).replace("%3C", "<").replace("%3E", ">"));
        }
        for (Map.Entry<String, String> rule : rules.entrySet()) {
            normal = normal.replaceAll(rule.getKey(), rule.getValue());
        }
        return normal;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
