package dev.stepup.oidc;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How long a proof of DPoP counts. Immutable.
 *
 * @param lifetimeMillis {@code stepup.oidc.dpop.lifetime}: how old a proof may be, PT1S to PT5M, PT60S by default
 * @param maxProofs {@code stepup.oidc.dpop.max-proofs}: how many are remembered against replay on this node, 100 to
 *     1000000, 100000 by default; beyond it nobody can be judged until older ones are forgotten
 */
record ProofConfig(
        @Min(value = 1000, message = Messages.DPOP_LIFETIME) @Max(value = 300_000, message = Messages.DPOP_LIFETIME)
        long lifetimeMillis,

        @Min(value = 100, message = Messages.DPOP_MAX_PROOFS)
        @Max(value = 1_000_000, message = Messages.DPOP_MAX_PROOFS)
        int maxProofs) {}
