package dev.stepup.core.answer;

import static dev.stepup.core.answer.Answering.AAL2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Decision;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Missing;
import dev.stepup.Denial.Reason;
import dev.stepup.Permit;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.FakeRequest;
import dev.stepup.core.Sessions;
import dev.stepup.core.config.ChallengeConfig;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.Evidence;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a program with a token is told, item by item of a checklist for RFC 9470 and what it builds on. Items 9 and the
 * settings are held by {@code ChallengeSettingsTest}; 17 needs a server. Items 20 to 27 are about reading tokens.
 */
@DisplayName("RFC 9470")
class Rfc9470Test {

    private static final String INSUFFICIENT = "insufficient_user_authentication";
    private static final Denial AGED = stepUp(Reason.TOO_OLD, AAL2.withMaxAge(Duration.ofMinutes(5)));

    private final Answering application = new Answering();

    static Denial stepUp(Reason reason, Requirement requirement) {
        return new Denial(Kind.STEP_UP, reason, requirement, new Missing(Aal.AAL2, Set.of(), false), 0);
    }

    private static Answering with(ChallengeConfig challenge) {
        return new Answering(Answering.config("https://app.example.org/bank", challenge));
    }

    private static List<String> fields(Answer answer) {
        return answer.headers().stream()
                .filter(header -> header.name().equals("WWW-Authenticate"))
                .map(Answer.Header::value)
                .toList();
    }

    private static ParsedChallenge parsed(Answer answer) {
        assertThat(fields(answer)).hasSize(1);
        return ParsedChallenge.of(fields(answer).get(0));
    }

    private ParsedChallenge challenge(Denial denial) {
        return parsed(application.answer(denial, FakeRequest.program()));
    }

    @Nested
    @DisplayName("When to challenge")
    class When {

        @ParameterizedTest
        @EnumSource(names = {"LEVEL_TOO_LOW", "TOO_OLD", "METHOD_NOT_ACCEPTED"})
        void item01_item02_requirementNotMet_401InsufficientUserAuthentication(Reason reason) {
            Answer answer = application.answer(stepUp(reason, AAL2), FakeRequest.program());

            assertThat(answer.status()).isEqualTo(401);
            assertThat(parsed(answer).get("error")).isEqualTo(INSUFFICIENT);
        }

        @Test
        void item03_tokenThatStandsForNobody_invalidToken() {
            assertThat(challenge(Answering.LOGIN).parameters())
                    .containsOnlyKeys("error", "error_description")
                    .containsEntry("error", "invalid_token");
        }

        @Test
        void item03_noToken_noErrorCode() {
            ParsedChallenge bare = parsed(application.answer(Answering.LOGIN, FakeRequest.script()));

            assertThat(bare).isEqualTo(new ParsedChallenge("Bearer", Map.of()));
        }

        @Test
        void item04_tokenNotJudged_nothingOfTheRequirementIsSaid() {
            Denial login = Denial.of(Kind.LOGIN, Reason.NO_SESSION, AAL2.withMaxAge(Duration.ofMinutes(5)));
            Answer answer = application.answer(login, FakeRequest.program());

            assertThat(parsed(answer).parameters()).doesNotContainKeys("acr_values", "max_age");
            assertThat(answer.toString()).doesNotContain("aal2").doesNotContain("300");
        }

        @Test
        void item05_requirementMet_noChallenge() {
            application.provider.evidence = () -> new Evidence.Present(Sessions.twoFactors());
            Decision decision = application.judge(AAL2, FakeRequest.program());

            assertThat(decision).isEqualTo(Permit.PERMIT);
            assertThat(application.answers.afterPermit(AAL2, FakeRequest.program()))
                    .isEmpty();
        }

