package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.spi.InvalidSettingsException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 6: a message never shows a value, whatever is wrong with it. */
class SecretsTest {

    private static final String TOKEN = "s3cr3t s3cr3t";

    private static final List<String> WRONG = List.of(
            "https://admin:hunter2@id.example.org",
            "https://hunter2@id.example.org?hunter2",
            "http://hunter2 [",
            "hunter2",
            "hunter2 hunter2",
            "-1hunter2",
            "hunter2".repeat(20_000),
            "hunter2\r\nSEVERE: forged hunter2");

    @Test
    @DisplayName("Section 6: every key, every wrong value")
    void value_wrong_isNeverShown() {
        Set<String> found = new TreeSet<>();
        for (String key : Keys.ALL) {
            for (String value : WRONG) {
                Map<String, String> settings = new HashMap<>();
                settings.put(Keys.ADMIN_TOKEN, TOKEN);
                settings.put(key, value);
                InvalidSettingsException fault = faults(settings);
                found.addAll(fault.faults());
                assertThat(fault.getMessage()).doesNotContain("hunter2", "s3cr3t", "forged");
                assertThat(fault.faults())
                        .allMatch(text -> text.length() < 500 && text.startsWith("STEPUP-KRATOS-0"))
                        .noneMatch(text -> text.contains("hunter2") || text.contains("s3cr3t"));
                assertThat(fault).hasNoCause();
            }
        }
        for (String key : Keys.ALL) {
            assertThat(found).as("a value that is wrong").anyMatch(fault -> fault.contains(": " + key + " "));
        }
    }

    private static InvalidSettingsException faults(Map<String, String> settings) {
        try {
            ConfigReading.read(key -> Optional.ofNullable(settings.get(key)));
            throw new AssertionError("no fault");
        } catch (InvalidSettingsException e) {
            return e;
        }
    }
}
