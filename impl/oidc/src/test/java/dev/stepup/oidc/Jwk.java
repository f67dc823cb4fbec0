package dev.stepup.oidc;

import java.security.Key;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A pair of keys made for a test. */
record Jwk(PublicJsonWebKey pair) {

    static final Jwk RSA = rsa("rsa-1", 2048);
    static final Jwk OTHER_RSA = rsa("rsa-2", 2048);
    static final Jwk EC = ec("ec-1");
    static final Jwk OTHER_EC = ec("ec-2");
    static final Jwk ED = ed("ed-1");

    static Jwk rsa(String id, int bits) {
        return made(id, () -> RsaJwkGenerator.generateJwk(bits));
    }

    static Jwk ec(String id) {
        return made(id, () -> EcJwkGenerator.generateJwk(EllipticCurves.P256));
    }

    static Jwk ec384(String id) {
        return made(id, () -> EcJwkGenerator.generateJwk(EllipticCurves.P384));
    }

    static Jwk ed(String id) {
        return made(id, () -> OkpJwkGenerator.generateJwk("Ed25519"));
    }

    private interface Making {
        PublicJsonWebKey make() throws JoseException;
    }

    private static Jwk made(String id, Making making) {
        try {
            PublicJsonWebKey pair = making.make();
            pair.setKeyId(id);
            return new Jwk(pair);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Map<String, Object> open() {
        return new HashMap<>(pair.toParams(OutputControlLevel.PUBLIC_ONLY));
    }

    Map<String, Object> secret() {
        return new HashMap<>(pair.toParams(OutputControlLevel.INCLUDE_PRIVATE));
    }

    Map<String, Object> open(String member, Object value) {
        Map<String, Object> members = open();
        members.put(member, value);
        return members;
    }

    Key signing() {
        return pair.getPrivateKey();
    }

    String id() {
        return pair.getKeyId();
    }

    String thumbprint() {
        return pair.calculateBase64urlEncodedThumbprint("SHA-256");
    }
}
