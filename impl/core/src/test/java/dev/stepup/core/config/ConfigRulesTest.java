package dev.stepup.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.policy.PathPattern;
import dev.stepup.core.policy.UrlRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigRulesTest {

    @Test
    void rule_withEveryKey_isRead() {
        Reading reading = Reading.of(
                "rule.pay.path", "/pay/*",
                "rule.pay.aal", "aal2",
                "rule.pay.http-methods", "post, PUT",
                "rule.pay.methods", "totp, webauthn",
                "rule.pay.denied-methods", "code_recovery",
                "rule.pay.max-age", "PT5M",
                "rule.pay.phishing-resistant", "true");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.config().rules().rules())
                .containsExactly(new UrlRule(
                        "pay",
                        new PathPattern("/pay/*"),
                        Set.of("POST", "PUT"),
                        Requirement.of(RequiredAal.AAL2)
                                .withMethods(Set.of("totp", "webauthn"))
                                .withDeniedMethods(Set.of("code_recovery"))
                                .withMaxAge(Duration.ofMinutes(5))
                                .withPhishingResistance()));
    }

    @ParameterizedTest(name = "model {0}, rule''s own {1}, level {2}: {3}")
    @DisplayName("Section 1: the model is about rules that name no level, and about no others")
    @CsvSource({
        "'', '', '', HIGHEST_AVAILABLE",
        "strict, '', '', HIGHEST_AVAILABLE",
        "lax, '', '', AAL1",
        "off, '', '', ''",
        "strict, lax, '', AAL1",
        "strict, off, '', ''",
        "off, strict, '', HIGHEST_AVAILABLE",
        "off, lax, '', AAL1",
        "off, '', aal2, AAL2",
        "off, off, aal1, AAL1",
        "lax, '', highest-available, HIGHEST_AVAILABLE",
        "lax, '', HIGHEST_AVAILABLE, HIGHEST_AVAILABLE",
        "strict, lax, AAL3, AAL3"
    })
    void model_ofRuleOrApplication_saysTheLevel(String model, String own, String level, String expected) {
        Reading reading = Reading.of(
                "model",
                model,
                "rule.r.path",
                "/r",
                "rule.r.model",
                own,
                "rule.r.aal",
                level,
                "rule.r.methods",
                "totp",
                "rule.r.denied-methods",
                "oidc",
                "rule.r.max-age",
                "PT5M",
                "rule.r.phishing-resistant",
                "true",
                "rule.r.http-methods",
                "GET");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.config().rules().rules())
                .extracting(rule -> rule.requirement().highestAvailable()
                        ? "HIGHEST_AVAILABLE"
                        : rule.requirement().level().name())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(reading.config().droppedRules()).isEqualTo(expected.isEmpty() ? List.of("r") : List.of());
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "path, '', STEPUP-012",
        "path, r, STEPUP-013",
        "path, /r/**, STEPUP-013",
        "aal, aal4, STEPUP-002",
        "model, none, STEPUP-002",
        "max-age, 300, STEPUP-001",
        "max-age, PT0S, STEPUP-004",
        "max-age, PT-5M, STEPUP-004",
        "phishing-resistant, on, STEPUP-003",
        "http-methods, GET POST, STEPUP-013",
        "http-methods, GET;POST, STEPUP-013",
        "http-methods, *, STEPUP-013",
        "methods, totp webauthn, STEPUP-013",
        "denied-methods, code@recovery, STEPUP-013",
        "method, totp, STEPUP-005"
    })
    void rule_withAFaultyKey_isAFault(String key, String value, String id) {
        Reading reading = key.equals("path")
                ? Reading.of("rule.r.path", value, "rule.r.aal", "aal2")
                : Reading.of("rule.r.path", "/r", "rule.r." + key, value);

        assertThat(reading.ids()).containsExactly(id);
        assertThat(reading.faults().get(0)).contains("stepup.rule.r." + key);
    }

    @ParameterizedTest(name = "[{0}]")
    @DisplayName("Section 2, merging: rules that may meet and allow nothing in common fail the deployment")
    @ValueSource(
            strings = {
                "/a * totp|/a * code",
                "/* * totp|/a/b * code",
                "/a/* * totp|/a * code",
                "/a/* * totp|/a/b/* * code",
                "*.x * totp|/a/* * code",
                "*.x * totp|/a.x * code",
                "*.x * totp|*.x * code",
                "*.gz * totp|*.tar.gz * code",
                "/a GET totp|/a HEAD code",
                "/a GET totp|/a * code",
                "/a GET,POST totp|/a PUT,POST code",
                "/a/* * totp,code|/a/b * code,webauthn|/a/* * webauthn,totp",
                "/* * totp,code|/b/* * code|/c/* * code,webauthn|/c/d * webauthn,totp",
                "/a/* * totp,code|*.x * code,webauthn|*.y.x * webauthn,totp"
            })
    void rules_thatMeetAndContradict_areAFault(String rules) {
        Reading reading = read(rules);

        assertThat(reading.ids()).isNotEmpty().containsOnly("STEPUP-014");
        assertThat(reading.faults()).allMatch(fault -> fault.contains("stepup.rule.r"));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "/a * totp|/b * code", "/a/* * totp|/ab * code", "/a * totp|/a/b * code", "*.x * totp|*.y * code",
                "*.x * totp|/a.y * code", "/a GET totp|/a POST code", "/a HEAD totp|/a POST code",
                        "/a * totp|/a * totp,code",
                "*.xa * totp|*.a.x * code", "/a/* * totp,code|/a/b * code,webauthn|/c * webauthn,totp"
            })
    void rules_thatNeverMeetOrAgree_areNoFault(String rules) {
        assertThat(read(rules).faults()).isEmpty();
    }

    /** Each rule: path, HTTP methods or a star, allowed methods. */
    private static Reading read(String rules) {
        List<String> settings = new ArrayList<>();
        List<String> texts = Arrays.asList(rules.split("\\|", -1));
        for (int i = 0; i < texts.size(); i++) {
            String[] parts = texts.get(i).split(" ", -1);
            settings.addAll(List.of("rule.r" + i + ".path", parts[0]));
            settings.addAll(List.of("rule.r" + i + ".http-methods", parts[1].equals("*") ? "" : parts[1]));
            settings.addAll(List.of("rule.r" + i + ".methods", parts[2]));
        }
        return Reading.of(settings.toArray(String[]::new));
    }
}
