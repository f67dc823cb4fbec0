package dev.stepup.core.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads typed values, and remembers which keys there are. */
final class Values {

    private final Map<String, String> settings;
    private final Faults faults;
    private final Set<String> known = new TreeSet<>();

    Values(Map<String, String> settings, Faults faults) {
        this.settings = settings;
        this.faults = faults;
    }

    Set<String> known() {
        return Collections.unmodifiableSet(known);
    }

    /** The value, or the default where there is one. */
    Optional<String> text(Setting setting) {
        return text(setting.key()).or(() -> Optional.of(setting.standard()).filter(standard -> !standard.isEmpty()));
    }

    List<String> list(Setting setting) {
        return list(setting.key());
    }

    /** Whether the value, or the default where none is set, is {@code true}. */
    boolean flag(Setting setting) {
        return flag(setting.key(), Boolean.parseBoolean(setting.standard()));
    }

    /** The value, or the default where none is set or it cannot be read. */
    Duration duration(Setting setting) {
        return duration(setting.key()).orElseGet(() -> Duration.parse(setting.standard()));
    }

    /** The value, or the default where none is set or it is none of them. */
    <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
        return choice(setting.key(), type)
                .or(() -> constant(setting.standard(), type))
                .orElseThrow();
    }

    Optional<String> text(String key) {
        known.add(key);
        return Optional.ofNullable(settings.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    List<String> list(String key) {
        return text(key).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    boolean flag(String key) {
        return flag(key, false);
    }

    boolean flag(String key, boolean otherwise) {
        String value = text(key).orElse(Boolean.toString(otherwise)).toLowerCase(Locale.ROOT);
        if (!value.equals("true") && !value.equals("false")) {
            faults.add(ConfigMessages.noFlag(key, value));
        }
        return value.equals("true");
    }

    Optional<Duration> duration(String key) {
        Optional<String> value = text(key);
        try {
            return value.map(Duration::parse);
        } catch (DateTimeParseException e) {
            faults.add(ConfigMessages.noDuration(key, value.orElse("")));
            return Optional.empty();
        }
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        Optional<String> value = text(key);
        Optional<E> choice = value.flatMap(text -> constant(text, type));
        if (value.isPresent() && choice.isEmpty()) {
            faults.add(ConfigMessages.noChoice(key, value.get(), type));
        }
        return choice;
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().replace('_', '-').equalsIgnoreCase(text.replace('_', '-')))
                .findFirst();
    }
}
