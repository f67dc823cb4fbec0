package dev.stepup.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.spi.Capabilities;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is set can break out of a challenge. */
class ChallengeSettingsTest {

    private static ChallengeConfig read(String... keysAndValues) {
        Reading reading = Reading.of(keysAndValues);
        assertThat(reading.faults()).isEmpty();
        return reading.config().answer().challenge();
    }

    @Test
    void nothingSet_defaults() {
        assertThat(read()).isEqualTo(ChallengeConfig.DEFAULT);
        assertThat(ChallengeConfig.DEFAULT.acrValues()).isTrue();
    }

    @Test
    void everythingSet_isRead() {
        ChallengeConfig config = read(
                "challenge.acr-values",
                "false",
                "challenge.realm",
                "The bank, or so",
                "challenge.resource-metadata",
                "https://api.example.org/.well-known/oauth-protected-resource/bank?a=b",
                "challenge.dpop-algs",
                "ES256, PS256,Ed25519");

        assertThat(config.acrValues()).isFalse();
        assertThat(config.realm()).contains("The bank, or so");
        assertThat(config.resourceMetadata())
                .contains(URI.create("https://api.example.org/.well-known/oauth-protected-resource/bank?a=b"));
        assertThat(config.dpopAlgorithms()).containsExactly("ES256", "PS256", "Ed25519");
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "challenge.acr-values, never, STEPUP-003",
        "challenge.realm, 'a\"b', STEPUP-051",
        "challenge.realm, 'a\\b', STEPUP-051",
        "challenge.realm, 'a\tb', STEPUP-051",
        "challenge.realm, 'b\u00e4nk', STEPUP-051",
        "challenge.realm, 'a\r\nX: y', STEPUP-051",
        "challenge.resource-metadata, /well-known, STEPUP-052",
        "challenge.resource-metadata, ftp://api.example.org/x, STEPUP-052",
        "challenge.resource-metadata, https://api.example.org/x#y, STEPUP-052",
        "challenge.resource-metadata, https://user@api.example.org/x, STEPUP-052",
        "challenge.resource-metadata, https://api.example.org/\u00e4, STEPUP-052",
        "challenge.resource-metadata, 'https://api.example.org/\"', STEPUP-052",
        "challenge.resource-metadata, http://api.example.org/x, STEPUP-008",
        "challenge.dpop-algs, none, STEPUP-053",
        "challenge.dpop-algs, 'ES256, HS256', STEPUP-053",
        "challenge.dpop-algs, 'ES256 PS256', STEPUP-053",
        "challenge.dpop-algs, 'ES\"256', STEPUP-053",
    })
    void value_thatCannotStandInAChallenge_isAFault(String key, String value, String id) {
        Reading reading = Reading.of(key, value);

        assertThat(reading.ids()).containsExactly(id);
        assertThat(reading.faults()).allMatch(fault -> fault.contains("stepup." + key));
    }

    @Test
    void resourceMetadata_plainHttp_isAllowedOnPurposeAndOnLoopback() {
        assertThat(read("challenge.resource-metadata", "http://127.0.0.1/x").resourceMetadata())
                .isPresent();
        assertThat(read("challenge.resource-metadata", "http://a.example.org/x", "allow-plain-http", "true")
                        .resourceMetadata())
                .isPresent();
    }

    @ParameterizedTest(name = "[{0}]")
    @DisplayName("RFC 9470 item 9: an acr value that is not one word is refused at deployment")
    @ValueSource(strings = {"", " ", "a b", "a\"b", "a\\b", "a\tb", "a\nb", "a\u0000", "a\u007f", "\u00e4", "a "})
    void item09_acrValueThatIsNoWord_isAFault(String value) {
        assertThat(acrFaults("mfa", value))
                .singleElement()
                .asString()
                .startsWith("STEPUP-054: the session provider oidc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aal2",
                "phrh",
                "0",
                "urn:okta:loa:2fa:any",
                "http://schemas.openid.net/pape/policies/2007/06/multi-factor",
                "http://idmanagement.gov/ns/assurance/aal/2?phishing_resistant=true"
            })
    void item09_acrValueInUse_isNoFault(String value) {
        assertThat(acrFaults(value)).isEmpty();
    }

    private static List<String> acrFaults(String... values) {
        Faults faults = new Faults();
        AcrValues.check(
                "oidc", new Capabilities(Aal.AAL2, true, true, List.of(), Map.of(Aal.AAL2, List.of(values))), faults);
        return faults.all();
    }
}
