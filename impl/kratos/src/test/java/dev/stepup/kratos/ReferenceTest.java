package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.spi.InvalidSettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference for those who configure says what the code does, and all of it. */
class ReferenceTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `(stepup\\.kratos\\.\\S+)` \\|[^|]*\\|([^|]*)\\|([^|]*)\\|[^|]*\\|([^|]*)\\|");
    private static final Pattern BOUNDS = Pattern.compile("`([^`]+)` to `([^`]+)`");

    private final List<Row> rows;

    private record Row(String key, String standard, String range, String example) {
        static Row of(MatchResult row) {
            return new Row(row.group(1), code(row.group(2)), row.group(3).strip(), code(row.group(4)));
        }

        private static String code(String cell) {
            return cell.strip().replace("`", "");
        }
    }

    ReferenceTest() throws IOException {
        String text = Files.readString(Path.of("../../docs/configuration.md"));
        rows = ROW.matcher(text).results().map(Row::of).toList();
    }

    @Test
    void keys_ofCodeAndReference_areTheSame() {
        assertThat(rows).extracting(Row::key).containsExactlyInAnyOrderElementsOf(Keys.ALL);
    }

    @Test
    void defaults_setOutright_changeNothing() {
        List<String> defaults = new ArrayList<>();
        for (Row row : rows) {
            boolean named = row.standard.startsWith("stepup.")
                    || List.of("none", "required").contains(row.standard);
            if (!named) {
                defaults.add(row.key);
                assertThat(read(row.key, row.standard)).as(row.key).isEqualTo(Given.config());
            }
        }
        assertThat(defaults)
                .hasSize(Keys.ALL.size() - "public-url url admin-url admin-token methods".split(" ").length);
        assertThat(rows.stream().filter(row -> row.standard.equals("required")).map(Row::key))
                .containsExactly(Keys.PUBLIC_URL);
    }

    @Test
    void examples_areNoFaults_andNoDefaults() {
        for (Row row : rows) {
            assertThat(read(row.key, row.example)).as(row.key).isNotEqualTo(Given.config());
        }
    }

    @Test
    void ranges_areHeldAtBothEnds() {
        Map<String, MatchResult> ranges = rows.stream()
                .filter(row -> BOUNDS.matcher(row.range).matches())
                .collect(Collectors.toMap(
                        Row::key,
                        row -> BOUNDS.matcher(row.range).results().findFirst().orElseThrow()));
        assertThat(ranges.keySet())
                .containsExactlyInAnyOrder(
                        Keys.TIMEOUT, Keys.MAX_CONNECTIONS, Keys.MAX_CREDENTIAL_BYTES, Keys.MAX_RESPONSE_BYTES);
        ranges.forEach((key, bounds) -> {
            read(key, bounds.group(1));
            read(key, bounds.group(2));
            assertThat(faults(key, beyond(bounds.group(1), -1))).hasSize(1);
            assertThat(faults(key, beyond(bounds.group(2), 1))).hasSize(1);
        });
    }

    @Test
    void choices_haveTheWordsOfTheReference() {
        for (Row row : rows) {
            if (row.range.matches("`[^`]+`, `[^`]+`")) {
                for (String word : row.range.replace("`", "").split(", ", -1)) {
                    read(row.key, word);
                }
                assertThat(faults(row.key, "another"))
                        .singleElement()
                        .asString()
                        .startsWith("STEPUP-KRATOS-013");
            }
        }
    }

    private static String beyond(String bound, int by) {
        return bound.startsWith("PT")
                ? Duration.parse(bound).plusMillis(by).toString()
                : Integer.toString(Integer.parseInt(bound) + by);
    }

    /** With what the key needs beside it. */
    private static KratosConfig read(String key, String value) {
        Map<String, String> settings = new HashMap<>(Map.of(Keys.PUBLIC_URL, Given.PUBLIC));
        if (key.equals(Keys.ADMIN_TOKEN)) {
            settings.put(Keys.ADMIN_URL, "https://admin.example.org");
        }
        settings.put(key, key.equals(Keys.PUBLIC_URL) ? value + "/kratos" : value);
        return ConfigReading.read(name -> Optional.ofNullable(settings.get(name)));
    }

    private static List<String> faults(String key, String value) {
        try {
            read(key, value);
            return List.of();
        } catch (InvalidSettingsException e) {
            return e.faults();
        }
    }
}
