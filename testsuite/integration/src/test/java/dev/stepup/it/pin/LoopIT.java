package dev.stepup.it.pin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Jar;
import dev.stepup.it.http.Reply;
import dev.stepup.it.identity.KratosSession.Client;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3 of the contract, the loop guard: whatever comes back in vain is not sent away a third time. */
@OnServer
class LoopIT {

    private final Application application;
    private final Jar jar = new Jar();

    LoopIT(Application application) {
        this.application = application;
    }

    private Reply open(String path) {
        return jar.open(application.at(path));
    }

    private void signIn(Who who) {
        jar.put(application.cast().fresh(who, Client.BROWSER).credential().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/url/aal2", "/servlet/aal2", "/rest/table/aal2", "/bean/aal2", "/ejb/aal2", "/api/aal2"})
    void providerAlwaysAnswersOneFactor_anyDoor_terminalPageAtTheThirdVisit(String path) {
        signIn(Who.AAL1_WITH_TOTP);
        assertThat(open(path).status()).isEqualTo(303);
        assertThat(open(path).status()).isEqualTo(303);
        Reply third = open(path);
        assertThat(third.status()).isEqualTo(403);
        assertThat(third.header("Location")).isEmpty();
        assertThat(third.body()).contains("twice", "Try again");
        assertThat(open(path).status()).as("tried again").isEqualTo(303);
    }

    @Test
    void cookieOfTheIdentityServerNeverArrives_terminalPageNamesItsDomainAsTheCause() {
        assertThat(open("/url/aal1").status()).isEqualTo(303);
        assertThat(open("/url/aal1").status()).isEqualTo(303);
        Reply third = open("/url/aal1");
        assertThat(third.status()).isEqualTo(403);
        assertThat(third.header("Location")).isEmpty();
        assertThat(third.body()).contains("cookie of the sign-in service", "another host name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/url/aal1/1 /url/aal1/2 /url/aal1/3", "/url/aal1 /url/aal2 /url/fresh"})
    void threeTabs_openedOneAfterAnother_noneIsLockedOutAndTheRoundEnds(String paths) {
        List<String> tabs = List.of(paths.split(" "));
        for (int round = 0; round < 2; round++) {
            tabs.forEach(tab -> assertThat(open(tab).status()).as(tab).isEqualTo(303));
        }
        tabs.forEach(tab -> assertThat(open(tab).status()).as(tab).isEqualTo(403));
    }

    @Test
    void threeTabs_askedBeforeAnyIsAnswered_roundEnds() {
        List<String> tabs = List.of("/url/aal1", "/url/aal2", "/url/fresh");
        Jar sent = jar;
        int redirects = 0;
        boolean ended = false;
        for (int round = 0; round < 10 && !ended; round++) {
            Jar last = sent;
            for (String tab : tabs) {
                last = sent.copy();
                ended |= last.open(application.at(tab)).status() == 403;
                redirects++;
            }
            sent = last;
        }
        assertThat(ended).as("after %s redirects", redirects).isTrue();
    }

    @Test
    void oneTabSignsIn_othersGoOn() {
        Stream.of("/url/aal1/1", "/url/aal1/2", "/url/aal1/3").forEach(this::open);
        signIn(Who.AAL1);
        assertThat(open("/url/aal1/1").status()).isEqualTo(200);
        assertThat(open("/url/aal1/2").status()).isEqualTo(200);
        jar.remove("ory_kratos_session");
        assertThat(open("/url/aal1/3").status()).isEqualTo(303);
    }

    @Test
    void olderCookieReplayed_givesWhatWasLeftThen() {
        open("/url/aal1");
        for (int i = 0; i < 3; i++) {
            Jar replayed = jar.copy();
            assertThat(replayed.open(application.at("/url/aal1")).status()).isEqualTo(303);
            assertThat(replayed.open(application.at("/url/aal1")).status()).isEqualTo(403);
        }
    }

    @Test
    void browserThatRefusesCookies_isNotCounted_itsOwnLimitOfRedirectsEndsIt() {
        for (int i = 0; i < 4; i++) {
            assertThat(new Jar().open(application.at("/url/aal1")).status()).isEqualTo(303);
        }
    }

    @Test
    void signingOut_forgetsWhatWasCounted() {
        signIn(Who.AAL1_WITH_TOTP);
        open("/servlet/aal2");
        open("/servlet/aal2");
        open("/api/log-out");
        assertThat(open("/servlet/aal2").status()).isEqualTo(303);
    }
}
