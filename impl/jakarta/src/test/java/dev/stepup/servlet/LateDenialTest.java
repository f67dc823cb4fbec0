package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.Aal;
import dev.stepup.AccessDeniedException;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.rest.AccessDeniedMapper;
import dev.stepup.rest.LateDenial;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.ext.Providers;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contract section 4: half an answer must not pass for a whole one, and nobody else's answer is cut off for it. */
class LateDenialTest {

    private final List<Object> demanded = new ArrayList<>();
    private final List<Object> forgotten = new ArrayList<>();
    private final AccessDeniedException denial = new AccessDeniedException(
            Denial.of(Denial.Kind.STEP_UP, Denial.Reason.LEVEL_TOO_LOW, Requirement.of(RequiredAal.AAL2)));
    private @Nullable Object heard;
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

    @Test
    void denialWasHeard_applicationHasAMapperOfItsOwn_thatOneHasAnswered() throws Exception {
        heard = denial;
        LateDenial writing = writing();
        answer(writing, new AccessDeniedMapper());
        assertThat(forgotten).isEmpty();
        answer(writing, null);
        assertThat(forgotten).hasSize(1);
    }

    private static void answer(LateDenial writing, @Nullable AccessDeniedMapper mapper) throws Exception {
        inject(writing, "providers", proxy(Providers.class, (self, method, arguments) -> mapper));
        writing.filter(
                proxy(ContainerRequestContext.class, (self, method, arguments) -> null),
                proxy(ContainerResponseContext.class, (self, method, arguments) -> null));
    }

    private void written(Runnable meanwhile) throws Exception {
        writing().aroundWriteTo(proxy(WriterInterceptorContext.class, (self, method, arguments) -> {
            meanwhile.run();
            throw denial;
        }));
    }

    private LateDenial writing() throws ReflectiveOperationException {
        LateDenial interceptor = new LateDenial();
        inject(interceptor, "request", proxy(HttpServletRequest.class, (self, method, arguments) -> {
            switch (method.getName()) {
                case "getAttribute" -> {
                    if (carried instanceof IllegalStateException gone) {
                        throw gone;
                    }
                    return RequestCall.class.getName().equals(arguments[0])
                            ? carried
                            : (CutOff.class.getName() + ".heard").equals(arguments[0]) ? heard : null;
                }
                case "setAttribute" -> demanded.add(arguments[0]);
                case "removeAttribute" -> forgotten.add(arguments[0]);
                case "getAsyncContext" -> throw new IllegalStateException("not begun");
                default -> {}
            }
            return null;
        }));
        return interceptor;
    }

    private static RequestCall call() {
        HttpServletResponse committed = proxy(HttpServletResponse.class, (self, method, arguments) -> true);
        return new RequestCall(
                TestJudge.at(Aal.AAL1).call(committed), StepUpFilterTest.context(RequiredAal.AAL1), false);
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
