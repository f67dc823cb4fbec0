package dev.stepup.oidc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A signed object of claims in its compact form, not yet verified.
 *
 * @param compact as it came in
 * @param header its header
 * @param claims what it claims
 */
record Jws(String compact, Map<String, Object> header, Map<String, Object> claims) {

    private static final Pattern PARTS = Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");

    /** Empty for anything but three encoded parts, of which the first two are JSON objects. */
    static Optional<Jws> parse(String compact) {
        Matcher parts = PARTS.matcher(compact);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return json(parts.group(1))
                .flatMap(header -> json(parts.group(2)).map(claims -> new Jws(compact, header, claims)));
    }

    private static Optional<Map<String, Object>> json(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return Json.object(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            return Optional.empty();
        }
    }

    String algorithm() {
        return Json.text(header, "alg").orElse("");
    }

    /** Whether it is signed in a way that may be looked at: by one of these algorithms, and without an extension. */
    boolean isVerifiable(Set<String> algorithms) {
        return algorithms.contains(algorithm()) && !isExtended();
    }

    /** Whether the header asks for something that changes how the object is to be read. Nothing of the kind is supported. */
    boolean isExtended() {
        return header.containsKey("crit") || header.containsKey("b64") || header.containsKey("zip");
    }

    /** Whether {@code typ} is a media type, with or without {@code application/}. The case does not matter. */
    boolean isOfType(String type) {
        String typ = Json.text(header, "typ").orElse("");
        return typ.equalsIgnoreCase(type) || typ.equalsIgnoreCase("application/" + type);
    }

    /** Whether this key has signed it, by the algorithm of the header. What the header says about keys is not looked at. */
    boolean isSignedBy(SigningKey key) {
        if (!key.fits(algorithm())) {
            return false;
        }
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm()));
            signature.setCompactSerialization(compact);
            signature.setKey(key.key());
            return signature.verifySignature();
        } catch (JoseException | RuntimeException unusable) {
            return false;
        }
    }

    /** Without anything of it. */
    @Override
    public String toString() {
        return "Jws";
    }
}
