package dev.stepup.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigValuesTest {

    @Test
    void settings_none_haveDefaults() {
        Reading reading = Reading.of();
        StepUpConfig config = reading.config();

        assertThat(reading.faults()).isEmpty();
        assertThat(config.decision()).isEqualTo(new DecisionConfig(Duration.ofSeconds(5), WhenUnknown.AAL2, false));
        assertThat(config.lookUpAgainAfter()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.rules().rules()).isEmpty();
        assertThat(config.droppedRules()).isEmpty();
        assertThat(config.answer().publicUrl()).isNull();
        assertThat(config.answer().fallback()).isEqualTo("/");
        assertThat(config.answer().tripLifespan()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.answer().allowedOrigins()).isEmpty();
        assertThat(config.answer().tripKey().getEncoded()).hasSize(32);
        assertThat(config.answer().forwarded()).isEqualTo(ForwardedConfig.NONE);
    }

    @Test
    void settings_all_areRead() {
        Reading reading = Reading.of(
                "clock-skew", " PT7S ",
                "highest-available.when-unknown", "Current",
                "enrolment", "TRUE",
                "model", "lax",
                "public-url", "https://app.example.org/bank",
                "return-to.fallback", "/start?from=login",
                "loop-guard.key", Reading.KEY,
                "loop-guard.life-span", "PT5M",
                "cors.allowed-origins", "https://a.example.org, https://b.example.org:8443,",
                "look-up-again-after", "PT30S",
                "kratos.public-url", "read by the provider");
        StepUpConfig config = reading.config();

        assertThat(reading.faults()).isEmpty();
        assertThat(config.decision()).isEqualTo(new DecisionConfig(Duration.ofSeconds(7), WhenUnknown.CURRENT, true));
        assertThat(config.lookUpAgainAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.answer().publicUrl()).isEqualTo(URI.create("https://app.example.org/bank"));
        assertThat(config.answer().fallback()).isEqualTo("/start?from=login");
        assertThat(config.answer().tripKey().getEncoded()).isEqualTo(Reading.KEY.getBytes(StandardCharsets.UTF_8));
        assertThat(config.answer().tripLifespan()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.answer().allowedOrigins())
                .isEqualTo(List.of("https://a.example.org", "https://b.example.org:8443"));
    }

    /** A browser's Origin header is in lower case and names no port that the scheme implies. */
    @Test
    void origins_inAnotherSpelling_areReadAsBrowsersSendThem() {
        Reading reading = Reading.of(
                "cors.allowed-origins", "https://A.example.org:443, HTTP://b.example.org:80, https://[2001:DB8:0::1]");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.config().answer().allowedOrigins())
                .containsExactly("https://a.example.org", "http://b.example.org", "https://[2001:db8::1]");
    }

    @Test
    void publicUrl_inAnotherSpelling_isReadAsBrowsersWriteIt() {
        Reading reading = Reading.of("public-url", "HTTPS://App.Example.org:443/Bank%20A/", "loop-guard.key", "random");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.config().answer().publicUrl()).hasToString("https://app.example.org/Bank%20A/");
    }

    @Test
    void settings_blank_countAsNotSet() {
        Reading reading = Reading.of("clock-skew", " ", "model", "", "public-url", "\t", "cors.allowed-origins", " , ");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.config().decision().skew()).isEqualTo(Duration.ofSeconds(5));
        assertThat(reading.config().answer().publicUrl()).isNull();
    }

    @ParameterizedTest(name = "{0}={1}: fault {2}")
    @CsvSource({
        "clock-skew, PT0S, false",
        "clock-skew, PT60S, false",
        "clock-skew, PT60.001S, true",
        "clock-skew, PT-0.001S, true",
        "loop-guard.life-span, PT1M, false",
        "loop-guard.life-span, PT59.999S, true",
        "loop-guard.life-span, PT1H, false",
        "loop-guard.life-span, PT1H0.001S, true",
        "look-up-again-after, PT1S, false",
        "look-up-again-after, PT0.999S, true",
        "look-up-again-after, PT10M, false",
        "look-up-again-after, PT10M0.001S, true"
    })
    void duration_atItsBounds_isInRangeOrAFault(String key, String value, boolean fault) {
        Reading reading = Reading.of(key, value);

        assertThat(reading.ids()).isEqualTo(fault ? List.of("STEPUP-004") : List.of());
        assertThat(reading.faults()).allMatch(text -> text.contains("stepup." + key + " must be from PT"));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"random", " random "})
    void key_randomOnPurpose_isAnotherOneEachTime(String random) {
        Reading one = Reading.of("public-url", "https://app.example.org", "loop-guard.key", random);
        Reading other = Reading.of("public-url", "https://app.example.org", "loop-guard.key", random);

        assertThat(one.faults()).isEmpty();
        assertThat(one.config().answer().tripKey())
                .isNotEqualTo(other.config().answer().tripKey());
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "http://localhost:8080/bank",
                "http://127.0.0.1",
                "http://127.255.0.9:80/",
                "http://[::1]:8080",
                "https://bank.localhost",
                "HTTP://LOCALHOST"
            })
    void key_missingForALoopbackUrl_isMadeUp(String publicUrl) {
        assertThat(Reading.of("public-url", publicUrl).faults()).isEmpty();
    }

    @Test
    void providerKeys_set_areKnown() {
        assertThat(Reading.of("kratos.public-url", "x").faults()).isEmpty();
        assertThat(new ConfigReader(Map.of("other.key", "x"), new Faults()).read(Set.of()))
                .isNotNull();
    }
}
