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
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract section 4: a response that is denied half-way is cut off, on whatever thread that is. */
class CutOffTest {

    private final List<String> called = new ArrayList<>();

    /** The work on a thread of its own is judged by another call than the request's, and the filter does not wait there. */
    @Test
    void denialComesLate_inVouchedWorkOnAnotherThread_requestIsSentBackToTheFilter() throws Exception {
        HttpServletRequest asynchronous = asynchronous(TestJudge.at(Aal.AAL1).call());
        boolean late = CurrentCall.with(TestJudge.at(Aal.AAL1).call(), () -> demand(asynchronous));
        assertThat(late).isTrue();
        assertThat(called).containsExactly("dispatch");
    }

    @Test
    void denialComesLate_onTheThreadOfTheFilter_requestIsNotSentBack() throws Exception {
        Call call = TestJudge.at(Aal.AAL1).call();
        boolean late = CurrentCall.with(call, () -> demand(asynchronous(call)));
        assertThat(late).isTrue();
        assertThat(called).isEmpty();
    }

    private static boolean demand(HttpServletRequest request) {
        Requirement asked = Requirement.of(RequiredAal.AAL2);
        Denial denial = Denial.of(Denial.Kind.STEP_UP, Denial.Reason.LEVEL_TOO_LOW, asked);
        return CutOff.demandIfLate(request, committed(), new AccessDeniedException(denial));
    }

    private static HttpServletResponse committed() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                CutOffTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, method, arguments) -> method.getName().equals("isCommitted") ? true : null);
    }

    private HttpServletRequest asynchronous(Call call) {
        StepUpContext context = StepUpFilterTest.context(RequiredAal.AAL1);
        Class<?>[] types = {HttpServletRequest.class, AsyncContext.class};
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), types, (self, method, arguments) -> switch (method.getName()) {
                    case "getAttribute" ->
                        RequestCall.class.getName().equals(arguments[0]) ? new RequestCall(call, context, false) : null;
                    case "getAsyncContext" -> self;
                    case "dispatch" -> {
                        called.add("dispatch");
                        yield null;
                    }
                    default -> null;
                });
    }
}
