package dev.stepup.rest;

import dev.stepup.AccessDeniedException;
import dev.stepup.core.answer.Answer;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.servlet.CutOff;
import dev.stepup.servlet.RenderedBody;
import dev.stepup.servlet.RequestCall;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to a denial that arises at or behind a resource: some runtimes commit before a filter could see it. */
public class AccessDeniedMapper implements ExceptionMapper<AccessDeniedException> {

    @Context
    private @Nullable HttpServletRequest request;

    @Context
    private @Nullable HttpServletResponse response;

    @Override
    public Response toResponse(AccessDeniedException denied) {
        HttpServletRequest asked = request;
        HttpServletResponse answered = response;
        Optional<RequestCall> call = asked == null ? Optional.empty() : RequestCall.of(asked);
        if (call.isEmpty() || asked == null || answered == null) {
            return bare();
        }
        // An answer that has begun cannot be replaced: a stream of events, for instance, or one that was given in a
        // forward.
        if (CutOff.demandIfLate(asked, denied) || call.get().isCommitted()) {
            return bare();
        }
        Answer answer = call.get().answer(denied.denial(), asked, answered);
        RenderedBody body =
                RenderedBody.of(answer.content(), call.get().context().pages());
        RequestCall.tell(asked);
        if (asked.getDispatcherType() != DispatcherType.INCLUDE) {
            answered.resetBuffer(); // with RESTEasy the answer would stand behind what was begun
        }
        ResponseBuilder builder = Response.status(answer.status());
        // Some runtimes replace what the servlet response has by that name already.
        answer.headers().stream()
                .filter(Header::mayRecur)
                .map(Header::name)
                .distinct()
                .forEach(name -> answered.getHeaders(name).forEach(value -> builder.header(name, value)));
        answer.headers().forEach(header -> builder.header(header.name(), header.value()));
        body.headers().forEach(header -> builder.header(header.name(), header.value()));
        if (!body.contentType().isEmpty()) {
            builder.entity(body.bytes()).type(body.contentType());
        }
        return builder.build();
    }

    private static Response bare() {
        return Response.status(Response.Status.FORBIDDEN)
                .header("Cache-Control", "no-store")
                .build();
    }
}
