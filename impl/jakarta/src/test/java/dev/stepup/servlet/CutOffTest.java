package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.AccessDeniedException;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.CurrentCall;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contract section 4: a response that is denied half-way is cut off, on whatever thread that is. */
class CutOffTest {

    private final List<String> called = new ArrayList<>();
    private final Map<Object, Object> attributes = new HashMap<>();
    private boolean committed = true;

    /** The work on a thread of its own is judged by another call than the request's, and the filter does not wait there. */
    @Test
    void denialComesLate_inVouchedWorkOnAnotherThread_requestIsSentBackToTheFilter() throws Exception {
        HttpServletRequest asynchronous = asynchronous(call());
        boolean late = CurrentCall.with(TestJudge.at(Aal.AAL1).call(), () -> demand(asynchronous));
        assertThat(late).isTrue();
        assertThat(called).containsExactly("dispatch");
    }

    @Test
    void denialComesLate_onTheThreadOfTheFilter_requestIsNotSentBack() throws Exception {
        Call call = call();
        boolean late = CurrentCall.with(call, () -> demand(asynchronous(call)));
        assertThat(late).isTrue();
        assertThat(called).isEmpty();
    }

    /** A forward has answered: where the denial comes to next sees a response that is on its way, and whole. */
    @Test
    void answerWasGiven_denialComesAgain_nothingIsCutOff() throws Exception {
        Call call = call();
        HttpServletRequest request = asynchronous(call);
        attributes.put(DenialAnswer.class.getName(), true);
        assertThat(CurrentCall.with(call, () -> demand(request))).isFalse();
        assertThat(CutOff.isDemanded(request)).isFalse();
    }

    @Test
    void cutIsDemanded_thenTheAnswerIsGivenAllTheSame_nothingIsCutOff() throws Exception {
        Call call = call();
        HttpServletRequest request = asynchronous(call);
        CurrentCall.with(call, () -> demand(request));
        assertThat(CutOff.isDemanded(request)).isTrue();
        attributes.put(DenialAnswer.class.getName(), true);
        assertThat(CutOff.isDemanded(request)).isFalse();
    }

    @Test
    void denialIsNotLate_isUntoldUntilAnyDoorHasAnswered() throws Exception {
        committed = false;
        Call call = call();
        HttpServletRequest request = asynchronous(call);
        CurrentCall.with(call, () -> demand(request));
        assertThat(CutOff.untold(request)).containsInstanceOf(AccessDeniedException.class);
        attributes.put(RequestCall.class.getName() + ".told", true);
        assertThat(CutOff.untold(request)).isEmpty();
    }

    /** Who writes on another thread may yet be asked for the answer there. */
    @Test
    void denialIsNotLate_onAnotherThread_isNotTheFiltersToTell() throws Exception {
        committed = false;
        HttpServletRequest request = asynchronous(call());
        CurrentCall.with(TestJudge.at(Aal.AAL1).call(), () -> demand(request));
        assertThat(CutOff.untold(request)).isEmpty();
    }

    private boolean demand(HttpServletRequest request) {
        Requirement asked = Requirement.of(RequiredAal.AAL2);
        Denial denial = Denial.of(Denial.Kind.STEP_UP, Denial.Reason.LEVEL_TOO_LOW, asked);
        return CutOff.demandIfLate(request, new AccessDeniedException(denial));
    }

    private Call call() {
        return TestJudge.at(Aal.AAL1).call(response());
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                CutOffTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, method, arguments) -> method.getName().equals("isCommitted") ? committed : null);
    }

    private HttpServletRequest asynchronous(Call call) {
        StepUpContext context = StepUpFilterTest.context(RequiredAal.AAL1);
        Class<?>[] types = {HttpServletRequest.class, AsyncContext.class};
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), types, (self, method, arguments) -> switch (method.getName()) {
                    case "getAttribute" ->
                        RequestCall.class.getName().equals(arguments[0])
                                ? new RequestCall(call, context, false)
                                : attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                    case "getAsyncContext" -> self;
                    case "dispatch" -> {
                        called.add("dispatch");
                        yield null;
                    }
                    default -> null;
                });
    }
}
