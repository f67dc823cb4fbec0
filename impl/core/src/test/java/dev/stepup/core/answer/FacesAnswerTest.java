package dev.stepup.core.answer;

import static dev.stepup.core.answer.Answering.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Denial;
import dev.stepup.core.FakeRequest;
import dev.stepup.core.answer.Answer.Content;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Section 3: a Faces Ajax call gets a 200 partial response with a redirect")
class FacesAnswerTest {

    private static final String PAGE = "https://app.example.org/bank/desk.xhtml?a=1";

    private final Answering application = new Answering();

    static Stream<Denial> trips() {
        return Stream.of(Answering.LOGIN, Answering.STEP_UP, Answering.ENROL);
    }

    static Stream<Denial> noTrips() {
        return Stream.of(Answering.DENY, Answering.UNAVAILABLE);
    }

    @ParameterizedTest
    @MethodSource("trips")
    void facesAjax_trip_isRedirectedToWhereAProblemWouldSend(Denial denial) {
        Answer answer = application.answer(denial, ajax());
        String address = redirect(answer);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(problem(application.answer(denial, script()))).containsEntry("redirect_browser_to", address);
        assertThat(address).endsWith("?return_to=" + PAGE);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Vary").orElse("")).contains("Faces-Request");
    }

    @ParameterizedTest
    @MethodSource("trips")
    void facesAjax_noAddress_problemAsForEveryScript(Denial denial) {
        application.provider.knowsAddresses = false;
        assertThat(application.answer(denial, ajax())).isEqualTo(application.answer(denial, script()));
    }

    @ParameterizedTest
    @MethodSource("noTrips")
    void facesAjax_nothingToAdd_problemAsForEveryScript(Denial denial) {
        Answer answer = application.answer(denial, ajax());

        assertThat(answer).isEqualTo(application.answer(denial, script()));
        assertThat(answer.status()).isIn(403, 503);
    }

    @Test
    @DisplayName("Section 3: the script follows by itself, so a page that sends on its own does not send for ever")
    void facesAjax_twiceInVain_problemOnceAndThenAgain() {
        String cookie = "none=;";
        for (int trip = 0; trip < 2; trip++) {
            Answer sent = application.answer(Answering.LOGIN, ajax().withCookieOf(cookie));
            assertThat(sent.content()).isInstanceOf(Content.PartialRedirect.class);
            cookie = sent.header("Set-Cookie").orElseThrow();
        }
        Answer third = application.answer(Answering.LOGIN, ajax().withCookieOf(cookie));

        assertThat(third.status()).isEqualTo(401);
        assertThat(problem(third).get("status")).isEqualTo(401);
        cookie = third.header("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("Max-Age=0");
        assertThat(application.answer(Answering.LOGIN, ajax()).status()).isEqualTo(200);
    }

    @Test
    void facesAjax_withoutReferer_comesBackToTheFallbackAndNeverToTheAction() {
        FakeRequest request = FakeRequest.script().with("Faces-Request", "partial/ajax");
        assertThat(redirect(application.answer(Answering.STEP_UP, request)))
                .isEqualTo("https://id.example.org/STEP_UP/BROWSER?return_to=https://app.example.org/bank/start");
    }

    @Test
    void facesAjax_onlyLooksAheadOrIsAnErrorDispatch_problem() {
        FakeRequest prefetch = ajax().with("Sec-Purpose", "prefetch");
        FakeRequest error = ajax();
        error.errorDispatch = true;

        assertThat(application.answer(Answering.STEP_UP, prefetch).status()).isEqualTo(403);
        assertThat(application.answer(Answering.STEP_UP, error).status()).isEqualTo(403);
    }

    @Test
    void facesAjax_withAToken_isChallengedAsAProgram() {
        Answer answer = application.answer(Answering.STEP_UP, ajax().with("Authorization", "Bearer ory_st_abc"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.content()).isInstanceOf(Content.Problem.class);
    }

    @Test
    void facesRequest_isNoAjax_problem() {
        Answer answer = application.answer(Answering.STEP_UP, script().with("Faces-Request", "partial/process"));
        assertThat(answer.status()).isEqualTo(403);
    }

    private static String redirect(Answer answer) {
        return ((Content.PartialRedirect) answer.content()).address().toString();
    }

    private static FakeRequest script() {
        return FakeRequest.script().with("Referer", PAGE);
    }

    private static FakeRequest ajax() {
        return script().with("Faces-Request", "partial/ajax");
    }
}
