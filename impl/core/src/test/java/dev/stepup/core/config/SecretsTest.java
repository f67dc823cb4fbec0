package dev.stepup.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.config.Setting.Notation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 6: whatever is wrong, no message shows a secret or what a URL has before its host. */
class SecretsTest {

    private static final String PASSWORD = "hunter2";
    private static final String KEY = "s3cr3t-s3cr3t-s3cr3t-s3cr3t-s3cr3t";

    /** None of them is right for any key, but for some. */
    private static final List<String> WRONG = List.of(
            "https://admin:" + PASSWORD + "@bank.example.org",
            "https://admin:" + PASSWORD + "@bank.example.org:99999999/a b",
            "https://" + PASSWORD + "@bank.example.org, https://admin:" + PASSWORD + "@other.example.org",
            "ftp://admin:p@" + PASSWORD + "@bank.example.org",
            "//admin:" + PASSWORD + "@bank.example.org/*",
            "admin:" + PASSWORD + "@bank",
            "jdbc:x:admin/" + PASSWORD + "@//bank:1521/x",
            "yes",
            "5 minutes",
            "-1",
            "x".repeat(100_000),
            "https://" + "y".repeat(5000) + ":" + PASSWORD + "@bank.example.org",
            "a\r\nSEVERE: forged \u001b[31m\u0085\u2028\u202e");

    static Stream<String> keys() {
        return Stream.concat(
                Setting.keys().stream(), Arrays.stream(RuleSetting.values()).map(setting -> setting.key("r")));
    }

    @ParameterizedTest
    @MethodSource("keys")
    @DisplayName("Section 6: every key, every wrong value")
    void value_wrong_isQuotedSafelyOrNotAtAll(String key) {
        for (String value : WRONG) {
            Map<String, String> settings = new HashMap<>(Map.of(
                    "stepup.loop-guard.key",
                    KEY,
                    "stepup.public-url",
                    "https://bank.example.org",
                    "stepup.typo",
                    value));
            settings.put("stepup.rule.r.path", "/a");
            settings.put("stepup.rule.twin.path", "/a");
            settings.put("stepup.rule.twin.methods", "totp");
            settings.put(key, value);
            List<String> faults = faults(settings);
            assertFit(faults);
            assertThat(faults).allMatch(fault -> fault.length() < 500);
        }
    }

    @Test
    @DisplayName("Section 6: the value of a secret is in no message, whatever it is")
    void secret_wrong_isNotQuoted() {
        List<Setting> secrets = Arrays.stream(Setting.values())
                .filter(setting -> setting.notation() == Notation.SECRET)
                .toList();
        assertThat(secrets).containsExactly(Setting.LOOP_GUARD_KEY);
        for (String value :
                List.of("hunter2", "${hunter2}", "https://hunter2.example.org", "hunter2\nhunter2", "hunter2=")) {
            List<String> faults = faults(Map.of(
                    "stepup.loop-guard.key", value,
                    "stepup.public-url", "https://bank.example.org",
                    "stepup.loop-guard.kye", value));
            assertThat(faults).hasSizeGreaterThan(1);
            assertFit(faults);
        }
    }

    @Test
    void key_thatIsNone_isQuotedInPartAndOnOneLine() {
        assertFit(faults(Map.of(
                "stepup." + "k".repeat(100_000),
                "v",
                "stepup.a\r\nSEVERE: forged",
                "v",
                "stepup.rule." + "r".repeat(5000) + ".aal",
                "aal1",
                "stepup.https://admin:hunter2@bank",
                "v")));
    }

    @Test
    void variable_thatIsNone_isQuotedWithoutItsValue() {
        Faults faults = new Faults();
        EnvironmentVariables.settings(
                Map.of("STEPUP_" + "X".repeat(100_000), PASSWORD, "STEPUP_\n\u001b", PASSWORD, "STEPUP_KEY", KEY),
                Setting.keys(),
                Set.of(),
                faults);
        assertThat(faults.all()).hasSize(3);
        assertFit(faults.all());
    }

    private static List<String> faults(Map<String, String> settings) {
        Faults faults = new Faults();
        StepUpConfig config = new ConfigReader(settings, faults).read(Set.of());
        assertThat(config.toString()).doesNotContain(KEY);
        return faults.all();
    }

    private static void assertFit(List<String> faults) {
        assertThat(faults)
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault)
                        .doesNotContain(PASSWORD, KEY)
                        .hasSizeLessThanOrEqualTo(2003)
                        .matches("STEPUP-\\d{3}: .*")
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\u2028\u2029]"));
    }
}
