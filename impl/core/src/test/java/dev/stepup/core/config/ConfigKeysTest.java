package dev.stepup.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The keys that are looked for in the environment are those that are read. */
class ConfigKeysTest {

    @Test
    void everyKey_read_isKnown() {
        for (String key : Setting.keys()) {
            Faults faults = new Faults();
            new ConfigReader(Map.of(key, ""), faults).read(Set.of());
            assertThat(faults.all()).noneMatch(fault -> fault.contains("STEPUP-005"));
        }
        Faults faults = new Faults();
        new ConfigReader(Map.of("stepup.nonsense", ""), faults).read(Set.of());
        assertThat(faults.all()).anyMatch(fault -> fault.contains("STEPUP-005"));
        Values values = new Values(Map.of(), faults);
        new ConfigReader(values, Map.of(), faults).read(Set.of());
        assertThat(values.known()).isEqualTo(Setting.keys());
    }

    @Test
    void placeholderAsTripKey_read_fault() {
        Faults faults = new Faults();
        new ConfigReader(Map.of("stepup.loop-guard.key", "${a secret of at least 32 characters}"), faults)
                .read(Set.of());
        assertThat(faults.all()).singleElement().asString().contains("STEPUP-009");
    }
}
