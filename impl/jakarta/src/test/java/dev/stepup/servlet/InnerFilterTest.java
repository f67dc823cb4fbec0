package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stepup.AccessDeniedException;
import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.core.session.CurrentCall;
import io.openliberty.OwnClasses;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Contract section 4, on Open Liberty: that server keeps the filters of a path under the path up to a decoded {@code ?}, so
 * that whoever asks for {@code /transfer%3Fx} first decides which filters {@code /transfer} has from then on.
 */
class InnerFilterTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final List<String> reached = new ArrayList<>();
    private final StepUpContext context = StepUpFilterTest.context(RequiredAal.AAL1);
    private DispatcherType dispatch = DispatcherType.REQUEST;

    @RequiresAal(RequiredAal.AAL2)
    private static class Transfer extends HttpServlet {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void guardedServlet_itsGuardIsLeftOutOfTheChain_isJudgedAllTheSame_D7() {
        for (DispatcherType type : List.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR)) {
            dispatch = type;
            assertThatExceptionOfType(AccessDeniedException.class)
                    .as("%s", type)
                    .isThrownBy(() -> pass(liberty()));
        }
        assertThat(reached).isEmpty();
    }

    @Test
    void guardedServlet_onAnotherServer_isLeftToItsGuard() throws Exception {
        pass(proxy(ServletContext.class, this::application));
        assertThat(reached).containsExactly("servlet");
    }

    @Test
    void include_requestTellsOfThePageAroundIt_isLeftToItsGuard() throws Exception {
        dispatch = DispatcherType.INCLUDE;
        pass(liberty());
        assertThat(reached).containsExactly("servlet");
    }

    private ServletContext liberty() {
        return (ServletContext) OwnClasses.object(this::application, ServletContext.class);
    }

    private void pass(ServletContext application) throws Exception {
        attributes.clear();
        HttpServletRequest request = request(application);
        HttpServletResponse response = proxy(
                HttpServletResponse.class,
                (self, method, arguments) -> method.getReturnType() == boolean.class ? true : null);
        RequestCall call = RequestCall.begin(request, response, context);
        CurrentCall.with(call.call(), () -> {
            new InnerFilter().doFilter(request, response, (to, from) -> reached.add("servlet"));
            return true;
        });
    }

    private @Nullable Object application(Object self, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "getAttribute" -> StepUpContext.class.getName().equals(arguments[0]) ? context : null;
            case "getContextPath" -> "";
            case "getClassLoader" -> InnerFilterTest.class.getClassLoader();
            case "getServletRegistration" ->
                proxy(ServletRegistration.class, (registration, asked, none) -> Transfer.class.getName());
            case "getFilterRegistration" ->
                ServletGuard.nameFor("transfer").equals(arguments[0])
                        ? proxy(FilterRegistration.class, (registration, asked, none) -> null)
                        : null;
            default -> null;
        };
    }

    private HttpServletRequest request(ServletContext application) {
        return proxy(HttpServletRequest.class, (self, method, arguments) -> switch (method.getName()) {
            case "getServletContext" -> application;
            case "getAttribute" -> attributes.get(String.valueOf(arguments[0]));
            case "setAttribute" -> attributes.put(String.valueOf(arguments[0]), arguments[1]);
            case "getDispatcherType" -> dispatch;
            case "getMethod" -> "GET";
            case "getServletPath" -> "/transfer";
            case "getHeaders" -> Collections.emptyEnumeration();
            case "getHttpServletMapping" -> proxy(HttpServletMapping.class, (mapping, asked, none) -> "transfer");
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(InnerFilterTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
