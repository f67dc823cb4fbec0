package dev.stepup.oidc;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** A token in the making. Each change makes another one. */
record Token(Map<String, Object> header, Map<String, Object> claims) {

    static Token of(Map<String, Object> claims) {
        return new Token(Map.of("typ", "at+jwt"), claims);
    }

    /** With a member of the header; null takes it away. */
    Token head(String name, @Nullable Object value) {
        return new Token(changed(header, name, value), claims);
    }

    /** With a claim; null takes it away. */
    Token with(String name, @Nullable Object value) {
        return new Token(header, changed(claims, name, value));
    }

    private static Map<String, Object> changed(Map<String, Object> before, String name, @Nullable Object value) {
        Map<String, Object> after = new LinkedHashMap<>(before);
        if (value == null) {
            after.remove(name);
        } else {
            after.put(name, value);
        }
        return after;
    }

    String signedBy(Jwk key, String algorithm) {
        return head("alg", algorithm).head("kid", key.id()).signed(key.signing());
    }

    /** As the header says, with this key. */
    String signed(Key key) {
        return signed(JsonUtil.toJson(claims), key);
    }

    String signed(String payload, Key key) {
        JsonWebSignature signature = new JsonWebSignature();
        header.forEach((name, value) -> signature.getHeaders().setObjectHeaderValue(name, value));
        signature.setPayload(payload);
        signature.setKey(key);
        signature.setDoKeyValidation(false);
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException unsignable) {
            throw new IllegalStateException(unsignable);
        }
    }

    /** Encoded, with whatever signature. */
    String unsigned(String signature) {
        return encoded(JsonUtil.toJson(header)) + "." + encoded(JsonUtil.toJson(claims)) + "." + signature;
    }

    static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
