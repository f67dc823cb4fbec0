package dev.stepup.core.answer;

import static dev.stepup.core.answer.Answering.STEP_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.core.FakeRequest;
import dev.stepup.core.config.AnswerConfig;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3: the cookie of the loop guard. */
class TripCookieTest {

    private final Answering application = new Answering();

    /** The cookie of a browser that was sent away twice. */
    private String twice() {
        String first = setCookie(application, FakeRequest.navigation());
        return setCookie(application, FakeRequest.navigation().withCookieOf(first));
    }

    private static String setCookie(Answering application, FakeRequest request) {
        return application.answer(STEP_UP, request).header("Set-Cookie").orElseThrow();
    }

    private static String pair(String setCookie) {
        return setCookie.substring(0, setCookie.indexOf(';'));
    }

    @Test
    @DisplayName("Section 3: short-lived, HttpOnly, SameSite=Lax, Secure by https, for this application alone")
    void cookie_written_hasItsAttributes() {
        assertThat(twice())
                .matches(
                        "__Secure-stepup_trip_[0-9a-f]+=[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+; Path=/bank/; Max-Age=600; HttpOnly; SameSite=Lax; Secure");
        assertThat(twice()).doesNotContain("alice");
        Answering plain = new Answering(Answering.config("http://localhost:8080/bank"));
        assertThat(setCookie(plain, FakeRequest.navigation())).endsWith("; SameSite=Lax");
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @DisplayName("Section 3: the browser sees the path of the public URL, not the container's")
    @CsvSource({
        "https://www.example.org/online, /bank, /online/",
        "https://www.example.org/online/, /bank, /online/",
        "https://www.example.org, /bank, /",
        "https://www.example.org/online, '', /online/",
        "https://www.example.org/bank, /bank, /bank/"
    })
    void cookie_path_isThatOfThePublicUrl(String publicUrl, String contextPath, String path) {
        FakeRequest request = FakeRequest.navigation();
        request.contextPath = contextPath;
        request.requestUri = contextPath + "/x";

        assertThat(setCookie(new Answering(Answering.config(publicUrl)), request))
                .contains("; Path=" + path + ";");
    }

    @Test
    void cookie_withoutPublicUrl_isForTheContextPath() {
        FakeRequest request = FakeRequest.navigation();
        request.origin = "http://localhost:8080";

        assertThat(setCookie(new Answering(Answering.config(null)), request)).contains("; Path=/bank/;");
    }

    @Test
    void cookie_intact_counts() {
        assertThat(application
                        .answer(STEP_UP, FakeRequest.navigation().withCookieOf(twice()))
                        .status())
                .isEqualTo(403);
        assertThat(application
                        .answer(STEP_UP, FakeRequest.navigation().with("Cookie", "a=b; " + pair(twice()) + "; c=d"))
                        .status())
                .isEqualTo(403);
        assertThat(application
                        .answer(
                                STEP_UP,
                                FakeRequest.navigation()
                                        .with("Cookie", pair(twice()).replaceFirst("=.*", "=forged.x"))
                                        .with("Cookie", pair(twice())))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("Section 3: a tampered cookie counts as absent, whichever letter was changed")
    void cookie_tampered_countsAsAbsent() {
        String pair = pair(twice());
        int begin = pair.indexOf('=') + 1;
        for (int i = begin; i < pair.length(); i++) {
            char other = pair.charAt(i) == 'A' ? 'B' : 'A';
            assertIsAbsent(pair.substring(0, i) + other + pair.substring(i + 1));
            assertIsAbsent(pair.substring(0, i));
        }
        String name = pair.substring(0, begin);
        for (String value : List.of(".", "..", "x", "x.y", "x.y.z", "%00", "\u00e4.\u00e4", "A".repeat(5000) + ".A")) {
            assertIsAbsent(name + value);
        }
    }

    private void assertIsAbsent(String cookie) {
        Answer answer = application.answer(STEP_UP, FakeRequest.navigation().with("Cookie", cookie));
        assertThat(answer.status()).as(cookie).isEqualTo(303);
    }

    @Test
    @DisplayName("Section 3: the cookie of another application, or of another key, counts as absent")
    void cookie_foreign_countsAsAbsent() {
        FakeRequest other = FakeRequest.navigation();
        other.contextPath = "/bank2";
        other.requestUri = "/bank2/transfer";
        String foreign = pair(setCookie(application, other.withCookieOf(setCookie(application, other))));
        String name = pair(twice()).replaceFirst("=.*", "=");
        assertThat(foreign).doesNotStartWith(name);
        assertIsAbsent(name + foreign.substring(foreign.indexOf('=') + 1));

        AnswerConfig config = Answering.config("https://app.example.org/bank");
        Answering anotherKey = new Answering(new AnswerConfig(
                config.publicUrl(),
                "/",
                Answering.key("another-another-another-another-"),
                Duration.ofMinutes(10),
                List.of(),
                config.challenge(),
                config.forwarded()));
        assertThat(anotherKey
                        .answer(STEP_UP, FakeRequest.navigation().withCookieOf(twice()))
                        .status())
                .isEqualTo(303);
    }

    @Test
    @DisplayName("Section 3: bounded size; and what is under way is not dropped for what is new")
    void cookie_ofManyTrips_staysSmallAndRefusesMore() {
        String cookie = "none=;";
        for (int i = 0; i < Trips.MOST; i++) {
            Answer answer = visit(i, cookie);
            assertThat(answer.status()).as("trip %s", i).isEqualTo(303);
            cookie = answer.header("Set-Cookie").orElseThrow();
            assertThat(cookie).hasSizeLessThan(1024);
        }
        assertThat(visit(0, cookie).status()).isEqualTo(303);
        Answer refused = visit(Trips.MOST, cookie);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(visit(Trips.MOST, refused.header("Set-Cookie").orElseThrow()).status())
                .isEqualTo(303);
    }

    @Test
    @DisplayName("Section 3: tabs that go round together come to an end, however many they are")
    void manyTabs_goingRoundTogether_endBounded() {
        String cookie = "none=;";
        int redirects = 0;
        int stopped = 0;
        boolean[] stands = new boolean[20];
        for (int round = 0; stopped < stands.length && round < 100; round++) {
            for (int tab = 0; tab < stands.length; tab++) {
                if (!stands[tab]) {
                    Answer answer = visit(tab, cookie);
                    cookie = answer.header("Set-Cookie").orElseThrow();
                    stands[tab] = answer.status() == 403;
                    stopped += stands[tab] ? 1 : 0;
                    redirects += stands[tab] ? 0 : 1;
                }
            }
        }
        assertThat(stopped).isEqualTo(stands.length);
        assertThat(redirects).isLessThanOrEqualTo(stands.length * 2 * Trips.MOST);
    }

    private Answer visit(int requirement, String cookie) {
        Denial denial =
                Denial.of(Kind.LOGIN, Reason.NO_SESSION, Answering.AAL2.withMethods(Set.of("method" + requirement)));
        return application.answer(denial, FakeRequest.navigation().withCookieOf(cookie));
    }

    @ParameterizedTest
    @DisplayName("Section 3: no two applications on one host share a cookie")
    @CsvSource({"/Aa, /BB", "/bank, /bank2", "'', /bank", "/bank, /bank/sub", "/AaAa, /BBBB"})
    void cookie_ofTwoContextPaths_hasTwoNames(String one, String other) {
        TripCookie cookie = new TripCookie(new Signature(Answering.key("k".repeat(32))), Answering.config(null));
        assertThat(cookie.name(at(one))).isNotEqualTo(cookie.name(at(other))).matches("stepup_trip_[0-9a-f]{16}");
    }

    @Test
    void cookie_ofTwoPublicUrlsAndOneContextPath_hasTwoNames() {
        Signature signature = new Signature(Answering.key("k".repeat(32)));
        assertThat(new TripCookie(signature, Answering.config("https://example.org/a")).name(at("")))
                .isNotEqualTo(new TripCookie(signature, Answering.config("https://example.org/")).name(at("")))
                .startsWith("__Secure-stepup_trip_");
    }

    private static FakeRequest at(String contextPath) {
        FakeRequest request = FakeRequest.navigation();
        request.contextPath = contextPath;
        request.requestUri = contextPath + "/x";
        return request;
    }

    @Test
    @DisplayName("Two nodes with one key: what one counted counts at the other")
    void cookie_ofAnotherNodeWithTheSameKey_counts() {
        Answering other = new Answering();
        String first = setCookie(application, FakeRequest.navigation());
        String second = setCookie(other, FakeRequest.navigation().withCookieOf(first));
        assertThat(application
                        .answer(STEP_UP, FakeRequest.navigation().withCookieOf(second))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("A replayed cookie gives what was left when it was made, and nothing after its life span")
    void cookie_replayed_givesOneFurtherTripUntilItIsOver() {
        String once = setCookie(application, FakeRequest.navigation());
        for (int i = 0; i < 3; i++) {
            Answer answer = application.answer(STEP_UP, FakeRequest.navigation().withCookieOf(once));
            assertThat(answer.status()).isEqualTo(303);
            assertThat(application
                            .answer(
                                    STEP_UP,
                                    FakeRequest.navigation()
                                            .withCookieOf(
                                                    answer.header("Set-Cookie").orElseThrow()))
                            .status())
                    .isEqualTo(403);
        }
        String full = twice();
        application.clock.advance(Duration.ofMinutes(11));
        assertThat(application
                        .answer(STEP_UP, FakeRequest.navigation().withCookieOf(full))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void text_ofAnotherForm_standsForNoTrips() {
        for (String text : List.of("x", "L1", "L" + "1".repeat(34) + "x", "X" + "1".repeat(34), " ".repeat(35))) {
            assertThat(TripText.parse(text)).isEqualTo(Trips.NONE);
        }
        assertThat(TripText.parse("")).isEqualTo(Trips.NONE);
    }
}
