package dev.stepup.core.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a {@code WWW-Authenticate} challenge says besides what is missing.
 *
 * @param acrValues whether it names the {@code acr_values} that would do (RFC 9470, section 9, on what that discloses)
 * @param realm the protection space, in characters that need no escape (RFC 9110, section 11.5)
 * @param resourceMetadata where a program learns which authorization servers there are (RFC 9728, section 5.1)
 * @param dpopAlgorithms the JWS algorithms that are accepted of DPoP proofs (RFC 9449, section 7.1); empty: none is named
 */
public record ChallengeConfig(
        boolean acrValues, Optional<String> realm, Optional<URI> resourceMetadata, List<String> dpopAlgorithms) {

    /** As it is when nothing is set. */
    public static final ChallengeConfig DEFAULT =
            new ChallengeConfig(true, Optional.empty(), Optional.empty(), List.of());

    public ChallengeConfig {
        dpopAlgorithms = List.copyOf(dpopAlgorithms);
    }
}
