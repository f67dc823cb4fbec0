package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import dev.stepup.it.identity.KratosSession;
import dev.stepup.it.identity.KratosSession.Client;
import dev.stepup.it.identity.Person;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Defects of other libraries that show only at a server's door; each test is named after one. */
@OnServer
class PeerTrapsIT {

    private final Application application;

    PeerTrapsIT(Application application) {
        this.application = application;
    }

    @AfterEach
    void setBack() {
        application.putClockForward(Duration.ZERO);
    }

    /** Spring Security: a denial inside a method was a plain 403, and nobody was sent to the missing factor. */
    @ParameterizedTest
    @ValueSource(strings = {"/bean/aal2", "/ejb/aal2", "/rest/calling/bean", "/rest/calling/ejb", "/api/aal2"})
    void bare403(String path) {
        assertThat(ask(path, Caller.NAVIGATION, Who.AAL1_WITH_TOTP).status()).isEqualTo(303);
        assertThat(ask(path, Caller.TOKEN, Who.AAL1_WITH_TOTP).header("WWW-Authenticate"))
                .contains("insufficient_user_authentication");
        assertThat(ask(path, Caller.SCRIPT, Who.AAL1_WITH_TOTP).json("/redirect_browser_to"))
                .contains("aal=aal2");
    }

    /** Spring Security: who completed the factor as somebody else went on with what the first had begun. */
    @Test
    void subjectSwitchDuringStepUp() {
        KratosSession first = application.cast().fresh(Who.AAL1_WITH_TOTP, Client.BROWSER);
        KratosSession second = application.cast().fresh(Who.AAL2, Client.BROWSER);
        Reply away = open(first.credential().value());
        assertThat(away.status()).isEqualTo(303);
        String trip = away.header("Set-Cookie").split(";", 2)[0];
        application.reached();

        Reply back = open(second.credential().value() + "; " + trip);

        assertThat(application.reached()).as("resumed as somebody else").isEmpty();
        assertThat(back.status()).isEqualTo(403);
        assertThat(back.body()).contains("another account");
        assertThat(back.header("Set-Cookie")).startsWith("stepup_trip_").contains("Max-Age=0");
        assertThat(open(second.credential().value()).status()).isEqualTo(200);
    }

    private Reply open(String cookies) {
        return Ask.at(application.at("/servlet/aal2"))
                .as(Caller.NAVIGATION, Optional.empty())
                .with("Cookie", cookies)
                .get();
    }

    /** Oathkeeper: an error handler on the way made a general error of it, and the hint where to go was lost. */
    @ParameterizedTest
    @ValueSource(strings = {"/url/aal2", "/servlet/aal2", "/rest/table/aal2", "/bean/aal2"})
    void errorPageOfTheApplicationSwallowsTheHint(String path) {
        Reply reply = ask(path, Caller.SCRIPT, Who.AAL1_WITH_TOTP);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("session_aal2_required");
        assertThat(reply.json("/redirect_browser_to")).contains("aal=aal2");
        // The application has a page for that status, and this is what it would look like.
        assertThat(ask("/guarded-dispatch/error?status=403", Caller.SCRIPT, Who.AAL2)
                        .body())
                .startsWith("own ERROR");
    }

    /** Kratos: who asks it for the second factor in a session that has it already is shown an error. */
    @Test
    void secondFactorAskedOfWhoHasIt() {
        Person person = application.kratos().registerWithTotp();
        KratosSession session =
                application.kratos().open(Client.BROWSER).logIn(person).stepUp(person);
        application.putClockForward(Duration.ofMinutes(10));
        Reply stale = as(session, "/servlet/fresh").get();
        assertThat(stale.status()).isEqualTo(303);
        assertThat(stale.header("Location")).contains("refresh=true&aal=aal2");
        // It would be an error otherwise; and the way ends where it began.
        assertThat(session.stepUpAt(URI.create(stale.header("Location")), person))
                .isEqualTo(application.at("/servlet/fresh").toString());
        application.putClockForward(Duration.ZERO);
        assertThat(as(session, "/servlet/fresh").get().body()).contains("reached");
    }

