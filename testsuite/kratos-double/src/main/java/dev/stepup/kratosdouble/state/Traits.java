package dev.stepup.kratosdouble.state;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the identity schema says of traits: one address, and nothing else. */
public final class Traits {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

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
    public static Optional<String> problem(JsonObject traits) {
        if (!traits.containsKey("email")) {
            return Optional.of("I[#/traits] S[#/properties/traits/required] missing properties: \"email\"");
        }
        for (String name : traits.keySet()) {
            if (!name.equals("email")) {
                return Optional.of("I[#/traits] S[#/properties/traits/additionalProperties] additionalProperties \""
                        + name + "\" not allowed");
            }
        }
        JsonValue email = traits.get("email");
        boolean good = email instanceof JsonString text && isEmail(text.getString());
        return good
                ? Optional.empty()
                : Optional.of("I[#/traits/email] S[#/properties/traits/properties/email/format] " + email
                        + " is not valid \"email\"");
    }
}
