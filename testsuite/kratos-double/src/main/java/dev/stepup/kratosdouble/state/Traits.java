package dev.stepup.kratosdouble.state;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the identity schema says of traits: one address, and nothing else. */
public final class Traits {

    private static final Pattern EMAIL = Pattern.compile("\\s*[^@\\s]+@[^@\\s]+\\s*");

    /** The schema as clients can read it. */
    public static final String SCHEMA = """
            {"$id":"https://example.org/identity.schema.json","$schema":"http://json-schema.org/draft-07/schema#",\
            "title":"Person","type":"object","properties":{"traits":{"type":"object","properties":{"email":\
            {"type":"string","format":"email","title":"E-Mail","ory.sh/kratos":{"credentials":{"password":\
            {"identifier":true},"webauthn":{"identifier":true},"totp":{"account_name":true}}}}},\
            "required":["email"],"additionalProperties":false}}}""";

    private Traits() {}

    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** What is wrong with traits, as an operator is told; empty where nothing is. */
    public static Optional<String> problem(JsonValue traits) {
        if (!(traits instanceof JsonObject object)) {
            return Optional.of("I[#/traits] S[#/properties/traits/type] expected object, but got " + type(traits));
        }
        List<String> problems = new ArrayList<>();
        if (!object.containsKey("email")) {
            problems.add("I[#/traits] S[#/properties/traits/required] missing properties: \"email\"");
        }
        for (String name : object.keySet()) {
            if (!name.equals("email")) {
                problems.add("I[#/traits] S[#/properties/traits/additionalProperties] additionalProperties \"" + name
                        + "\" not allowed");
            }
        }
        if (object.get("email") instanceof JsonString text) {
            if (!isEmail(text.getString())) {
                problems.add("I[#/traits/email] S[#/properties/traits/properties/email/format] " + text
                        + " is not valid \"email\"");
            }
        } else if (object.containsKey("email")) {
            problems.add("I[#/traits/email] S[#/properties/traits/properties/email/type] expected string, but got "
                    + type(object.get("email")));
        }
        return switch (problems.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(problems.get(0));
            default ->
                Optional.of("I[#/traits] S[#/properties/traits] validation failed\n  " + String.join("\n  ", problems));
        };
    }

    /** The type of a value, as problems call it. */
    public static String type(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE, FALSE -> "boolean";
            default -> value.getValueType().name().toLowerCase(Locale.ROOT);
        };
    }
}
