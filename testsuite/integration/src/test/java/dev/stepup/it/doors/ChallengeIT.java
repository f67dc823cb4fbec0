package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.app.servlet.OtherChallenge;
import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Challenge;
import dev.stepup.it.http.Reply;
import dev.stepup.it.identity.Credential;
import dev.stepup.it.identity.KratosSession;
import dev.stepup.it.identity.KratosSession.Client;
import dev.stepup.it.identity.Person;
import dev.stepup.it.table.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9470 where the door matters; the items of the checklist that core alone holds are in its own tests. */
@OnServer
class ChallengeIT {

    private final Application application;

    ChallengeIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/url/aal2", "/servlet/aal2", "/rest/table/aal2", "/bean/aal2"})
    void item05_requirementMet_noChallenge(String path) {
        Reply reply = application.ask(path, Caller.TOKEN, Who.AAL2).get();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().map()).doesNotContainKey("www-authenticate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/url/aal2", "/servlet/aal2", "/rest/table/aal2", "/bean/aal2"})
    void item07_dpop_keepsItsSchemeAndNamesItsAlgorithms(String path) {
        Reply reply =
                Ask.at(application.at(path)).with("Authorization", "DPoP x").get();

        Challenge challenge = Challenge.of(reply.header("WWW-Authenticate"));
        assertThat(challenge.scheme()).isEqualTo("DPoP");
        assertThat(challenge.parameters())
                .containsEntry("error", "invalid_token")
                .containsEntry("algs", "ES256 PS256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bean/aal2",
                "/rest/table/aal2",
                "/listed/table/aal2",
                "/rest/calling/bean",
                "/rest/async/suspended",
                "/rest/async/suspended-bean"
            })
    void item17_otherChallengesAndCookies_stayAsFieldsOfTheirOwn(String path) {
        Reply reply = application
                .ask(path, Caller.TOKEN, Who.AAL1_WITH_TOTP)
                .with(OtherChallenge.WISH, "yes")
                .get();

        assertThat(reply.status()).isEqualTo(401);
        List<Challenge> challenges = reply.headers().allValues("WWW-Authenticate").stream()
                .map(Challenge::of)
                .toList();
        assertThat(challenges).extracting(Challenge::scheme).containsExactlyInAnyOrder("Basic", "Bearer");
        assertThat(challenges)
                .contains(Challenge.of(OtherChallenge.CHALLENGE))
                .filteredOn(challenge -> challenge.scheme().equals("Bearer"))
                .allSatisfy(challenge -> assertThat(challenge.parameters())
                        .containsEntry("error", "insufficient_user_authentication")
                        .containsEntry("acr_values", "aal2"));
        assertThat(reply.headers().allValues("Set-Cookie")).containsExactly("language=en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rest/table/aal2", "/rest/calling/bean", "/bean/aal2"})
    void item17_cookieOfTheApplication_staysBesideThatOfTheLoopGuard(String path) {
        Reply reply = application
                .ask(path, Caller.NAVIGATION, Who.AAL1_WITH_TOTP)
                .with(OtherChallenge.WISH, "yes")
                .get();

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.headers().allValues("Set-Cookie"))
                .contains("language=en")
                .anyMatch(cookie -> cookie.startsWith("stepup_trip_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/url/fresh", "/servlet/fresh", "/rest/table/fresh", "/bean/fresh"})
    void item18_item19_challenge_isNotStored_andTheBodyRepeatsIt(String path) {
        Reply reply = application.ask(path, Caller.TOKEN, Who.AAL2_STALE).get();

        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        Problem.check(reply);
        Challenge challenge = Challenge.of(reply.header("WWW-Authenticate"));
        assertThat(challenge.parameters())
                .containsEntry("max_age", "300")
                .containsEntry("error_description", reply.json("/detail"));
        assertThat(reply.body()).doesNotContain("300", "PT5M");
    }

    @Test
    void item29_newToken_passes_andTheOldStaysInsufficient() {
        Person person = application.kratos().registerWithTotp();
        KratosSession old = application.kratos().open(Client.API).logIn(person);
        KratosSession stronger =
                application.kratos().open(Client.API).logIn(person).stepUp(person);

        assertThat(ask(old.credential()).status()).isEqualTo(401);
        assertThat(ask(stronger.credential()).status()).isEqualTo(200);
        Reply again = ask(old.credential());
        assertThat(Challenge.of(again.header("WWW-Authenticate")).parameters())
                .containsEntry("error", "insufficient_user_authentication");
    }

    private Reply ask(Credential credential) {
        return Ask.at(application.at("/rest/table/aal2"))
                .with(credential.header(), credential.value())
                .get();
    }
}
