package dev.stepup.rest;

import dev.stepup.AccessDeniedException;
import dev.stepup.servlet.CutOff;
import dev.stepup.servlet.RequestCall;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Providers;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hears of a denial while an answer is being written: once that is on its way some runtimes log what is thrown, and then
 * finish the answer as if it were whole.
 */
@Priority(0)
public class LateDenial implements WriterInterceptor, ContainerResponseFilter {

    @Context
    private @Nullable HttpServletRequest request;

    @Context
    private @Nullable Providers providers;

    /** A denial that was heard may have come to a mapper of the application's own: that one has answered. */
    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        try {
            if (request != null && CutOff.untold(request).isPresent() && hasOwnMapper()) {
                CutOff.forget(request);
            }
        } catch (RuntimeException e) {
            // It is written on another thread, and the request has come to its end.
        }
    }

    private boolean hasOwnMapper() {
        return providers != null
                && !(providers.getExceptionMapper(AccessDeniedException.class) instanceof AccessDeniedMapper);
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        Optional<RequestCall> begun = call();
        try {
            context.proceed();
        } catch (IOException | RuntimeException | Error e) {
            demand(begun, e);
            throw e;
        }
    }

    private Optional<RequestCall> call() {
        return request == null ? Optional.empty() : RequestCall.of(request);
    }

    /** Who writes may take longer than the request lives, and servers use theirs again. */
    private void demand(Optional<RequestCall> begun, Throwable thrown) {
        try {
            if (request != null && begun.isPresent() && begun.equals(call())) {
                CutOff.demandIfLate(request, thrown);
            }
        } catch (RuntimeException gone) {
            thrown.addSuppressed(gone);
        }
    }
}
