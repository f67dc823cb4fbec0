package dev.stepup.it.pin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Jar;
import dev.stepup.it.http.Reply;
import dev.stepup.it.identity.KratosSession;
import dev.stepup.it.identity.KratosSession.Client;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3 of the contract, subject pinning, and ASVS 7.2.4: whose the HTTP session is, and its id. */
@OnServer
class SubjectPinningIT {

    private static final String ID = "JSESSIONID";

    private final Application application;
    private final Jar jar = new Jar();

    SubjectPinningIT(Application application) {
        this.application = application;
    }

    @BeforeEach
    void begin() {
        application.reached();
        events();
    }

    private KratosSession somebody(Who who) {
        return application.cast().fresh(who, Client.BROWSER);
    }

    private void signIn(KratosSession session) {
        jar.put(session.credential().value());
    }

    private Reply open(String path) {
        return jar.open(application.at(path));
    }

    private void keep() {
        assertThat(jar.ask(application.at("/session/open?keep=hers"), Caller.NAVIGATION, "POST")
                        .status())
                .isEqualTo(200);
    }

    private String kept() {
        return open("/session/open").body();
    }

    private List<String> events() {
        String lines = Ask.at(application.at("/test/events")).send("POST").body();
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/url/aal1",
                "/servlet/aal1",
                "/rest/table/aal1",
                "/listed/table/aal1",
                "/bean/aal1",
                "/ejb/aal1",
                "/api/aal1",
                "/async/dispatch?to=/servlet/aal1"
            })
    void anotherSubject_anyDoor_deniedOnceBeforeAnythingRunsAndNothingOfTheSessionIsLeft(String path) {
        keep();
        signIn(somebody(Who.AAL1));
        assertThat(open(path).status()).isEqualTo(200);
        assertThat(kept()).isEqualTo("hers");
        application.reached();
        events();

        signIn(somebody(Who.AAL1));
        Reply denied = open(path);
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.header("Location")).isEmpty();
        assertThat(denied.header("Content-Type")).startsWith("text/html");
        assertThat(denied.body()).contains("another account");
        assertThat(application.reached()).isEmpty();
        assertThat(kept()).isEqualTo("no session");
        assertThat(events())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("SubjectChanged "))
                .contains("and true");

        assertThat(open(path).status()).isEqualTo(200);
    }

    @Test
    void anotherSubject_script_isToldByAProblem() {
        keep();
        signIn(somebody(Who.AAL1));
        open("/url/aal1");
        signIn(somebody(Who.AAL1));
        Reply denied = jar.ask(application.at("/rest/table/aal1"), Caller.SCRIPT, "GET");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.problem()).isEqualTo("session_denied");
        assertThat(kept()).isEqualTo("no session");
    }

    @Test
    void anotherSubject_current_denied_satisfiesAndPreflightSaySoAndChangeNothing() {
        keep();
        signIn(somebody(Who.AAL1));
        open("/api/current");
        signIn(somebody(Who.AAL1));
        assertThat(open("/api/satisfies/aal1").body()).isEqualTo("false");
        assertThat(open("/api/preflight/aal1").body()).isEqualTo("deny");
        assertThat(kept()).isEqualTo("hers");
        assertThat(open("/api/current").status()).isEqualTo(403);
        assertThat(kept()).isEqualTo("no session");
        assertThat(open("/api/satisfies/aal1").body()).isEqualTo("true");
    }

    @Test
    void nobodyOrAnEndedSession_keepsWhatIsThere() {
        keep();
        KratosSession alice = somebody(Who.AAL1);
        signIn(alice);
        open("/url/aal1");
        application.kratos().revoke(alice);
        assertThat(open("/url/aal1").status()).isEqualTo(303);
        jar.remove("ory_kratos_session");
        assertThat(open("/url/aal1").status()).isEqualTo(303);
        assertThat(kept()).isEqualTo("hers");
    }

    @Test
    void sameSubject_signedInAgain_keepsWhatIsThere() {
        var alice = application.kratos().register();
        keep();
        signIn(application.kratos().open(Client.BROWSER).logIn(alice));
        open("/url/aal1");
        signIn(application.kratos().open(Client.BROWSER).logIn(alice));
        assertThat(open("/url/aal1").status()).isEqualTo(200);
        assertThat(kept()).isEqualTo("hers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session/begun", "/session/begun-async"})
    void sessionBegunByGuardedCode_belongsToItsCaller(String path) {
        signIn(somebody(Who.AAL1));
        assertThat(open(path).status()).isEqualTo(200);
        assertThat(kept()).isEqualTo("begun");
        signIn(somebody(Who.AAL1));
        assertThat(open("/url/aal1").status()).isEqualTo(403);
        assertThat(kept()).isEqualTo("no session");
    }

    @Test
    void noSession_guardedPages_beginNone() {
        signIn(somebody(Who.AAL1));
        for (String path : List.of("/url/aal1", "/servlet/aal1", "/rest/table/aal1", "/bean/aal1", "/url/aal2")) {
            assertThat(open(path).headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(ID));
        }
        assertThat(kept()).isEqualTo("no session");
    }

    @Test
    void program_inSomebodyElsesSession_isDeniedAndTheSessionEnds() {
        keep();
        signIn(somebody(Who.AAL1));
        open("/url/aal1");
        String session = ID + "=" + jar.get(ID);
        KratosSession program = application.cast().fresh(Who.AAL1, Client.API);
        Reply reply = Ask.at(application.at("/url/aal1"))
                .as(Caller.TOKEN, Optional.of(program.credential()))
                .with("Cookie", session)
                .get();
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("session_denied");
        assertThat(kept()).isEqualTo("no session");
    }

    @Test
    void level_rises_idChangesOnceAndWhatIsKeptStays() {
        keep();
        String nobodys = jar.get(ID);
        var alice = application.kratos().registerWithTotp();
        KratosSession session = application.kratos().open(Client.BROWSER).logIn(alice);
        signIn(session);
        open("/url/aal1");
        String first = jar.get(ID);
        if (!application.isStrict()) {
            assertThat(first).isNotEqualTo(nobodys);
        }
        open("/url/aal1");
        assertThat(jar.get(ID)).isEqualTo(first);

        session.stepUp(alice);
        signIn(session);
        Reply risen = open("/rest/table/aal2");
        assertThat(risen.status()).isEqualTo(200);
        assertThat(jar.get(ID)).isNotEqualTo(first).isNotEmpty();
        String second = jar.get(ID);
        open("/bean/aal2");
        assertThat(jar.get(ID)).isEqualTo(second);
        assertThat(kept()).isEqualTo("hers");
        Jar thief = new Jar().put(ID + "=" + nobodys);
        assertThat(thief.open(application.at("/session/open")).body()).isEqualTo("no session");
    }

    @Test
    void newIdAndARedirectInOneAnswer_browserGetsBothCookies() {
        keep();
        String before = jar.get(ID);
        signIn(somebody(Who.AAL1));
        Reply sent = open("/rest/table/aal2");
        assertThat(sent.status()).isIn(303, 403);
        if (sent.status() == 303) {
            assertThat(sent.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("stepup_trip_"));
        }
        assertThat(jar.get(ID)).isNotEqualTo(before);
        assertThat(kept()).isEqualTo("hers");
    }

    @Test
    void answerOnItsWay_idChangesAtTheNextRequest() {
        keep();
        String before = jar.get(ID);
        signIn(somebody(Who.AAL1));
        assertThat(open("/session/late").body()).startsWith("first half").contains("reached");
        assertThat(jar.get(ID)).isEqualTo(before);
        open("/url/aal1");
        assertThat(jar.get(ID)).isNotEqualTo(before);
        assertThat(kept()).isEqualTo("hers");
    }

    @Test
    void anothersTrip_withoutASession_isDeniedOnceAndThenJudgedAsTheNewOne() {
        if (application.isStrict()) {
            return; // withheld evidence names nobody: anybody may come back
        }
        signIn(somebody(Who.AAL1_WITH_TOTP));
        assertThat(open("/servlet/aal2").status()).isEqualTo(303);
        signIn(somebody(Who.AAL2));
        assertThat(open("/api/satisfies/aal2").body()).isEqualTo("false");
        application.reached();
        Reply denied = open("/servlet/aal2");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.header("Location")).isEmpty();
        assertThat(application.reached()).isEmpty();
        assertThat(open("/servlet/aal2").body()).contains("reached");
    }

    @Test
    void trip_begunCompletedAndAbandoned_isTold() {
        signIn(somebody(Who.AAL1_WITH_TOTP));
        open("/servlet/aal2");
        open("/servlet/aal2");
        assertThat(open("/servlet/aal2").status()).isEqualTo(403);
        assertThat(events())
                .containsExactly(
                        "AccessJudged deny SERVLET AAL2",
                        "StepUpBegun SERVLET AAL2",
                        "AccessJudged deny SERVLET AAL2",
                        "StepUpBegun SERVLET AAL2",
                        "AccessJudged deny SERVLET AAL2",
                        "StepUpAbandoned SERVLET AAL2");
        jar.remove("ory_kratos_session");
        open("/bean/aal1");
        signIn(somebody(Who.AAL1));
        open("/bean/aal1");
        assertThat(events())
                .containsExactly(
                        "AccessJudged deny BEAN AAL1",
                        "StepUpBegun BEAN AAL1",
                        "AccessJudged permit BEAN AAL1",
                        "StepUpCompleted BEAN AAL1");
        open("/url/aal1");
        open("/rest/table/aal1");
        open("/api/aal1");
        assertThat(events())
                .containsExactly(
                        "AccessJudged permit URL AAL1",
                        "AccessJudged permit REST AAL1",
                        "AccessJudged permit API AAL1");
    }

    @Test
    void observerThrows_nothingChanges() {
        try {
            Ask.at(application.at("/test/observer?throws=true")).send("POST");
            assertThat(open("/servlet/aal1").status()).isEqualTo(303);
            signIn(somebody(Who.AAL1));
            assertThat(open("/servlet/aal1").status()).isEqualTo(200);
            String failure = "STEPUP-401: an observer of AccessJudged has thrown";
            assertThat(application.logWith(failure)).contains(failure);
        } finally {
            Ask.at(application.at("/test/observer?throws=false")).send("POST");
        }
    }
}
