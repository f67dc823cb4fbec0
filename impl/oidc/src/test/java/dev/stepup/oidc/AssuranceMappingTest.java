package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.Aal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 5 of what peers do: tables, their order, their bounds. */
class AssuranceMappingTest {

    private static final String PAPE = "http://schemas.openid.net/pape/policies/2007/06/multi-factor";

    @Test
    void acrValues_ofALevel_areInOrderOfPreference() {
        AssuranceMapping okta = AssuranceMapping.preset("okta");
        assertThat(okta.acrValues(Aal.AAL1))
                .containsExactly("urn:okta:loa:1fa:any", "urn:okta:loa:1fa:pwd", "urn:okta:loa:2fa:any:ifpossible");
        assertThat(okta.acrValues(Aal.AAL2)).containsExactly("urn:okta:loa:2fa:any", "phr", "phrh");
        assertThat(okta.acrValues(Aal.AAL3)).isEmpty();
        AssuranceMapping trusted =
                AssuranceMapping.builder().preset("okta").trustedForAal3().build();
        assertThat(trusted.acrValues(Aal.AAL2)).containsExactly("urn:okta:loa:2fa:any", "phr");
        assertThat(trusted.acrValues(Aal.AAL3)).containsExactly("phrh");
        assertThat(AssuranceMapping.preset("auth0").acrValues(Aal.AAL2)).containsExactly(PAPE);
    }

    @Test
    void acrValues_whereNoClientCanAsk_areNone() {
        assertThat(AssuranceMapping.preset("supabase").acrValues(Aal.AAL2)).isEmpty();
        assertThat(AssuranceMapping.preset("rfc8176").acrValues(Aal.AAL2)).isEmpty();
    }

    @Test
    void acrValues_addedByHand_comeFirst() {
        assertThat(AssuranceMapping.builder()
                        .acr(Aal.AAL2, "silver")
                        .acr(Aal.AAL2, "gold")
                        .preset("keycloak")
                        .build()
                        .acrValues(Aal.AAL2))
                .containsExactly("silver", "gold", "2", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "auth0, AAL2",
        "eap, AAL2",
        "eidas, AAL2",
        "entra, AAL0",
        "keycloak, AAL2",
        "login.gov, AAL2",
        "logto, AAL2",
        "okta, AAL2",
        "refeds, AAL2",
        "rfc8176, AAL2",
        "supabase, AAL2"
    })
    void highestLevel_ofAPreset_isNeverAal3Untrusted(String preset, Aal highest) {
        assertThat(AssuranceMapping.preset(preset).highestLevel()).isEqualTo(highest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "okta", "eap", "eidas", "login.gov", "rfc8176"})
    void highestLevel_ofATrustedIssuer_isAal3(String preset) {
        assertThat(AssuranceMapping.builder()
                        .preset(preset)
                        .trustedForAal3()
                        .build()
                        .highestLevel())
                .isEqualTo(Aal.AAL3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth0", "refeds", "logto", "supabase"})
    void highestLevel_ofAnIssuerThatNeverSaysAal3_staysThoughTrusted(String preset) {
        assertThat(AssuranceMapping.builder()
                        .preset(preset)
                        .trustedForAal3()
                        .build()
                        .highestLevel())
                .isEqualTo(Aal.AAL2);
    }

    /** RFC 9470, section 9: levels of one issuer mean nothing to another. */
    @Test
    void words_ofAnotherIssuer_areWorthNothing() {
        for (String preset : AssuranceMapping.presets()) {
            for (String other : AssuranceMapping.presets()) {
                AssuranceMapping mapping = AssuranceMapping.preset(preset);
                AssuranceMapping.preset(other).acrValues(Aal.AAL2).stream()
                        .filter(value -> !mapping.acrValues(Aal.AAL2).contains(value))
                        .forEach(value -> assertThat(
                                        mapping.read(Map.of("acr", value)).level())
                                .isEqualTo(Aal.AAL0));
            }
        }
    }

    @Test
    void level_moreClaims_neverFallsBelowThatOfFewer() {
        AssuranceMapping mapping = AssuranceMapping.preset("rfc8176");
        List<String> words = List.of("pwd", "pin", "otp", "sms", "hwk", "fpt", "mfa", "user", "swk", "sc", "geo");
        for (int all = 0; all < 1 << words.size(); all++) {
            List<String> amr = some(words, all);
            Aal level = mapping.read(Map.of("amr", amr)).level();
            for (String one : words) {
                List<String> more = new java.util.ArrayList<>(amr);
                more.add(one);
                assertThat(mapping.read(Map.of("amr", more)).level().isAtLeast(level))
                        .as("%s with %s", amr, one)
                        .isTrue();
            }
        }
    }

    private static List<String> some(List<String> words, int bits) {
        return java.util.stream.IntStream.range(0, words.size())
                .filter(i -> (bits >> i & 1) == 1)
                .mapToObj(words::get)
                .toList();
    }

    @Test
    void amr_tooMany_isNotOfItsForm() {
        AssuranceMapping mapping = AssuranceMapping.preset("rfc8176");
        List<String> most = new java.util.ArrayList<>(java.util.Collections.nCopies(31, "pwd"));
        most.add("otp");
        assertThat(mapping.read(Map.of("amr", most)).level()).isEqualTo(Aal.AAL2);
        most.add("otp");
        assertThat(mapping.read(Map.of("amr", most)).level()).isEqualTo(Aal.AAL0);
    }

    @Test
    void words_hostile_areNotQuoted() {
        assertThat(AssuranceMapping.preset("keycloak").explain(Map.of("acr", "2\nAAL3 granted")))
                .contains("(not a word)")
                .doesNotContain("granted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\"b", "a\\b", "\u00e9", "0"})
    void acr_thatNoClientCouldAskFor_isRefused(String value) {
        assertThatThrownBy(() -> AssuranceMapping.builder().acr(Aal.AAL2, value))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void builder_outOfRange_isRefused() {
        AssuranceMapping.Builder builder = AssuranceMapping.builder();
        assertThatThrownBy(() -> builder.amr(Aal.AAL2, Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.amr(Aal.AAL2, Set.of("a+b"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.whenUnknown(Aal.AAL2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.preset("keycloack"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keycloak");
    }

    @Test
    void numericDate_atItsBounds() {
        assertThat(NumericDate.of(1)).contains(Instant.ofEpochSecond(1));
        assertThat(NumericDate.of(0.999)).isEmpty();
        assertThat(NumericDate.of(1.999)).contains(Instant.ofEpochSecond(1));
        assertThat(NumericDate.of(253_402_300_799L)).contains(Instant.parse("9999-12-31T23:59:59Z"));
        assertThat(NumericDate.of(253_402_300_800L)).isEmpty();
        assertThat(NumericDate.of(Long.MAX_VALUE)).isEmpty();
        assertThat(NumericDate.of(Double.NaN)).isEmpty();
        assertThat(NumericDate.of(Double.POSITIVE_INFINITY)).isEmpty();
        assertThat(NumericDate.of(new BigDecimal("1e400"))).isEmpty();
        assertThat(NumericDate.of(BigInteger.ONE.shiftLeft(64))).isEmpty();
        assertThat(NumericDate.of(BigInteger.TEN)).contains(Instant.ofEpochSecond(10));
        assertThat(NumericDate.of(null)).isEmpty();
        assertThat(NumericDate.of("10")).isEmpty();
        assertThat(NumericDate.of(true)).isEmpty();
    }
}
