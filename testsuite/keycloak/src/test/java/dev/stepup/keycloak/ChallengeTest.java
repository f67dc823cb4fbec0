package dev.stepup.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Item 30: a client reads every challenge")
class ChallengeTest {

    @Test
    void quotedComma_inOneValue_endsNothing() {
        assertThat(Challenge.in(List.of("Bearer error_description=\"older, \\\"far\\\" older\", max_age=\"5\"")))
                .containsExactly(new Challenge(
                        "bearer", "", Map.of("error_description", "older, \"far\" older", "max_age", "5")));
    }

    @Test
    void severalSchemes_inOneField_areSeveralChallenges() {
        assertThat(Challenge.in(List.of("Negotiate, Basic realm=\"a\", , BEARER Max_Age=5 ,acr_values=\"2 3\"")))
                .containsExactly(
                        new Challenge("negotiate", "", Map.of()),
                        new Challenge("basic", "", Map.of("realm", "a")),
                        new Challenge("bearer", "", Map.of("max_age", "5", "acr_values", "2 3")));
    }

    @Test
    void token68_inPlaceOfParameters_isKept() {
        assertThat(Challenge.in(List.of("Negotiate YWJj==, Bearer", "DPoP algs=\"ES256\"")))
                .containsExactly(
                        new Challenge("negotiate", "YWJj==", Map.of()),
                        new Challenge("bearer", "", Map.of()),
                        new Challenge("dpop", "", Map.of("algs", "ES256")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max_age=5",
                "Bearer max_age=\"5",
                "Bearer max_age=5 acr_values=2",
                "Bearer max_age=\"5\", MAX_AGE=\"6\"",
                "Bearer error=\"a\"b"
            })
    void otherText_isNoChallenge(String field) {
        assertThatIllegalArgumentException().isThrownBy(() -> Challenge.in(List.of(field)));
    }
}
