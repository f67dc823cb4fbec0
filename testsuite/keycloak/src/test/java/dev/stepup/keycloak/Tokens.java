package dev.stepup.keycloak;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.Instant;
import java.util.Base64;

/** What a client has been given. */
record Tokens(String access, String id, String refresh) {

    static Tokens of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject answer = reader.readObject();
            return new Tokens(
                    answer.getString("access_token"), answer.getString("id_token"), answer.getString("refresh_token"));
        }
    }

    /** When the person has signed in, says the access token. */
    Instant authTime() {
        return Instant.ofEpochSecond(claims(access).getInt("auth_time"));
    }

    /** When the access token was made. */
    Instant issuedAt() {
        return Instant.ofEpochSecond(claims(access).getInt("iat"));
    }

    /** What a token says; its signature is not looked at. */
    static JsonObject claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(payload))) {
            return reader.readObject();
        }
    }
}
