package dev.stepup.cdi;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import dev.stepup.core.policy.RequirementResolver;
import dev.stepup.core.session.CurrentCall;
import dev.stepup.event.Door;
import dev.stepup.servlet.JudgedServlet;
import dev.stepup.servlet.Preflight;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.Servlet;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;

/**
 * The door of every bean. It comes before transactions that an interceptor begins, and holds nothing, for a container
 * makes one for each bean.
 */
@Interceptor
@RequiresAal(RequiredAal.AAL1) // the members do not bind: it stands for every requirement
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RequiresAalInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a container calls on a servlet without a request. */
    private static final Set<String> LIFE_CYCLE = Set.of("init", "destroy", "getServletConfig", "getServletInfo");

    /** Goes on if the caller's session meets what the annotations ask of this method. */
    @AroundInvoke
    public Object guard(InvocationContext invocation) throws Exception {
        Method method = invocation.getMethod();
        Class<?> type = invocation.getTarget().getClass();
        Optional<Requirement> requirement = RequirementResolver.SHARED.resolve(type, method);
        if (requirement.isPresent()
                && !isLifeCycle(type, method)
                && !isJudged(invocation)
                && !Preflight.isAnsweredBy(type, method)) {
            Requirement asked = requirement.get();
            CurrentCall.required(asked, method).require(asked, Door.BEAN, method);
        }
        return invocation.proceed();
    }

    private static boolean isJudged(InvocationContext invocation) {
        return invocation.getTarget() instanceof Servlet servlet
                && JudgedServlet.is(servlet, invocation.getMethod().getName(), invocation.getParameters());
    }

    private static boolean isLifeCycle(Class<?> type, Method method) {
        return LIFE_CYCLE.contains(method.getName()) && Servlet.class.isAssignableFrom(type);
    }
}