        @Test
        void item06_whatANewLoginCannotCure_403WithoutAChallenge() {
            for (Denial denial : List.of(Answering.DENY, Answering.ENROL)) {
                Answer answer = application.answer(denial, FakeRequest.program());

                assertThat(answer.status()).isEqualTo(403);
                assertThat(fields(answer)).isEmpty();
            }
            assertThat(fields(application.answer(Answering.UNAVAILABLE, FakeRequest.program())))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("The header")
    class Grammar {

        @ParameterizedTest(name = "[{0}] is answered by {1}")
        @CsvSource({
            "Bearer abc, Bearer",
            "bearer abc, Bearer",
            "DPoP abc, DPoP",
            "dpop abc, DPoP",
            "DPoPx abc, Bearer",
        })
        void item07_scheme_isThatOfTheRequest(String authorization, String scheme) {
            FakeRequest request = new FakeRequest().with("Authorization", authorization);

            assertThat(parsed(application.answer(Answering.STEP_UP, request)).scheme())
                    .isEqualTo(scheme);
            assertThat(parsed(application.answer(Answering.LOGIN, request)).scheme())
                    .isEqualTo(scheme);
        }

        @Test
        void item07_dpop_namesItsAlgorithms_andBearerNone() {
            Answering configured =
                    with(new ChallengeConfig(true, Optional.empty(), Optional.empty(), List.of("ES256", "PS256")));
            FakeRequest dpop = new FakeRequest().with("Authorization", "DPoP abc");

            for (Denial denial : List.of(Answering.STEP_UP, Answering.LOGIN)) {
                assertThat(parsed(configured.answer(denial, dpop)).get("algs")).isEqualTo("ES256 PS256");
                assertThat(parsed(configured.answer(denial, FakeRequest.program()))
                                .get("algs"))
                        .isNull();
            }
            assertThat(parsed(application.answer(Answering.STEP_UP, dpop)).get("algs"))
                    .isNull();
        }

        @Test
        @DisplayName("item 8, and not joined by commas as a peer does")
        void item08_acrValues_onceEachInOrderOfPreferenceDividedBySingleSpaces() {
            application.provider.capabilities = new Capabilities(
                    Aal.AAL2, true, true, List.of(), Map.of(Aal.AAL2, List.of("phrh", "phr", "phrh", "mfa")));

            assertThat(challenge(Answering.STEP_UP).get("acr_values")).isEqualTo("phrh phr mfa");
        }

        @Test
        void item08_levelWithoutAcrValues_namesNone() {
            application.provider.capabilities = Sessions.UNLISTED;
            Denial denial = new Denial(
                    Kind.STEP_UP,
                    Reason.LEVEL_TOO_LOW,
                    Requirement.of(RequiredAal.AAL3),
                    new Missing(Aal.AAL3, Set.of(), false),
                    0);

            assertThat(challenge(denial).parameters()).containsOnlyKeys("error", "error_description");
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "PT5M, 300",
            "PT1.999S, 1",
            "PT1S, 1",
            "PT90.5S, 90",
            "PT0.999S, 0",
            "PT0.000000001S, 0",
            "P365D, 31536000",
            "PT2562047788015215H, 9223372036854774000",
        })
        @DisplayName("items 10, 11: seconds, rounded down to the strict side, also to 0")
        void item10_item11_maxAge_isADecimalIntegerRoundedDown(Duration age, String seconds) {
            assertThat(challenge(stepUp(Reason.TOO_OLD, AAL2.withMaxAge(age))).get("max_age"))
                    .isEqualTo(seconds);
        }

        @ParameterizedTest
        @EnumSource(names = {"LEVEL_TOO_LOW", "TOO_OLD", "METHOD_NOT_ACCEPTED"})
        void item12_levelAndAgeAsked_bothInOneChallenge_whicheverIsUnmet(Reason reason) {
            ParsedChallenge challenge = challenge(stepUp(reason, AAL2.withMaxAge(Duration.ofMinutes(5))));

            assertThat(challenge.parameters())
                    .containsEntry("acr_values", "aal2 urn:example:mfa")
                    .containsEntry("max_age", "300");
        }

        @Test
        @DisplayName("item 13: the parser of these tests refuses an attribute that is there twice")
        void item13_noAgeAsked_noMaxAge_andEachAttributeOnce() {
            Answering configured = with(new ChallengeConfig(
                    true, Optional.of("bank"), Optional.of(URI.create("https://app.example.org/x")), List.of("ES256")));
            FakeRequest dpop = new FakeRequest().with("Authorization", "DPoP abc");

            assertThat(parsed(configured.answer(Answering.STEP_UP, dpop)).parameters())
                    .containsOnlyKeys("realm", "error", "error_description", "acr_values", "algs", "resource_metadata");
            assertThat(parsed(configured.answer(AGED, dpop)).parameters())
                    .containsOnlyKeys(
                            "realm",
                            "error",
                            "error_description",
                            "acr_values",
                            "max_age",
                            "algs",
                            "resource_metadata");
        }

        @Test
        void item14_description_differsByReason_isPlainAscii_andOfNoUser() {
            Set<String> descriptions = new HashSet<>();
            for (Reason reason : Reason.values()) {
                String description = challenge(stepUp(reason, AAL2)).get("error_description");

                assertThat(description).matches("[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]+");
                assertThat(description).doesNotContain("alice", "s1");
                descriptions.add(description);
            }
            assertThat(descriptions).hasSameSizeAs(Reason.values());
            assertThat(challenge(Answering.LOGIN).get("error_description"))
                    .matches("[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]+");
        }

        @Test
        @DisplayName("item 15: the library knows no scopes, so it never names one; who checks scopes adds a challenge")
        void item15_scope_isNeverNamed() {
            for (Denial denial : List.of(Answering.STEP_UP, AGED, Answering.LOGIN)) {
                assertThat(challenge(denial).parameters()).doesNotContainKey("scope");
            }
        }

        @Test
        void item16_realmAndResourceMetadata_standInTheSameChallenge() {
            Answering configured = with(new ChallengeConfig(
                    true,
                    Optional.of("the bank, or so"),
                    Optional.of(URI.create("https://app.example.org/.well-known/oauth-protected-resource?a=b")),
                    List.of()));

            Stream.of(
                            configured.answer(Answering.STEP_UP, FakeRequest.program()),
                            configured.answer(Answering.LOGIN, FakeRequest.program()),
                            configured.answer(Answering.LOGIN, FakeRequest.script()))
                    .forEach(answer -> assertThat(parsed(answer).parameters())
                            .containsEntry("realm", "the bank, or so")
                            .containsEntry(
                                    "resource_metadata",
                                    "https://app.example.org/.well-known/oauth-protected-resource?a=b"));
        }

        @Test
        void item18_challenge_isNotStored_andReadableToAllowedOrigins() {
            for (Denial denial : List.of(Answering.STEP_UP, Answering.LOGIN)) {
                Answer answer =
                        application.answer(denial, FakeRequest.program().with("Origin", "https://spa.example.org"));

                assertThat(answer.header("Cache-Control")).contains("no-store");
                assertThat(answer.header("Access-Control-Expose-Headers").orElse(""))
                        .contains("WWW-Authenticate");
            }
        }

        @Test
        void item19_body_repeatsTheHeader_andSaysNoMore() {
            for (Denial denial : List.of(Answering.STEP_UP, AGED)) {
                Answer answer = application.answer(denial, FakeRequest.program());

                assertThat(Answering.problem(answer))
                        .containsEntry("status", 401)
                        .containsEntry("detail", parsed(answer).get("error_description"));
                assertThat(Answering.problem(answer).toString())
                        .doesNotContain("alice", "ory_st_", "PT5M", "300", "totp", "urn:example:mfa");
            }
        }
    }

