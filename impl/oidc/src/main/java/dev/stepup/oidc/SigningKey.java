package dev.stepup.oidc;

import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A public key that may verify signatures.
 *
 * @param id its {@code kid}, or null
 * @param key the key
 * @param algorithms the algorithms that fit it
 * @param thumbprint its SHA-256 thumbprint (RFC 7638), base64url
 */
record SigningKey(@Nullable String id, PublicKey key, Set<String> algorithms, String thumbprint) {

    private static final int LEAST_RSA_BITS = 2048;
    private static final Set<String> RSA = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512");
    private static final Map<String, String> CURVES = Map.of("P-256", "ES256", "P-384", "ES384", "P-521", "ES512");
    private static final Set<String> EDWARDS = Set.of("Ed25519", "Ed448");
    private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    SigningKey {
        algorithms = Set.copyOf(algorithms);
    }

    /** The key of a JSON Web Key; empty where it is shared, too weak, of no known kind, or not for signatures. */
    static Optional<SigningKey> of(Map<?, ?> jwk) {
        Map<String, Object> members = new HashMap<>();
        jwk.forEach((name, value) -> members.put(String.valueOf(name), value));
        try {
            if (!(JsonWebKey.Factory.newJwk(members) instanceof PublicJsonWebKey key) || !isForSignatures(key)) {
                return Optional.empty();
            }
            Set<String> fitting = fitting(key);
            String named = key.getAlgorithm();
            Set<String> algorithms =
                    named == null ? fitting : fitting.contains(named) ? Set.of(named) : Set.<String>of();
            return algorithms.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SigningKey(
                            key.getKeyId(),
                            key.getPublicKey(),
                            algorithms,
                            key.calculateBase64urlEncodedThumbprint("SHA-256")));
        } catch (JoseException | RuntimeException unusable) {
            return Optional.empty();
        }
    }

    /** Whether a JSON Web Key says more than the public may know. */
    static boolean isSecret(Map<?, ?> jwk) {
        return jwk.keySet().stream().anyMatch(PRIVATE::contains);
    }

    boolean fits(String algorithm) {
        return algorithms.contains(algorithm);
    }

    private static boolean isForSignatures(JsonWebKey key) {
        List<String> operations = key.getKeyOps();
        return (key.getUse() == null || key.getUse().equals("sig"))
                && (operations == null || operations.contains("verify"));
    }

    private static Set<String> fitting(PublicJsonWebKey key) {
        if (key instanceof RsaJsonWebKey && key.getPublicKey() instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= LEAST_RSA_BITS ? RSA : Set.of();
        }
        if (key instanceof EllipticCurveJsonWebKey curve) {
            String algorithm = CURVES.get(curve.getCurveName());
            return algorithm == null ? Set.of() : Set.of(algorithm);
        }
        return key instanceof OctetKeyPairJsonWebKey pair && EDWARDS.contains(pair.getSubtype())
                ? Set.of("EdDSA")
                : Set.of();
    }
}
