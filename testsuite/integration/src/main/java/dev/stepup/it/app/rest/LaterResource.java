package dev.stepup.it.app.rest;

import dev.stepup.AccessDeniedException;
import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.Session;
import dev.stepup.StepUp;
import dev.stepup.it.app.bean.TableBean;
import dev.stepup.it.app.test.OtherThreads;
import dev.stepup.it.app.test.Ticks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Resource methods that answer later, and call what is guarded when they do. */
@Path("later")
@RequestScoped
public class LaterResource {

    private static final long SOON = 100;
    private static final int MORE_THAN_IS_BUFFERED = 10_000;

    @Inject
    TableBean bean;

    @Inject
    StepUp stepUp;

    @Inject
    OtherThreads others;

    /** Denied on the other thread, for there is no request there. */
    @GET
    @Path("elsewhere")
    @RequiresAal(RequiredAal.AAL1)
    public void elsewhere(@Suspended AsyncResponse later) {
        others.executor().execute(() -> resume(later, bean::aal2));
    }

    /** Judged on the other thread, by the session that was handed over. */
    @GET
    @Path("with-session")
    @RequiresAal(RequiredAal.AAL1)
    public void withSession(@Suspended AsyncResponse later) {
        Session session = stepUp.current().orElseThrow();
        others.executor().execute(() -> resume(later, () -> stepUp.callWith(session, bean::aal2)));
    }

    @GET
    @Path("stage-with-session")
    @RequiresAal(RequiredAal.AAL1)
    public CompletionStage<String> stageWithSession() {
        Session session = stepUp.current().orElseThrow();
        CompletableFuture<String> stage = new CompletableFuture<>();
        others.executor().execute(() -> {
            try {
                stage.complete(stepUp.callWith(session, bean::aal2));
            } catch (Exception e) {
                stage.completeExceptionally(e);
            }
        });
        return stage;
    }

    /** Answered by another thread, which calls what is guarded when half of the answer is on the way. */
    @GET
    @Path("late")
    @RequiresAal(RequiredAal.AAL1)
    public void late(@Suspended AsyncResponse later) {
        Session session = stepUp.current().orElseThrow();
        others.executor()
                .execute(() -> later.resume((StreamingOutput) output -> {
                    output.write("one half ".repeat(MORE_THAN_IS_BUFFERED).getBytes(StandardCharsets.UTF_8));
                    output.flush();
                    output.write(guarded(session).getBytes(StandardCharsets.UTF_8));
                }));
    }

    private String guarded(Session session) {
        try {
            return stepUp.callWith(session, bean::aal2);
        } catch (AccessDeniedException denied) {
            throw denied;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody answers in time; who then does calls what is guarded. */
    @GET
    @Path("timeout")
    @RequiresAal(RequiredAal.AAL1)
    public void timeout(@Suspended AsyncResponse later) {
        later.setTimeoutHandler(late -> resume(late, bean::aal2));
        later.setTimeout(SOON, TimeUnit.MILLISECONDS);
    }

    /** Guarded as a method. */
    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RequiresAal(RequiredAal.AAL2)
    public void events(@Context SseEventSink sink, @Context Sse sse) {
        try (sink) {
            sink.send(sse.newEvent(bean.aal2()));
        }
    }

    /** Open; what is guarded is called before the first event, and once for each tick. */
    @GET
    @Path("ticks")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void ticks(@Context SseEventSink sink, @Context Sse sse) {
        do {
            sink.send(sse.newEvent(bean.aal2()));
        } while (Ticks.next());
        sink.close();
    }

    private static void resume(AsyncResponse later, Callable<String> work) {
        try {
            later.resume(work.call());
        } catch (AccessDeniedException denied) {
            later.resume(denied);
        } catch (Exception e) {
            later.resume(new IllegalStateException(e));
        }
    }
}
