package dev.stepup.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 6: what is wrong is said with its id, the key and the remedy; all of it at once. */
class ConfigFaultsTest {

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "clock-skew, 5, STEPUP-001",
        "clock-skew, 5s, STEPUP-001",
        "clock-skew, PT99999999999999999999S, STEPUP-001",
        "look-up-again-after, soon, STEPUP-001",
        "loop-guard.life-span, 10 minutes, STEPUP-001",
        "highest-available.when-unknown, aal3, STEPUP-002",
        "model, severe, STEPUP-002",
        "enrolment, yes, STEPUP-003",
        "allow-plain-http, 1, STEPUP-003",
        "clock-skew, PT2M, STEPUP-004",
        "clok-skew, PT5S, STEPUP-005",
        "Model, lax, STEPUP-005",
        "rules.transfer.path, /a, STEPUP-005",
        "rule.transfer, /a, STEPUP-005",
        "return-to.fallback, start, STEPUP-011",
        "cors.allowed-origins, https://a.example.org/, STEPUP-017",
        "cors.allowed-origins, *, STEPUP-017",
        "cors.allowed-origins, 'null', STEPUP-017",
        "cors.allowed-origins, a.example.org, STEPUP-017",
        "cors.allowed-origins, https://a.example.org:99999, STEPUP-017",
        "cors.allowed-origins, https://a.example.org., STEPUP-017",
        "cors.allowed-origins, https://127.1, STEPUP-017"
    })
    void value_thatIsNone_isAFault(String key, String value, String id) {
        Reading reading = Reading.of(key, value);

        assertThat(reading.ids()).containsExactly(id);
        assertThat(reading.faults()).allMatch(fault -> fault.contains("stepup." + key));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "example.org",
                "/bank",
                "//example.org",
                "ftp://example.org",
                "https:example.org",
                "https://",
                "https:///bank",
                "https://example.org?x",
                "https://example.org/#x",
                "https://user@example.org",
                "https://exa mple.org",
                "https://exa_mple.org",
                "https://example.org:port",
                "javascript:alert(1)",
                "https://[::1",
                "%",
                "https://example.org/a/../b",
                "https://example.org/a/./b",
                "https://example.org//bank",
                "https://example.org/bank//",
                "https://example.org:99999",
                "https://example.org:0/bank",
                "https://example.org/../x",
                "https://example.org/..",
                "https://example.org/%2e%2e/x",
                "https://example.org/bank/%2E%2e",
                "https://example.org/bank/%2e",
                "https://example.org/bank/..;/x",
                "https://example.org/bank%2fx",
                "https://example.org/bank%00",
                "https://example.org/bank;x=1",
                "https://example.org/b\u00e4nk",
                "https://example.org./bank",
                "https://127.1/bank"
            })
    @DisplayName("Section 6: a public URL that is not absolute http(s) and plain")
    void publicUrl_notOfAContextRoot_isAFault(String url) {
        assertThat(Reading.of("public-url", url, "loop-guard.key", Reading.KEY).ids())
                .containsExactly("STEPUP-007");
    }

    @ParameterizedTest(name = "{0}, allowed: {1}")
    @CsvSource({
        "http://app.example.org, false, true",
        "http://app.example.org, true, false",
        "https://app.example.org, false, false",
        "http://localhost, false, false",
        "http://localhost.example.org, false, true",
        "http://127.0.0.1.example.org, false, true",
        "http://mylocalhost, false, true"
    })
    @DisplayName("Section 6: plain http for a host that is not loopback, unless allowed")
    void publicUrl_plainHttp_isAFaultUnlessAllowed(String url, String allowed, boolean fault) {
        Reading reading = Reading.of("public-url", url, "allow-plain-http", allowed, "loop-guard.key", Reading.KEY);

        assertThat(reading.ids()).isEqualTo(fault ? List.of("STEPUP-008") : List.of());
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "start", "//evil.example.org", "/\\evil", "\\", "https://evil.example.org", "/a b", "/a#b", "/\u00e4",
                        "/%", "/%zz",
                "/a{b}", "/a|b", "/a^b", "/a\"b", "/<b>", "/..", "/../other", "/a/../../other", "/a/..",
                        "/%2e%2e/other",
                "/.%2E/other", "/..;/other"
            })
    @DisplayName("Section 3: the fallback is a path below the context root")
    void fallback_notBelowTheContextRoot_isAFault(String fallback) {
        Reading reading = Reading.of("return-to.fallback", fallback);

        assertThat(reading.ids()).containsExactly("STEPUP-011");
        assertThat(reading.config().answer().fallback()).isEqualTo("/");
    }

    @Test
    @DisplayName("Section 3: without a key only a loopback public URL starts")
    void key_missingOrShort_isAFault() {
        String url = "https://app.example.org";

        assertThat(Reading.of("public-url", url).ids()).containsExactly("STEPUP-009");
        assertThat(Reading.of("public-url", url, "loop-guard.key", " ").ids()).containsExactly("STEPUP-009");
        assertThat(Reading.of("public-url", url, "loop-guard.key", Reading.KEY.substring(1))
                        .ids())
                .containsExactly("STEPUP-010");
        assertThat(Reading.of("loop-guard.key", "short").ids()).containsExactly("STEPUP-010");
    }

    @Test
    void key_misspelt_namesTheNearest() {
        assertThat(Reading.of("clok-skew", "PT5S").faults().get(0)).contains("did you mean stepup.clock-skew?");
        assertThat(Reading.of("kratos.publicurl", "x").faults().get(0))
                .contains("did you mean stepup.kratos.public-url?");
        assertThat(Reading.of("rule.pay.path", "/pay", "rule.pay.maxage", "PT5M")
                        .faults()
                        .get(0))
                .contains("did you mean stepup.rule.pay.max-age?");
    }

    @Test
    @DisplayName("Section 6: every fault in one message")
    void faults_many_areAllSaid() {
        Reading reading = Reading.of(
                "clock-skew", "PT2M",
                "look-up-again-after", "PT1H",
                "loop-guard.life-span", "later",
                "model", "severe",
                "enrolment", "perhaps",
                "public-url", "http://app.example.org",
                "return-to.fallback", "//x",
                "cors.allowed-origins", "*",
                "rule.a.aal", "aal2",
                "rule.b.path", "b",
                "typo", "x");

        assertThat(reading.ids())
                .containsExactlyInAnyOrder(
                        "STEPUP-001",
                        "STEPUP-002",
                        "STEPUP-003",
                        "STEPUP-004",
                        "STEPUP-004",
                        "STEPUP-005",
                        "STEPUP-008",
                        "STEPUP-009",
                        "STEPUP-011",
                        "STEPUP-012",
                        "STEPUP-013",
                        "STEPUP-017");
    }

    @Test
    @DisplayName("Section 6: messages carry no secret")
    void secrets_faulty_areNotSaid() {
        Reading reading = Reading.of(
                "loop-guard.key", "hunter2-short",
                "public-url", "https://admin:hunter2@app.example.org",
                "cors.allowed-origins", "https://admin:hunter2@app.example.org",
                "loop-gaurd.key", "hunter2-hunter2-hunter2-hunter2-hunter2");

        assertThat(reading.ids()).containsExactlyInAnyOrder("STEPUP-010", "STEPUP-007", "STEPUP-017", "STEPUP-005");
        assertThat(reading.faults()).noneMatch(fault -> fault.contains("hunter2"));
        assertThat(Reading.of("loop-guard.key", Reading.KEY).config().toString())
                .doesNotContain(Reading.KEY);
    }
}
