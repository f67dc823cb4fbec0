package dev.stepup.oidc;

import dev.stepup.spi.RequestView;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proofs that the caller has the key a token is bound to, for this very request (RFC 9449). */
final class DpopProofs {

    private static final int LONGEST_ID = 256;

    private final OidcConfig config;
    private final Duration lifetime;
    private final Replays replays;
    private final InstantSource clock;

    DpopProofs(OidcConfig config, InstantSource clock) {
        this.config = config;
        this.lifetime = Duration.ofMillis(config.proofs().lifetimeMillis());
        this.clock = clock;
        // Accepted from the skew before its time until the skew after its end.
        this.replays = new Replays(
                lifetime.plus(config.skew()).plus(config.skew()).toMillis() + 1000,
                config.proofs().maxProofs());
    }

    /** @param thumbprint what the token says of the key */
    Verdict of(@Nullable Object thumbprint, String token, RequestView request) {
        List<String> headers = request.headers("DPoP");
        if (headers.size() != 1 || headers.get(0).length() > config.maxCredentialBytes()) {
            return Verdict.refused("there is not exactly one proof, or it is too large");
        }
        Optional<Jws> parsed = Jws.parse(headers.get(0).strip());
        if (parsed.isEmpty()) {
            return Verdict.refused("the proof is unreadable");
        }
        Jws proof = parsed.get();
        if (!proof.isOfType("dpop+jwt")
                || proof.isExtended()
                || !config.algorithms().contains(proof.algorithm())
                || !(proof.header().get("jwk") instanceof Map<?, ?> jwk)
                || SigningKey.isSecret(jwk)) {
            return Verdict.refused("the header of the proof is not that of one");
        }
        Optional<SigningKey> key = SigningKey.of(jwk).filter(proof::isSignedBy);
        if (key.isEmpty()
                || !(thumbprint instanceof String bound)
                || !Digest.isSame(bound, key.get().thumbprint())) {
            return Verdict.refused("the proof is not signed by the key that the token is bound to");
        }
        Instant now = clock.instant();
        Optional<String> fault = fault(proof.claims(), token, request, now);
        return fault.isPresent() ? Verdict.refused(fault.get()) : firstUse(proof.claims(), key.get(), now);
    }

    private Optional<String> fault(Map<String, Object> claims, String token, RequestView request, Instant now) {
        if (request.method().isEmpty() || !Json.text(claims, "htm").equals(Optional.of(request.method()))) {
            return Optional.of("the proof is for another method");
        }
        Optional<URI> asked = request.url().flatMap(Target::of);
        Optional<URI> proven = Json.text(claims, "htu").flatMap(Target::of);
        if (asked.isEmpty() || !asked.equals(proven)) {
            return Optional.of("the proof is for another URL");
        }
        if (!Json.text(claims, "ath")
                .filter(hash -> Digest.isSame(hash, Digest.of(token)))
                .isPresent()) {
            return Optional.of("the proof is for another token");
        }
        Instant issued = NumericDate.of(claims.get("iat")).orElse(Instant.MAX);
        if (issued.isAfter(now.plus(config.skew()))
                || issued.isBefore(now.minus(lifetime).minus(config.skew()))) {
            return Optional.of("the proof is not of now");
        }
        return Json.text(claims, "jti")
                        .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
                        .isPresent()
                ? Optional.empty()
                : Optional.of("the proof has no usable jti");
    }

    private Verdict firstUse(Map<String, Object> claims, SigningKey key, Instant now) {
        String use = Digest.of(key.thumbprint() + " " + Json.text(claims, "jti").orElse(""));
        return switch (replays.use(use, now.toEpochMilli())) {
            case FIRST -> Verdict.GOOD;
            case REPEATED -> Verdict.refused("the proof was used before");
            case FULL -> new Verdict.Undecided("more proofs than " + Keys.DPOP_MAX_PROOFS + " are remembered");
        };
    }
}
