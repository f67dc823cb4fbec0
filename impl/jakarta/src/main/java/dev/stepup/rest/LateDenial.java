package dev.stepup.rest;

import dev.stepup.servlet.CutOff;
import dev.stepup.servlet.RequestCall;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
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
public class LateDenial implements WriterInterceptor {

    @Context
    private @Nullable HttpServletRequest request;

    @Context
    private @Nullable HttpServletResponse response;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        Optional<RequestCall> begun = call();
        try {
            context.proceed();
        } catch (IOException | RuntimeException e) {
            demand(begun, e);
            throw e;
        }
    }

    private Optional<RequestCall> call() {
        return request == null ? Optional.empty() : RequestCall.of(request);
    }

    /** Who writes may take longer than the request lives, and servers use theirs again. */
    private void demand(Optional<RequestCall> begun, Exception thrown) {
        try {
            if (request != null && response != null && begun.isPresent() && begun.equals(call())) {
                CutOff.demandIfLate(request, response, thrown);
            }
        } catch (RuntimeException gone) {
            thrown.addSuppressed(gone);
        }
    }
}
