package dev.stepup.core.answer;

import static dev.stepup.core.answer.Answering.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.core.FakeRequest;
import dev.stepup.core.answer.Answer.Content;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.spi.DenialPage.Purpose;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 3: every decision for every kind of caller. */
@DisplayName("Section 3: decision by kind of caller")
class AnswerTableTest {

    private static final String BACK = "?return_to=https://app.example.org/bank/";
    private final Answering application = new Answering();

    /** Decision, caller, status, content, redirect or link, error id, challenge. */
    static Stream<Arguments> table() {
        Denial aged = Answering.denial(Kind.STEP_UP, Reason.TOO_OLD);
        Denial other = Answering.denial(Kind.STEP_UP, Reason.METHOD_NOT_ACCEPTED);
        String none = "";
        return Stream.of(
                Arguments.of(Answering.LOGIN, "NAVIGATION", 303, "Empty", "LOGIN/BROWSER", none, none),
                Arguments.of(Answering.LOGIN, "FRAME", 403, "Page", "LOGIN/BROWSER", none, none),
                Arguments.of(Answering.LOGIN, "SCRIPT", 401, "Problem", "LOGIN/BROWSER", "session_inactive", "Bearer"),
                Arguments.of(
                        Answering.LOGIN, "PREFETCH", 401, "Problem", "LOGIN/BROWSER", "session_inactive", "Bearer"),
                Arguments.of(
                        Answering.LOGIN, "TOKEN", 401, "Problem", "LOGIN/API", "session_inactive", "invalid_token"),
                Arguments.of(Answering.STEP_UP, "NAVIGATION", 303, "Empty", "STEP_UP/BROWSER", none, none),
                Arguments.of(Answering.STEP_UP, "FRAME", 403, "Page", "STEP_UP/BROWSER", none, none),
                Arguments.of(
                        Answering.STEP_UP, "SCRIPT", 403, "Problem", "STEP_UP/BROWSER", "session_aal2_required", none),
                Arguments.of(
                        Answering.STEP_UP,
                        "PREFETCH",
                        403,
                        "Problem",
                        "STEP_UP/BROWSER",
                        "session_aal2_required",
                        none),
                Arguments.of(
                        Answering.STEP_UP,
                        "TOKEN",
                        401,
                        "Problem",
                        "STEP_UP/API",
                        "session_aal2_required",
                        "insufficient_user_authentication"),
                Arguments.of(aged, "NAVIGATION", 303, "Empty", "STEP_UP/BROWSER", none, none),
                Arguments.of(aged, "SCRIPT", 403, "Problem", "STEP_UP/BROWSER", "session_refresh_required", none),
                Arguments.of(
                        aged,
                        "TOKEN",
                        401,
                        "Problem",
                        "STEP_UP/API",
                        "session_refresh_required",
                        "insufficient_user_authentication"),
                Arguments.of(other, "SCRIPT", 403, "Problem", "STEP_UP/BROWSER", "session_refresh_required", none),
                Arguments.of(
                        other,
                        "TOKEN",
                        401,
                        "Problem",
                        "STEP_UP/API",
                        "session_refresh_required",
                        "insufficient_user_authentication"),
                Arguments.of(Answering.ENROL, "NAVIGATION", 303, "Empty", "ENROL/BROWSER", none, none),
                Arguments.of(Answering.ENROL, "FRAME", 403, "Page", "ENROL/BROWSER", none, none),
                Arguments.of(
                        Answering.ENROL, "SCRIPT", 403, "Problem", "ENROL/BROWSER", "session_enrolment_required", none),
                Arguments.of(Answering.ENROL, "TOKEN", 403, "Problem", "ENROL/API", "session_enrolment_required", none),
                Arguments.of(Answering.DENY, "NAVIGATION", 403, "Page", none, none, none),
                Arguments.of(Answering.DENY, "FRAME", 403, "Page", none, none, none),
                Arguments.of(Answering.DENY, "SCRIPT", 403, "Problem", none, "session_denied", none),
                Arguments.of(Answering.DENY, "TOKEN", 403, "Problem", none, "session_denied", none),
                Arguments.of(Answering.UNAVAILABLE, "NAVIGATION", 503, "Page", none, none, none),
                Arguments.of(Answering.UNAVAILABLE, "FRAME", 503, "Page", none, none, none),
                Arguments.of(Answering.UNAVAILABLE, "SCRIPT", 503, "Problem", none, "session_unavailable", none),
                Arguments.of(Answering.UNAVAILABLE, "PREFETCH", 503, "Problem", none, "session_unavailable", none),
                Arguments.of(Answering.UNAVAILABLE, "TOKEN", 503, "Problem", none, "session_unavailable", none));
    }

    @ParameterizedTest(name = "{0} for {1}: {2} {5}")
    @MethodSource("table")
    void decision_forAKind_isAnsweredByTheTable(
            Denial denial, String caller, int status, String content, String way, String id, String challenge) {
        Answer answer = application.answer(denial, caller(caller));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.content().getClass().getSimpleName()).isEqualTo(content);
        assertThat(way(answer)).isEqualTo(way.isEmpty() ? "" : "https://id.example.org/" + way);
        assertThat(answer.header("Location").isPresent()).isEqualTo(status == 303);
        assertThat(answer.header("Set-Cookie").isPresent()).isEqualTo(status == 303);
        assertThat(answer.header("WWW-Authenticate").isPresent()).isEqualTo(!challenge.isEmpty());
        assertThat(answer.header("WWW-Authenticate").orElse("")).contains(challenge);
        assertThat(answer.header("Retry-After").isPresent()).isEqualTo(status == 503);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Vary").orElse("")).contains("Cookie", "Authorization", "Accept", "Sec-Fetch-Site");
        assertThat(answer.headers()).extracting(Header::name).doesNotHaveDuplicates();
        if (answer.content() instanceof Content.Problem) {
            checkProblem(answer, id);
        }
    }

    private static FakeRequest caller(String name) {
        return switch (name) {
            case "NAVIGATION" -> FakeRequest.navigation();
            case "FRAME" -> FakeRequest.frame();
            case "SCRIPT" -> FakeRequest.script();
            case "PREFETCH" -> FakeRequest.navigation().with("Sec-Purpose", "prefetch");
            default -> FakeRequest.program();
        };
    }

    private static void checkProblem(Answer answer, String id) {
        Map<String, Object> problem = problem(answer);
        assertThat(problem)
                .containsEntry("type", "urn:stepup:problem:" + id)
                .containsEntry("status", answer.status())
                .containsKeys("title", "detail", "error");
        assertThat(problem.get("error"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("id", id)
                .containsEntry("code", answer.status())
                .containsEntry("status", Texts.phrase(answer.status()))
                .containsKeys("reason", "message");
    }

    /** Where the answer leads, without what it carries along. */
    private static String way(Answer answer) {
        String way = answer.header("Location").orElse("");
        if (answer.content() instanceof Content.Problem problem) {
            Object api = problem.members().getOrDefault("api_flow", "");
            way = problem.members().getOrDefault("redirect_browser_to", api).toString();
        } else if (answer.content() instanceof Content.Page page) {
            way = page.page().links().stream()
                    .filter(link -> link.purpose() == Purpose.CONTINUE)
                    .map(link -> link.address().toString())
                    .findFirst()
                    .orElse("");
        }
        return way.contains("?") ? checkBack(way) : way;
    }

    private static String checkBack(String way) {
        assertThat(way).contains(BACK);
        return way.substring(0, way.indexOf('?'));
    }
}
