package dev.stepup.samples.bank;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** A body that is no order at all is the caller's fault. Without this class some servers would call it their own. */
@Provider
public class UnreadableBodyMapper implements ExceptionMapper<ProcessingException> {

    @Override
    public Response toResponse(ProcessingException unreadable) {
        return Response.status(400)
                .type("application/problem+json")
                .entity(Map.of("title", "This is not a transfer in JSON", "status", 400))
                .build();
    }
}
