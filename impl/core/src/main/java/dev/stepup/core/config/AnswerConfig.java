package dev.stepup.core.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * What the answers depend on.
 *
 * @param publicUrl how browsers reach the application: the URL of its context root; null where it is not set: then callers
 *     are sent away only from a loopback host, or by what the trusted proxies tell
 * @param fallback where a caller comes back to when nothing better is known: a path below the context root
 * @param tripKey the key by which the cookie of the loop guard is signed
 * @param tripLifespan how long that cookie counts
 * @param allowedOrigins the origins whose scripts may read a denial, in the spelling of browsers
 * @param challenge what a program is told besides what is missing
 * @param forwarded which proxies are believed where there is no public URL
 */
public record AnswerConfig(
        @Nullable URI publicUrl,
        String fallback,
        SecretKey tripKey,
        @DurationRange(min = "PT1M", max = "PT1H") Duration tripLifespan,
        List<String> allowedOrigins,
        ChallengeConfig challenge,
        ForwardedConfig forwarded) {

    public AnswerConfig {
        allowedOrigins = List.copyOf(allowedOrigins);
    }
}
