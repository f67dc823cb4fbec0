package dev.stepup.rest;

import dev.stepup.servlet.CutOff;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
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
        try {
            context.proceed();
        } catch (IOException | RuntimeException e) {
            if (request != null && response != null) {
                CutOff.demandIfLate(request, response, e);
            }
            throw e;
        }
    }
}
