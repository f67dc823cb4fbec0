package dev.stepup.core.answer;

import static dev.stepup.core.answer.Answering.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Missing;
import dev.stepup.Denial.Reason;
import dev.stepup.Requirement;
import dev.stepup.core.FakeRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3: a problem is RFC 9457, and what a client knows that is written for Ory Kratos. */
@DisplayName("Section 3: the problem document")
class ProblemsTest {

    private static final Requirement ASKED = Answering.AAL2
            .withMaxAge(Duration.ofSeconds(299))
            .withMethods(Set.of("totp"))
            .withDeniedMethods(Set.of("code_recovery"));

    private final Answering application = new Answering();

    static Stream<Denial> denials() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(Reason.values())
                        .map(reason -> new Denial(kind, reason, ASKED, Missing.NOTHING, 0)));
    }

    private static List<FakeRequest> callers() {
        List<Supplier<FakeRequest>> kinds = List.of(
                FakeRequest::script,
                FakeRequest::program,
                () -> FakeRequest.script().with("HX-Request", "true"),
                () -> FakeRequest.navigation().with("Sec-Purpose", "prefetch"));
        return kinds.stream().map(Supplier::get).toList();
    }

    @ParameterizedTest
    @MethodSource("denials")
    void problem_ofEveryDenialAndCaller_isAsTheSchemaSays(Denial denial) {
        for (boolean knowsAddresses : new boolean[] {true, false}) {
            application.provider.knowsAddresses = knowsAddresses;
            for (FakeRequest caller : callers()) {
                Answer answer = application.answer(denial, caller);
                ProblemSchema.check(problem(answer));
                assertThat(problem(answer)).containsEntry("status", answer.status());
                assertThat(problem(answer).get("error"))
                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                        .containsEntry("code", answer.status())
                        .containsEntry("message", problem(answer).get("title"))
                        .containsEntry("reason", problem(answer).get("detail"));
            }
        }
    }

    @Test
    void id_ofTheSchema_occurs_andNoOther() {
        Set<String> ids = new HashSet<>();
        denials().forEach(denial -> ids.add(Texts.id(denial)));

        assertThat(ids).isEqualTo(ProblemSchema.ids());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type",
                "title",
                "status",
                "detail",
                "error",
                "redirect_browser_to",
                "error.id",
                "error.code",
                "error.status",
                "error.reason",
                "error.message"
            })
    void member_ofAnotherName_isNotAsTheSchemaSays(String member) {
        Map<String, Object> problem = copy(problem(application.answer(Answering.STEP_UP, FakeRequest.script())));
        assertThat(ProblemSchema.faults(problem)).isEmpty();
        rename(problem, member);

        assertThat(ProblemSchema.faults(problem)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void value_thatTheSchemaDoesNotKnow_isAFault(String member, Object value) {
        Map<String, Object> problem = copy(problem(application.answer(Answering.DENY, FakeRequest.script())));
        assertThat(ProblemSchema.faults(problem)).isEmpty();
        problem.put(member, value);

        assertThat(ProblemSchema.faults(problem)).isNotEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("type", "about:blank"),
                Arguments.of("type", "urn:stepup:problem:session_inactive"),
                Arguments.of("status", 200),
                Arguments.of("status", 401),
                Arguments.of("status", "403"),
                Arguments.of("detail", ""),
                Arguments.of("redirect_browser_to", "https://id.example.org/login"),
                Arguments.of("api_flow", "https://id.example.org/login"),
                Arguments.of("instance", "/transfer"));
    }

    /** The names are typed in from the front-end library of Ory, which reads them from a 403 before it redirects. */
    @Test
    void stepUp_ofAScript_isUnderstoodByTheFrontEndOfOry() {
        Denial refresh = Answering.denial(Kind.STEP_UP, Reason.TOO_OLD);
        for (Denial denial : List.of(Answering.STEP_UP, refresh)) {
            Answer answer = application.answer(denial, FakeRequest.script());

            assertThat(answer.status()).isEqualTo(403);
            assertThat(problem(answer)).extractingByKey("redirect_browser_to").isInstanceOf(String.class);
            assertThat(problem(answer))
                    .extractingByKey("error", InstanceOfAssertFactories.MAP)
                    .containsEntry("id", denial.equals(refresh) ? "session_refresh_required" : "session_aal2_required")
                    .containsKeys("code", "status", "reason", "message");
        }
    }

    @Test
    void program_learnsTheFlowOfItsApi_andNoPage() {
        assertThat(problem(application.answer(Answering.STEP_UP, FakeRequest.program())))
                .containsEntry("api_flow", "https://id.example.org/STEP_UP/API")
                .doesNotContainKey("redirect_browser_to");
    }

    @Test
    @DisplayName("What is asked is not for everybody to know, and who asks is nobody's business")
    void problem_saysNothingOfTheRequirementOrTheSession() {
        denials()
                .forEach(denial -> callers()
                        .forEach(caller -> assertThat(problem(application.answer(denial, caller))
                                        .toString())
                                .doesNotContain(
                                        "299", "PT4M59S", "totp", "code_recovery", "alice", "ory_st_", "/transfer")));
    }

    @Test
    @DisplayName("RFC 9457, section 3.1.5: nothing is kept of an occurrence, so none is named")
    void instance_isNotNamed() {
        assertThat(problem(application.answer(Answering.DENY, FakeRequest.script())))
                .containsOnlyKeys("type", "title", "status", "detail", "error");
    }

    private static Map<String, Object> copy(Map<String, Object> problem) {
        Map<String, Object> copy = new LinkedHashMap<>(problem);
        copy.put("error", new LinkedHashMap<>((Map<?, ?>) problem.getOrDefault("error", Map.of())));
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static void rename(Map<String, Object> problem, String member) {
        boolean nested = member.startsWith("error.");
        Map<String, Object> owner =
                nested ? (Map<String, Object>) problem.getOrDefault("error", new LinkedHashMap<>()) : problem;
        String name = nested ? member.substring("error.".length()) : member;
        owner.put(name + "s", owner.getOrDefault(name, ""));
        owner.remove(name);
    }
}
