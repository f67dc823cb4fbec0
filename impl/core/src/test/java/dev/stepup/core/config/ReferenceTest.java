package dev.stepup.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.RequiredAal;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.core.config.Setting.Notation;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference for those who configure says what the code does, and all of it. */
class ReferenceTest {

    private static final Map<String, Reference> APPLICATION = Reference.section("The application");
    private static final Map<String, Reference> RULES = Reference.section("URL rules");
    private static final List<Class<?>> RECORDS = List.of(StepUpConfig.class, DecisionConfig.class, AnswerConfig.class);

    static Stream<Reference> all() {
        return Stream.concat(APPLICATION.values().stream(), RULES.values().stream());
    }

    static Stream<Reference> ranges() {
        return all().filter(Reference::isRange);
    }

    static Stream<Reference> choices() {
        return all().filter(row -> row.notation().equals("choice"));
    }

    @Test
    void keys_ofCodeAndReference_areTheSame() {
        assertThat(APPLICATION.keySet()).isEqualTo(Setting.keys());
        assertThat(RULES.keySet()).isEqualTo(RuleSetting.keys("NAME"));
    }

    @Test
    void settings_areWrittenAndDefaultAsTheReferenceSays() {
        for (Setting setting : Setting.values()) {
            Reference row = Objects.requireNonNull(APPLICATION.get(setting.key()));
            assertThat(row.notation()).as(setting.key()).isEqualTo(name(setting.notation()));
            String standard = setting.standard().isEmpty() ? "none" : "`" + setting.standard() + "`";
            assertThat(row.standard()).as(setting.key()).isEqualTo(standard);
        }
        for (RuleSetting setting : RuleSetting.values()) {
            assertThat(Objects.requireNonNull(RULES.get(setting.key("NAME"))).notation())
                    .isEqualTo(name(setting.notation()));
        }
    }

    @Test
    void defaults_setOutright_changeNothing() {
        for (Reference row : APPLICATION.values()) {
            if (row.standard().startsWith("`")) {
                StepUpConfig config =
                        read(row.key(), row.standard().replace("`", "")).config();
                StepUpConfig without = Reading.of().config();
                assertThat(config.decision()).as(row.key()).isEqualTo(without.decision());
                assertThat(config.lookUpAgainAfter()).isEqualTo(without.lookUpAgainAfter());
                assertThat(config.answer().tripLifespan())
                        .isEqualTo(without.answer().tripLifespan());
                assertThat(config.answer().fallback())
                        .isEqualTo(without.answer().fallback());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void example_isNoFault(Reference row) {
        assertThat(read(row.key(), row.example()).faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void range_isHeldAtBothEnds(Reference row) {
        Duration min = Duration.parse(row.words().get(0));
        Duration max = Duration.parse(row.words().get(1));
        assertThat(read(row.key(), min.toString()).faults()).isEmpty();
        assertThat(read(row.key(), max.toString()).faults()).isEmpty();
        for (Duration beyond : List.of(min.minusNanos(1), max.plusNanos(1))) {
            assertThat(read(row.key(), beyond.toString()).faults())
                    .singleElement()
                    .asString()
                    .startsWith("STEPUP-004: " + row.key() + " must be from " + min + " to ");
        }
    }

    @Test
    void ranges_ofTheReference_areTheConstraintsOfTheRecords() {
        List<String> constraints = new ArrayList<>();
        for (Class<?> type : RECORDS) {
            for (RecordComponent component : type.getRecordComponents()) {
                DurationRange range = component.getAccessor().getAnnotation(DurationRange.class);
                boolean duration = component.getType() == Duration.class;
                assertThat(range != null).as(component.toString()).isEqualTo(duration);
                if (range != null) {
                    constraints.add("`" + range.min() + "` to `" + range.max() + "`");
                }
            }
        }
        assertThat(ranges().map(Reference::range)).containsExactlyInAnyOrderElementsOf(constraints);
    }

    @ParameterizedTest
    @MethodSource("choices")
    void choice_hasTheWordsOfTheReference(Reference row) {
        for (String word : row.words()) {
            assertThat(read(row.key(), word).faults()).as(word).isEmpty();
        }
        Class<? extends Enum<?>> type = row.key().endsWith("model")
                ? Model.class
                : row.key().endsWith("aal")
                        ? RequiredAal.class
                        : row.key().endsWith("headers") ? ForwardedConfig.Headers.class : WhenUnknown.class;
        Set<String> words = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
        assertThat(Set.copyOf(row.words())).isEqualTo(words);
    }

    /** With what the key needs beside it. */
    private static Reading read(String key, String value) {
        Map<String, String> settings = new HashMap<>(Map.of("loop-guard.key", Reading.KEY));
        if (RULES.containsKey(key)) {
            settings.put("rule.NAME.path", "/a");
        }
        if (key.equals(Setting.FORWARDED_PROXIES.key())) {
            settings.put("forwarded.headers", "forwarded");
        }
        settings.put(key.substring("stepup.".length()), value);
        return Reading.of(settings.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new));
    }

    private static String name(Notation notation) {
        return notation.name().toLowerCase(Locale.ROOT);
    }
}
