package dev.stepup.oidc;

import dev.stepup.spi.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads single settings. What cannot be read at all is a fault found here, and a harmless value stands in so that all the
 * others are still looked at.
 */
final class Reader {

    static final URI STAND_IN = URI.create("http://localhost");

    private final Settings settings;
    private final List<String> faults = new ArrayList<>();

    Reader(Settings settings) {
        this.settings = settings;
    }

    /** Every fault so far; the list grows. */
    List<String> faults() {
        return faults;
    }

    void fault(String message) {
        faults.add(message);
    }

    Optional<String> text(String key) {
        return settings.get(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<URI> url(String key, String fault) {
        return text(key).map(text -> {
            try {
                return new URI(text);
            } catch (URISyntaxException unreadable) {
                faults.add(fault);
                return STAND_IN;
            }
        });
    }

    /** In milliseconds. */
    long duration(String key, Duration absent) {
        return readable(
                key,
                "an ISO-8601 duration, for instance " + absent,
                text -> {
                    Duration read = Duration.parse(text);
                    // Beyond what milliseconds can count, and out of range in any case.
                    return read.toDays() > 365 ? Long.MAX_VALUE : read.toMillis();
                },
                absent.toMillis());
    }

    int number(String key, int absent) {
        return readable(key, "a whole number", Integer::valueOf, absent);
    }

    /** Whether the second word is there; false by default. */
    boolean oneOf(String key, String standard, String other) {
        String word = text(key).orElse(standard);
        if (!word.equals(standard) && !word.equals(other)) {
            faults.add(Messages.notOneOf(key, standard, other));
        }
        return word.equals(other);
    }

    boolean flag(String key, boolean absent) {
        return absent ? !oneOf(key, "true", "false") : oneOf(key, "false", "true");
    }

    /** What is separated by commas; what is not set is empty. */
    List<String> list(String key) {
        return text(key).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private <T> T readable(String key, String remedy, Function<String, T> reading, T absent) {
        return text(key)
                .map(text -> {
                    try {
                        return reading.apply(text);
                    } catch (DateTimeException | ArithmeticException | NumberFormatException unreadable) {
                        faults.add(Messages.notReadable(key, remedy));
                        return absent;
                    }
                })
                .orElse(absent);
    }
}