    @Nested
    @DisplayName("What is asked")
    class Asked {

        @Test
        void item28_requirementsThatMeet_makeOneChallengeOfTheStricter() {
            Requirement met = Requirement.of(RequiredAal.AAL1)
                    .withMaxAge(Duration.ofMinutes(5))
                    .and(AAL2)
                    .and(Requirement.of(RequiredAal.AAL2).withMaxAge(Duration.ofMinutes(1)));

            assertThat(challenge(stepUp(Reason.LEVEL_TOO_LOW, met)).parameters())
                    .containsEntry("acr_values", "aal2 urn:example:mfa")
                    .containsEntry("max_age", "60");
        }

        @Test
        void item29_newToken_isJudgedOnItsOwn_andTheOldStaysInsufficient() {
            application.provider.evidence = () -> new Evidence.Present(Sessions.twoFactors());
            assertThat(application.judge(AAL2, FakeRequest.program())).isEqualTo(Permit.PERMIT);

            application.provider.evidence = () -> new Evidence.Present(Sessions.oneFactor());
            assertThat(application.judge(AAL2, FakeRequest.program()))
                    .isInstanceOfSatisfying(
                            Denial.class,
                            denial -> assertThat(challenge(denial).get("error")).isEqualTo(INSUFFICIENT));
        }

        @Test
        void highestAvailable_asksForTheLevelThatIsMissing() {
            Requirement highest = Requirement.of(RequiredAal.HIGHEST_AVAILABLE);
            Missing first = new Missing(Aal.AAL1, Set.of(), false);

            assertThat(challenge(stepUp(Reason.LEVEL_TOO_LOW, highest)).get("acr_values"))
                    .isEqualTo("aal2 urn:example:mfa");
            assertThat(challenge(new Denial(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, highest, first, 0))
                            .get("acr_values"))
                    .isEqualTo("aal1");
        }

        @Test
        @DisplayName("A resistant key of AAL1 is missing, but AAL2 is asked")
        void missingBelowTheLevel_asksForTheLevel() {
            Missing key = new Missing(Aal.AAL1, Set.of(), true);

            assertThat(challenge(new Denial(Kind.STEP_UP, Reason.METHOD_NOT_ACCEPTED, AAL2, key, 0))
                            .get("acr_values"))
                    .isEqualTo("aal2 urn:example:mfa");
        }

        @Test
        @DisplayName("RFC 9470, section 9: acr_values can point at accounts that are worth an attack")
        void disclosureSwitchedOff_noAcrValues_butTheAge() {
            Answering silent = with(new ChallengeConfig(false, Optional.empty(), Optional.empty(), List.of()));

            assertThat(parsed(silent.answer(AGED, FakeRequest.program())).parameters())
                    .containsOnlyKeys("error", "error_description", "max_age")
                    .containsEntry("error", INSUFFICIENT)
                    .containsEntry("max_age", "300");
        }
    }
}
