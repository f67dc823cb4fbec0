package dev.stepup.kratos;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/** When another try is worth it, as the backend or a proxy before it says: in seconds, from 0 (nothing said) to an hour. */
final class RetryAfter {

    private static final long LONGEST = 3600;

    private final InstantSource clock;

    RetryAfter(InstantSource clock) {
        this.clock = clock;
    }

    int seconds(HttpHeaders headers) {
        // The second header is that of Ory Network's rate limit.
        return Stream.of("Retry-After", "x-ratelimit-reset")
                .flatMap(name -> headers.firstValue(name).stream())
                .mapToInt(this::read)
                .filter(seconds -> seconds > 0)
                .findFirst()
                .orElse(0);
    }

    private int read(String value) {
        String text = value.strip();
        try {
            long seconds = text.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Long.parseLong(text)
                    : Duration.between(
                                    clock.instant(),
                                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant())
                            .toSeconds();
            return (int) Math.max(0, Math.min(LONGEST, seconds));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return 0;
        }
    }
}
