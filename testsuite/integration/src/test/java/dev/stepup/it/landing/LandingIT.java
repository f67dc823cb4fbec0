package dev.stepup.it.landing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Jar;
import dev.stepup.it.http.Reply;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Server;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 5 of the contract: a provider completes a trip at a path of its own, and the doors keep what it needs. */
class LandingIT {

    private static final String ID = "JSESSIONID";
    private static final Pattern STATE = Pattern.compile("state=([0-9a-f-]+)");
    private static final String RULES = """
            stepup.rule.all.path=/*
            stepup.rule.all.aal=aal1
            stepup.rule.secret.path=/secret/*
            stepup.rule.secret.aal=aal2
            """;

    private static Server server;
    private static URI root;

    private final Jar jar = new Jar();

    @BeforeAll
    static void start() {
        String kratos = "stepup.kratos.public-url=http://127.0.0.1:" + Server.freePort() + "\n";
        server = Server.at(Server.freePort(), "landing");
        root = server.deploy(
                ApplicationArchive.small("landing", kratos + RULES, CodeProvider.class, PageServlet.class));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private Reply open(String path) {
        return jar.open(root.resolve(path));
    }

    /** Asks for a page, is sent away, and tells the state of the trip. */
    private String leave(String path) {
        Reply away = open(path);
        assertThat(away.status()).isEqualTo(303);
        assertThat(away.header("Location"))
                .startsWith("https://id.example.org/authorize?")
                .endsWith("redirect_uri=" + root.resolve("stepup/callback"));
        return state(away.header("Location"));
    }

    private static String state(String text) {
        Matcher state = STATE.matcher(text);
        assertThat(state.find()).as(text).isTrue();
        return state.group(1);
    }

    private Reply comeBack(String state, String code) {
        return open("stepup/callback?state=" + state + "&code=" + code);
    }

    private void signIn(String code) {
        assertThat(comeBack(leave("page/a"), code).status()).isEqualTo(303);
    }

    @Test
    void deepLink_signedIn_comesBackWithItsQuery() {
        Reply back = comeBack(leave("page/a?x=1&y=%C3%A4"), "alice.AAL1");
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location"))
                .isEqualTo(root.resolve("page/a?x=1&y=%C3%A4").toString());
        assertThat(back.cacheControl()).isEqualTo("no-store");
        assertThat(back.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(open("page/a?x=1&y=%C3%A4").body()).contains("reached").contains("x=1&y=%C3%A4");
    }

    @Test
    void signedIn_idOfTheSessionIsAnother_andWhatTheApplicationKeepsStays() {
        signIn("alice.AAL1");
        open("page/fill?tea");
        String before = jar.get(ID);
        assertThat(comeBack(leave("secret/a"), "alice.AAL2").status()).isEqualTo(303);
        assertThat(jar.get(ID)).isNotEmpty().isNotEqualTo(before);
        assertThat(open("secret/a").body()).contains("reached").contains("tea");
        Jar thief = new Jar().put(ID + "=" + before);
        assertThat(thief.open(root.resolve("page/a")).status()).isEqualTo(303);
    }

    @Test
    void cookieOfTheApplication_addedBeforeTheDenial_isKept() {
        signIn("alice.AAL1");
        leave("page/language");
        assertThat(jar.get("language")).isEqualTo("en");
    }

    @Test
    void anonymousSession_knownBefore_isNotTheOneThatIsSignedIn() {
        String state = leave("page/a");
        String known = jar.get(ID);
        assertThat(known).isNotEmpty();
        comeBack(state, "alice.AAL1");
        assertThat(jar.get(ID)).isNotEmpty().isNotEqualTo(known);
        Jar attacker = new Jar().put(ID + "=" + known);
        assertThat(attacker.open(root.resolve("page/a")).status()).isEqualTo(303);
    }

    @Test
    void callback_usedTwice_isRefusedAndTheLoginStays() {
        String state = leave("page/a");
        comeBack(state, "alice.AAL1");
        Reply replayed = comeBack(state, "alice.AAL1");
        assertThat(replayed.status()).isEqualTo(403);
        assertThat(replayed.body()).contains("was used already");
        assertThat(open("page/a").status()).isEqualTo(200);
    }

    @Test
    void callback_ofAnotherBrowser_isRefusedWhateverTheProviderBelieves() {
        String attackers = new Jar().open(root.resolve("page/a")).header("Location");
        Reply refused = comeBack(state(attackers), "mallory.AAL2");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(jar.get(ID)).isEmpty();
        assertThat(open("page/a").status()).isEqualTo(303);
    }

    @Test
    void callback_withTheAttackersSessionInItsUrl_isRefused() {
        Jar attacker = new Jar();
        String state = state(attacker.open(root.resolve("page/a")).header("Location"));
        Reply refused =
                open("stepup/callback;jsessionid=" + attacker.get(ID) + "?state=" + state + "&code=mallory.AAL2");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(jar.get(ID)).isEmpty();
    }

    @Test
    void stolenUrlWithASession_isNotSignedIn() {
        signIn("alice.AAL1");
        Reply reply = new Jar().open(root.resolve("page/a;jsessionid=" + jar.get(ID)));
        assertThat(reply.status()).isEqualTo(303);
    }

    @Test
    void anotherSubject_endsTheTrip_sessionIsGoneAndTheLoginIsTheirs() {
        signIn("alice.AAL1");
        open("page/fill?hers");
        String hers = jar.get(ID);
        Reply changed = comeBack(leave("secret/a"), "bob.AAL2");
        assertThat(changed.status()).isEqualTo(403);
        assertThat(changed.body()).contains("another account");
        assertThat(jar.get(ID)).isNotEmpty().isNotEqualTo(hers);
        assertThat(open("secret/a").body()).contains("reached").doesNotContain("hers");
        Jar old = new Jar().put(ID + "=" + hers);
        assertThat(old.open(root.resolve("page/a")).status()).isEqualTo(303);
    }

    @Test
    void twoTabs_bothComeBack() {
        String one = leave("page/one");
        String two = leave("page/two");
        assertThat(comeBack(two, "alice.AAL1").header("Location")).endsWith("/page/two");
        assertThat(comeBack(one, "alice.AAL1").header("Location")).endsWith("/page/one");
        assertThat(open("page/one").status()).isEqualTo(200);
    }

    @Test
    void scriptsPoll_whoHasLeftAndWhoWasShownTheWay_bothComeBack() {
        String left = leave("page/one");
        String shown = state(poll().json("/redirect_browser_to"));
        for (int i = 0; i < 40; i++) {
            poll();
        }
        assertThat(comeBack(left, "alice.AAL1").status()).isEqualTo(303);
        assertThat(comeBack(shown, "alice.AAL1").status()).isEqualTo(303);
    }

    private Reply poll() {
        Reply reply = jar.ask(root.resolve("page/poll"), Caller.SCRIPT, "GET");
        assertThat(reply.status()).isEqualTo(401);
        return reply;
    }

    @Test
    void givenUp_personIsToldAndTheTripsAreCounted() {
        Reply declined = open("stepup/callback?error=access_denied&state=" + leave("page/a"));
        assertThat(declined.status()).isEqualTo(403);
        assertThat(declined.body())
                .contains("was not completed")
                .contains(root.resolve("page/a").toString());
        open("stepup/callback?error=access_denied&state=" + leave("page/a"));
        assertThat(open("page/a").status()).isEqualTo(403);
    }

    @Test
    void loginThatFallsShort_again_endsOnThePage() {
        signIn("alice.AAL1");
        for (int i = 0; i < 2; i++) {
            assertThat(comeBack(leave("secret/a"), "alice.AAL1").status()).isEqualTo(303);
        }
        assertThat(open("secret/a").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outage", "fault"})
    void nobodyCouldSay_personMayTryAgain(String code) {
        Reply reply = comeBack(leave("page/a"), code);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isNotEmpty();
        assertThat(reply.body()).contains(root.resolve("page/a").toString());
    }

    @Test
    void signedOutMeanwhile_callbackIsRefused() {
        signIn("alice.AAL1");
        String state = leave("secret/a");
        open("page/leave");
        assertThat(comeBack(state, "alice.AAL2").status()).isEqualTo(403);
        assertThat(open("page/a").status()).isEqualTo(303);
    }

    @Test
    void lookingAhead_atThePageOrTheCallback_changesNothing() {
        Reply ahead = Ask.at(root.resolve("page/a"))
                .as(Caller.NAVIGATION, Optional.empty())
                .with("Sec-Purpose", "prefetch")
                .get();
        assertThat(ahead.status()).isEqualTo(401);
        assertThat(ahead.header("Set-Cookie")).isEmpty();
        String state = leave("page/a");
        Reply early = Ask.at(root.resolve("stepup/callback?code=alice.AAL1&state=" + state))
                .as(Caller.NAVIGATION, Optional.empty())
                .with("Sec-Purpose", "prefetch;prerender")
                .with("Cookie", ID + "=" + jar.get(ID))
                .get();
        assertThat(early.status()).isEqualTo(403);
        assertThat(comeBack(state, "alice.AAL1").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stepup/callback/",
                "stepup/callback/x",
                "stepup/callback/../../secret/a",
                "stepup/callback/%2e%2e/%2e%2e/secret/a",
                "stepup/callback;x=1/../../secret/a",
                "stepup/callback%2f..%2f..%2fsecret/a",
                "stepup/callback%5c..%5c..%5csecret/a",
                "stepup/callback%00",
                "stepup//callback",
                "STEPUP/callback"
            })
    void pathThatOnlyLooksLikeTheCallback_isGuarded(String path) {
        Reply reply = jar.open(URI.create(root + path + "?code=alice.AAL2"));
        assertThat(reply.status()).isIn(303, 400, 403, 404);
        assertThat(reply.body()).doesNotContain("reached");
        assertThat(open("page/a").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forward", "include", "async"})
    void dispatchToTheCallback_isNone(String how) {
        signIn("alice.AAL1");
        String state = leave("secret/a");
        open("page/" + how + "?code=alice.AAL2&state=" + state);
        assertThat(comeBack(state, "alice.AAL2").status()).isEqualTo(303);
        assertThat(open("secret/a").status()).isEqualTo(200);
    }

    @Test
    void credentialOfAnotherProvider_turnsUpOnTheWay_whoHasComeIsSignedInAllTheSame() {
        String state = leave("page/a");
        jar.put("ory_kratos_session=MTcwMDAwMDAwMHxhYmNkZWY=");
        assertThat(comeBack(state, "alice.AAL1").status()).isEqualTo(303);
        assertThat(open("page/a").status()).isEqualTo(200);
    }

    @Test
    void script_comesBack_isToldInItsOwnWay() {
        Reply refused = jar.ask(root.resolve("stepup/callback?state=x&code=alice.AAL1"), Caller.SCRIPT, "GET");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("session_denied");
    }

    @Test
    void head_isAnsweredAsItsGet() {
        String state = leave("page/a");
        Reply head = jar.ask(root.resolve("stepup/callback?code=alice.AAL1&state=" + state), Caller.NAVIGATION, "HEAD");
        assertThat(head.status()).isEqualTo(303);
        assertThat(head.body()).isEmpty();
    }
}
