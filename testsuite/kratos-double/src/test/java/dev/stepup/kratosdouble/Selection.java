package dev.stepup.kratosdouble;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values that a scenario's pointer selects: {@code *} walks an array, {@code [a.b=c]} picks from one. */
final class Selection {

    static final JsonValue ABSENT = Json.createValue("<absent>");

    private static final Pattern PICK = Pattern.compile("\\[(.+)=(.*)]");

    private Selection() {}

    static List<JsonValue> of(@Nullable JsonValue body, String pointer) {
        List<JsonValue> values = List.of(body == null ? ABSENT : body);
        for (String step : pointer.substring(1).split("/")) {
            List<JsonValue> next = new ArrayList<>();
            values.forEach(value -> next.addAll(step(value, step)));
            values = next;
        }
        return values;
    }

    private static List<JsonValue> step(JsonValue value, String step) {
        Matcher pick = PICK.matcher(step);
        if (value instanceof JsonArray array) {
            if (step.equals("*")) {
                return array;
            }
            if (pick.matches()) {
                return array.stream()
                        .filter(member -> text(member, pick.group(1)).equals(pick.group(2)))
                        .toList();
            }
            int index = Integer.parseInt(step);
            return List.of(index < array.size() ? array.get(index) : ABSENT);
        }
        return List.of(value instanceof JsonObject object ? object.getOrDefault(step, ABSENT) : ABSENT);
    }

    private static String text(JsonValue value, String path) {
        JsonValue found = value;
        for (String name : path.split("\\.")) {
            found = found instanceof JsonObject object ? object.getOrDefault(name, ABSENT) : ABSENT;
        }
        return found instanceof JsonString string ? string.getString() : found.toString();
    }
}
