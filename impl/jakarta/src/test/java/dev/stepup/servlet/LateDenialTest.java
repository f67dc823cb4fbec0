package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.Aal;
import dev.stepup.AccessDeniedException;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.rest.LateDenial;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract section 4: half an answer must not pass for a whole one, and nobody else's answer is cut off for it. */
class LateDenialTest {

    private final List<Object> demanded = new ArrayList<>();
    private final AccessDeniedException denial = new AccessDeniedException(
            Denial.of(Denial.Kind.STEP_UP, Denial.Reason.LEVEL_TOO_LOW, Requirement.of(RequiredAal.AAL2)));
    private Object carried = call();

    @Test
    void deniedWhileTheAnswerIsWritten_requestIsStillTheSame_cutIsDemanded() throws Exception {
        assertThatThrownBy(() -> written(() -> {})).isSameAs(denial);
        assertThat(demanded).isNotEmpty();
    }

    @Test
    void deniedWhileTheAnswerIsWritten_serverUsesTheRequestForAnotherCaller_thatOneIsLeftAlone() throws Exception {
        assertThatThrownBy(() -> written(() -> carried = call())).isSameAs(denial);
        assertThat(demanded).isEmpty();
    }

    @Test
    void deniedWhileTheAnswerIsWritten_requestIsGone_denialIsThrownAllTheSame() throws Exception {
        assertThatThrownBy(() -> written(() -> carried = new IllegalStateException("recycled")))
                .isSameAs(denial);
        assertThat(demanded).isEmpty();
    }

    private void written(Runnable meanwhile) throws Exception {
        LateDenial interceptor = new LateDenial();
        inject(interceptor, "request", proxy(HttpServletRequest.class, (self, method, arguments) -> {
            switch (method.getName()) {
                case "getAttribute" -> {
                    if (carried instanceof IllegalStateException gone) {
                        throw gone;
                    }
                    return RequestCall.class.getName().equals(arguments[0]) ? carried : null;
                }
                case "setAttribute" -> demanded.add(arguments[0]);
                case "getAsyncContext" -> throw new IllegalStateException("not begun");
                default -> {}
            }
            return null;
        }));
        inject(interceptor, "response", proxy(HttpServletResponse.class, (self, method, arguments) -> true));
        interceptor.aroundWriteTo(proxy(WriterInterceptorContext.class, (self, method, arguments) -> {
            meanwhile.run();
            throw denial;
        }));
    }

    private static RequestCall call() {
        return new RequestCall(TestJudge.at(Aal.AAL1).call(), StepUpFilterTest.context(RequiredAal.AAL1), false);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static void inject(LateDenial into, String field, Object value) throws ReflectiveOperationException {
        Field injected = LateDenial.class.getDeclaredField(field);
        injected.setAccessible(true);
        injected.set(into, value);
    }
}
