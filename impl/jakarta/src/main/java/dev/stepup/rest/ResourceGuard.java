package dev.stepup.rest;

import dev.stepup.AccessDeniedException;
import dev.stepup.Denial;
import dev.stepup.Requirement;
import dev.stepup.core.policy.RequirementResolver;
import dev.stepup.core.session.Call;
import dev.stepup.event.Door;
import dev.stepup.servlet.Preflight;
import dev.stepup.servlet.RequestCall;
import dev.stepup.servlet.inventory.HandMadeResources;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The door of every resource method: before the body is read and validated. Behind a locator the classes that led there
 * hold as well.
 */
@Priority(Priorities.AUTHENTICATION - 100)
public class ResourceGuard implements ContainerRequestFilter {

    @Context
    private @Nullable ResourceInfo resource;

    @Context
    private @Nullable HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (resource == null || resource.getResourceMethod() == null || resource.getResourceClass() == null) {
            return; // answered by the runtime itself: nothing of the application runs
        }
        Class<?> type = resource.getResourceClass();
        Method method = resource.getResourceMethod();
        boolean preflight = request != null && Preflight.is(request, context.getMethod());
        requireRules(context);
        if (!preflight || RequirementResolver.SHARED.namesMethod(type, method)) {
            RequirementResolver.SHARED.resolve(type, method).ifPresent(asked -> require(asked, method));
        }
        if (!preflight) {
            requireParents(context.getUriInfo().getMatchedResources());
        }
    }

    /** A filter that runs before matching may have changed the method, and the path as well. */
    private void requireRules(ContainerRequestContext context) {
        HttpServletRequest known = request;
        if (known != null) {
            RequestCall.of(known)
                    .ifPresent(current ->
                            current.requireRules(known, context.getMethod(), RestPath.of(context.getUriInfo(), known)));
        }
    }

    /** Behind a locator: what led to the leaf. The leaf is the first of the list. */
    private void requireParents(List<Object> matched) {
        for (Object parent : matched.subList(Math.min(1, matched.size()), matched.size())) {
            RequirementResolver.SHARED
                    .resolve(parent.getClass())
                    .ifPresent(asked -> require(asked, parent.getClass().getName()));
            HandMadeResources.ofLocators(parent.getClass())
                    .ifPresent(asked -> require(asked, parent.getClass().getName()));
        }
    }

    private void require(Requirement requirement, Object target) {
        Call call = Optional.ofNullable(request)
                .flatMap(RequestCall::of)
                .map(RequestCall::call)
                .orElseThrow(() ->
                        new AccessDeniedException(Denial.of(Denial.Kind.DENY, Denial.Reason.NO_REQUEST, requirement)));
        call.require(requirement, Door.REST, target);
    }
}
