package dev.stepup.samples.bank;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Says what is wrong with an order, as a problem document (RFC 9457). */
@Provider
public class InvalidOrderMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        Map<String, String> errors = FieldErrors.of(invalid.getConstraintViolations());
        return Response.status(400)
                .type("application/problem+json")
                .entity(Map.of("title", "The transfer is not valid", "status", 400, "errors", errors))
                .build();
    }
}
