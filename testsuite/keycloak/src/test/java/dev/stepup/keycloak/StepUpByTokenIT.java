package dev.stepup.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RFC 9470 from end to end: what the bank asks of a program, the program asks of Keycloak, and Keycloak of the person. */
@OnKeycloak
class StepUpByTokenIT {

    private static final Duration MAX_AGE = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final Bank bank;
    private final NativeClient client;
    private final Visitor alice;

    StepUpByTokenIT(OnKeycloak.Stage stage) {
        bank = stage.bank();
        client = new NativeClient(stage.keycloak());
        alice = new Visitor(Person.ALICE, stage.browser());
    }

    @AfterEach
    void leave() {
        bank.letClockGoOn();
        alice.close();
        client.close();
    }

    @Test
    @DisplayName(
            "Items 1, 2, 29, 32: the challenge leads to the second factor, the new token in, and the old one nowhere")
    void levelTooLow_challengeFollowed_newTokenIsLetInAndOldOneIsNot() {
        Tokens weak = signedIn(Map.of("acr_values", "1"));
        assertThat(bank.get("rest/account", weak.access()).statusCode()).isEqualTo(200);

        Map<String, String> wanted = challenge("rest/transfer", weak);
        assertThat(wanted).containsExactly(Map.entry("acr_values", "2 3"));

        alice.open(client.authorizationRequest(wanted));
        assertThat(alice.isAskedFor("password")).isFalse();
        Tokens strong = client.redeem(alice.giveCode().address());

        assertThat(bank.get("rest/transfer", strong.access()).body()).isEqualTo("transfer");
        assertThat(challenge("rest/transfer", weak)).isEqualTo(wanted);
    }

    @Test
    @DisplayName(
            "Items 10, 12, 24, 29: a factor that grows old is asked for again, and its time is auth_time to the second")
    void factorTooOld_challengeFollowed_newTokenIsLetInAndOldOneIsNot() {
        Tokens old = signedInWithCode();
        assertThat(bank.get("rest/limits", old.access()).body()).isEqualTo("limits");

        bank.stopClockAt(lastInstant(old).plusSeconds(1));
        Map<String, String> wanted = challenge("rest/limits", old);
        assertThat(wanted).containsExactly(Map.entry("acr_values", "2 3"), Map.entry("max_age", "300"));

        Tokens fresh = afresh(wanted, old);
        bank.stopClockAt(lastInstant(fresh));
        assertThat(bank.get("rest/limits", fresh.access()).body()).isEqualTo("limits");
        assertThat(challenge("rest/limits", old)).isEqualTo(wanted);
        assertThat(bank.get("rest/transfer", old.access()).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("Item 23: a younger token of the same login is no fresher")
    void factorTooOld_tokenRefreshed_isStillTooOld() {
        Tokens old = signedInWithCode();
        Tokens younger = younger(old);
        assertThat(younger.authTime()).isEqualTo(old.authTime());
        assertThat(bank.get("rest/limits", younger.access()).statusCode()).isEqualTo(200);

        bank.stopClockAt(lastInstant(old).plusSeconds(1));
        assertThat(challenge("rest/limits", younger)).containsEntry("max_age", "300");
    }

    @Test
    @DisplayName("Items 3, 27: an ID token is nobody's, though it names the bank, and is no reason to step up")
    void idToken_asAccessToken_isInvalid() {
        String idToken = signedIn(Map.of("acr_values", "1")).id();
        assertThat(Tokens.claims(idToken).get("aud").toString()).contains("\"https://bank.example.org\"");

        HttpResponse<String> answer = bank.get("rest/account", idToken);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(parameters(answer)).containsEntry("error", "invalid_token").doesNotContainKey("acr_values");
    }

    private Tokens signedIn(Map<String, String> wanted) {
        alice.open(client.authorizationRequest(wanted));
        return client.redeem(alice.signIn().address());
    }

    private Tokens signedInWithCode() {
        alice.open(client.authorizationRequest(Map.of("acr_values", "2")));
        return client.redeem(alice.signIn().giveCode().address());
    }

    /** Once more, until it is a later second: {@code auth_time} knows none smaller. */
    private Tokens afresh(Map<String, String> wanted, Tokens old) {
        Tokens fresh;
        do {
            alice.open(client.authorizationRequest(wanted));
            fresh = client.redeem(alice.giveCode().address());
        } while (fresh.authTime().equals(old.authTime()));
        return fresh;
    }

    /** Refreshed until it is a later second. */
    private Tokens younger(Tokens old) {
        Tokens younger;
        do {
            younger = client.refresh(old);
        } while (younger.issuedAt().equals(old.issuedAt()));
        return younger;
    }

    private static Instant lastInstant(Tokens tokens) {
        return tokens.authTime().plus(MAX_AGE).plus(SKEW);
    }

    /** What a client takes from the one challenge that it can act on, to ask the issuer for it. */
    private Map<String, String> challenge(String path, Tokens tokens) {
        HttpResponse<String> answer = bank.get(path, tokens.access());
        assertThat(answer.statusCode()).isEqualTo(401);
        Map<String, String> wanted = new TreeMap<>(parameters(answer));
        assertThat(wanted).containsEntry("error", "insufficient_user_authentication");
        wanted.keySet().retainAll(List.of("acr_values", "max_age"));
        return wanted;
    }

    private static Map<String, String> parameters(HttpResponse<String> answer) {
        List<Challenge> challenges = Challenge.in(answer.headers().allValues("WWW-Authenticate"));
        assertThat(challenges).singleElement().extracting(Challenge::scheme).isEqualTo("bearer");
        return challenges.get(0).parameters();
    }
}