    /** ASP.NET, a plugin of Jellyfin: an age was asked of the provider, and whatever came back was good enough. */
    @Test
    void maxAgeRequestedAndNeverVerified() {
        Person person = application.kratos().registerWithTotp();
        KratosSession session =
                application.kratos().open(Client.BROWSER).logIn(person).stepUp(person);
        application.putClockForward(Duration.ofMinutes(10));
        Reply away = as(session, "/servlet/fresh").get();
        String cookie = away.header("Set-Cookie").split(";", 2)[0];
        application.reached();
        // Back by the right address, with the cookie of the trip, and without the factor.
        Reply back = as(session, "/servlet/fresh", cookie).get();
        assertThat(back.status()).isEqualTo(303);
        assertThat(application.reached()).isEmpty();
    }

    /** Quarkus and others: the redirect that comes back without what it was for goes out again for ever. */
    @ParameterizedTest
    @CsvSource({"/servlet/aal2", "/url/aal2", "/bean/aal2", "/rest/table/aal2"})
    void endlessRedirect(String path) {
        KratosSession session = application.cast().fresh(Who.AAL1_WITH_TOTP, Client.BROWSER);
        int redirects = 0;
        Reply reply = as(session, path).get();
        while (reply.status() == 303 && redirects < 10) {
            redirects++;
            reply = as(session, path, reply.header("Set-Cookie").split(";", 2)[0])
                    .get();
        }
        assertThat(redirects).isEqualTo(2);
        assertThat(reply.status()).isEqualTo(403);
    }

    /** Samples of Ory: after the factor one stood on the start page. */
    @ParameterizedTest
    @CsvSource({"NOBODY, /servlet/aal2", "AAL1_WITH_TOTP, /servlet/aal2", "AAL2_STALE, /servlet/fresh"})
    void returnToIsForgotten(Who who, String page) {
        String path = page + "?to=b&amount=1";
        String back = URLEncoder.encode(application.at(path).toString(), StandardCharsets.UTF_8);
        assertThat(ask(path, Caller.NAVIGATION, who).header("Location")).endsWith("return_to=" + back);
    }

    /** django-allauth: who has no second factor was let in without one. */
    @ParameterizedTest
    @ValueSource(strings = {"/url/aal2", "/servlet/aal2", "/rest/table/aal2", "/bean/aal2", "/ejb/aal2", "/api/aal2"})
    void userWithoutFactorsPasses(String path) {
        application.reached();
        assertThat(ask(path, Caller.SCRIPT, Who.AAL1).problem()).isEqualTo("session_denied");
        assertThat(application.reached()).isEmpty();
    }

    /** Kratos: a 200 under "highest available" was taken for two factors. */
    @Test
    void highestAvailableIsTakenForTwoFactors() {
        assertThat(ask("/servlet/highest", Caller.SCRIPT, Who.AAL1).status()).isEqualTo(200);
        assertThat(ask("/dispatch?how=forward&to=/servlet/aal2", Caller.SCRIPT, Who.AAL1)
                        .problem())
                .isEqualTo("session_denied");
        assertThat(ask("/guarded-dispatch?how=forward&to=/servlet/highest", Caller.SCRIPT, Who.AAL1)
                        .problem())
                .isEqualTo("session_denied");
    }

    /** Quarkus: the tests of guards passed without a guard. What proves these guards finds none on their open twins. */
    @ParameterizedTest
    @CsvSource({
        "/own, own",
        "/rest/own, own",
        "/api/current, ApiServlet",
        "/servlet/post-only, PostOnly",
        "/dispatch?how=forward&to=/servlet/post-only, PostOnly",
    })
    void vacuousTest(String path, String place) {
        assertThatThrownBy(() -> Guard.of(application, path).guards(place)).isInstanceOf(AssertionError.class);
    }

    private Reply ask(String path, Caller caller, Who who) {
        return application.ask(path, caller, who).get();
    }

    private Ask as(KratosSession session, String path, String... tripCookies) {
        String cookies = session.credential().value() + "; " + String.join("; ", tripCookies);
        return Ask.at(application.at(path))
                .as(Caller.NAVIGATION, Optional.empty())
                .with("Cookie", cookies);
    }
}
