package dev.stepup.oidc;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * How an issuer is asked. Immutable.
 *
 * @param timeoutMillis {@code stepup.oidc.timeout}: PT0.05S to PT30S, PT2S by default; how long a request waits for the
 *     issuer at the most, whatever has to be asked
 * @param maxConnections {@code stepup.oidc.max-connections}: how many questions may be under way, 1 to 1000, 64 by default
 * @param maxResponseBytes {@code stepup.oidc.max-response-bytes}: 4096 to 4194304, 262144 by default; a larger answer is
 *     no answer
 */
record HttpConfig(
        @Min(value = 50, message = Messages.TIMEOUT) @Max(value = 30_000, message = Messages.TIMEOUT)
        long timeoutMillis,

        @Min(value = 1, message = Messages.MAX_CONNECTIONS) @Max(value = 1000, message = Messages.MAX_CONNECTIONS)
        int maxConnections,

        @Min(value = 4096, message = Messages.MAX_RESPONSE_BYTES)
        @Max(value = 4_194_304, message = Messages.MAX_RESPONSE_BYTES)
        int maxResponseBytes) {

    Duration timeout() {
        return Duration.ofMillis(timeoutMillis);
    }
}
