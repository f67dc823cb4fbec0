package dev.stepup.core.answer;

import static dev.stepup.core.answer.Answering.page;
import static dev.stepup.core.answer.Answering.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Missing;
import dev.stepup.Denial.Reason;
import dev.stepup.core.FakeRequest;
import dev.stepup.spi.DenialPage.Link;
import dev.stepup.spi.DenialPage.Purpose;
import dev.stepup.spi.Trip.Channel;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3: what an answer says besides its status. */
class AnswerHeadersTest {

    private final Answering application = new Answering();

    @Test
    void unavailable_whatTheBackendSaid_isHandedOn() {
        Denial denial = new Denial(Kind.UNAVAILABLE, Reason.BACKEND_UNAVAILABLE, Answering.AAL2, Missing.NOTHING, 42);

        assertThat(application.answer(denial, FakeRequest.script()).header("Retry-After"))
                .contains("42");
        assertThat(application
                        .answer(Answering.UNAVAILABLE, FakeRequest.script())
                        .header("Retry-After"))
                .contains("5");
    }

    @Test
    @DisplayName("Section 3: HTMX also gets HX-Redirect, but not while it looks ahead")
    void htmx_sentAway_getsItsHeader() {
        FakeRequest htmx = FakeRequest.script()
                .with("HX-Request", "true")
                .with("HX-Current-URL", "https://app.example.org/bank/page?a=b");
        Answer answer = application.answer(Answering.STEP_UP, htmx);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("HX-Redirect"))
                .contains("https://id.example.org/STEP_UP/BROWSER?return_to=https://app.example.org/bank/page?a=b");
        assertThat(problem(answer))
                .containsEntry(
                        "redirect_browser_to", answer.header("HX-Redirect").orElseThrow());
        assertThat(application.answer(Answering.DENY, htmx).header("HX-Redirect"))
                .isEmpty();
        assertThat(application
                        .answer(Answering.STEP_UP, htmx.with("Sec-Purpose", "prefetch"))
                        .header("HX-Redirect"))
                .isEmpty();
    }

    @Test
    @DisplayName("Section 3: a framed page has a link that opens the top window")
    void frame_sentAway_getsALinkOutOfIt() {
        Answer answer = application.answer(Answering.STEP_UP, FakeRequest.frame());

        assertThat(page(answer).links()).hasSize(1).allMatch(Link::top);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    @DisplayName("Section 4: an ERROR dispatch is never answered by a redirect")
    void errorDispatch_sentAway_getsALink() {
        FakeRequest request = FakeRequest.navigation();
        request.errorDispatch = true;
        Answer answer = application.answer(Answering.LOGIN, request);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(page(answer).links()).hasSize(1).noneMatch(Link::top);
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    @DisplayName("Section 3: cookies are never forwarded to an API flow, nor is a page to come back to")
    void program_sentAway_getsItsApiFlow() {
        Answer answer = application.answer(Answering.STEP_UP, FakeRequest.program());

        assertThat(problem(answer))
                .containsEntry("api_flow", "https://id.example.org/STEP_UP/API")
                .doesNotContainKey("redirect_browser_to");
        assertThat(application.provider.trips)
                .extracting(trip -> trip.channel())
                .containsExactly(Channel.API);
        assertThat(application.provider.trips.get(0).returnTo()).isNull();
    }

    @Test
    void caller_ofAProviderWithoutAddresses_getsAPage() {
        application.provider.knowsAddresses = false;
        Answer answer = application.answer(Answering.LOGIN, FakeRequest.navigation());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(page(answer).links()).isEmpty();
        assertThat(problem(application.answer(Answering.LOGIN, FakeRequest.script())))
                .doesNotContainKey("redirect_browser_to");
    }

    @Test
    @DisplayName("D5: the answer to a denied method offers to sign out, and a new login")
    void deniedMethod_onAPage_offersToSignOut() {
        Link signOut = new Link(
                Purpose.SIGN_OUT,
                "Sign out",
                URI.create("https://id.example.org/logout?return_to=https://app.example.org/bank/start"),
                false);

        assertThat(page(application.answer(Answering.DENY, FakeRequest.navigation()))
                        .links())
                .containsExactly(signOut);
        assertThat(page(application.answer(Answering.UNAVAILABLE, FakeRequest.navigation()))
                        .links())
                .extracting(Link::purpose)
                .containsExactly(Purpose.TRY_AGAIN);
    }

    @Test
    @DisplayName("Section 3: denials are readable to the origins that are allowed")
    void cors_allowedOrigin_mayRead() {
        for (FakeRequest request : List.of(FakeRequest.script(), FakeRequest.program())) {
            Answer answer = application.answer(Answering.STEP_UP, request.with("Origin", "https://spa.example.org"));

            assertThat(answer.header("Access-Control-Allow-Origin")).contains("https://spa.example.org");
            assertThat(answer.header("Access-Control-Allow-Credentials")).contains("true");
            assertThat(answer.header("Access-Control-Expose-Headers").orElse(""))
                    .contains("WWW-Authenticate", "Retry-After");
            assertThat(answer.header("Vary").orElse("")).contains("Origin");
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @DisplayName("Section 3: and to no others")
    @ValueSource(
            strings = {
                "",
                "null",
                "*",
                "https://spa.example.org/",
                "http://spa.example.org",
                "https://spa.example.org:444",
                "https://spa.example.org.evil.com",
                "https://evilspa.example.org",
                "https://SPA.example.org",
                "https://app.example.org",
                "https://spa.example.org\r\nX: y"
            })
    void cors_anyOtherOrigin_mayNotRead(String origin) {
        Answer answer =
                application.answer(Answering.STEP_UP, FakeRequest.script().with("Origin", origin));

        assertThat(answer.headers()).noneMatch(header -> header.name().startsWith("Access-Control"));
    }

    @ParameterizedTest(name = "[{0}]")
    @DisplayName("Section 3: without a public URL nobody is sent away from a host that is not loopback")
    @ValueSource(
            strings = {
                "https://app.example.org",
                "http://localhost.evil.com",
                "http://localhost@evil.com",
                "http://evil.com#localhost",
                "http://127.0.0.1.evil.com",
                "http://evil.com?localhost",
                "http://localhost:80@evil.com",
                "",
                "localhost",
                "//localhost",
                "http://",
                "http://localhost\\@evil.com",
                "javascript://localhost",
                "http://evillocalhost",
                "http://127.0.0.1\u0000.evil.com",
                "http://[::2]",
                "http://0.0.0.0"
            })
    void host_notLoopback_withoutPublicUrl_isNotSentAway(String origin) {
        Answering unset = new Answering(Answering.config(null));
        FakeRequest request = FakeRequest.navigation();
        request.origin = origin;

        assertThat(unset.answer(Answering.LOGIN, request).status()).isEqualTo(403);
        FakeRequest script = FakeRequest.script();
        script.origin = origin;
        assertThat(problem(unset.answer(Answering.LOGIN, script))).doesNotContainKey("redirect_browser_to");
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"http://localhost", "http://localhost:8080", "https://127.0.0.1:8443", "http://[::1]:8080"})
    void host_loopback_withoutPublicUrl_isSentAway(String origin) {
        FakeRequest request = FakeRequest.navigation();
        request.origin = origin;
        request.query = "a=b";

        assertThat(new Answering(Answering.config(null))
                        .answer(Answering.LOGIN, request)
                        .header("Location"))
                .contains("https://id.example.org/LOGIN/BROWSER?return_to=" + origin + "/bank/transfer?a=b");
    }
}
