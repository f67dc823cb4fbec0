package dev.stepup.it.app.rest;

import dev.stepup.AccessDeniedException;
import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.bean.TableBean;
import dev.stepup.it.app.test.OtherThreads;
import dev.stepup.it.app.test.Reached;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Resource methods that answer later. */
@Path("async")
@RequestScoped
public class AsyncResource {

    @Inject
    TableBean bean;

    @Inject
    OtherThreads others;

    @GET
    @Path("suspended")
    @RequiresAal(RequiredAal.AAL2)
    public void suspended(@Suspended AsyncResponse later) {
        String text = Reached.at("AsyncResource.suspended");
        others.executor().execute(() -> later.resume(text));
    }

    @GET
    @Path("stage")
    @RequiresAal(RequiredAal.AAL2)
    public CompletionStage<String> stage() {
        String text = Reached.at("AsyncResource.stage");
        return CompletableFuture.supplyAsync(() -> text, others.executor());
    }

    /** Open, and denied by a bean: the answer is resumed elsewhere with the denial. */
    @GET
    @Path("suspended-bean")
    public void suspendedBean(@Suspended AsyncResponse later) {
        try {
            String text = bean.aal2();
            others.executor().execute(() -> later.resume(text));
        } catch (AccessDeniedException denied) {
            others.executor().execute(() -> later.resume(denied));
        }
    }

    /** Open, and fails with the denial of a bean. */
    @GET
    @Path("stage-bean")
    public CompletionStage<String> stageBean() {
        try {
            String text = bean.aal2();
            return CompletableFuture.supplyAsync(() -> text, others.executor());
        } catch (AccessDeniedException denied) {
            return CompletableFuture.supplyAsync(() -> rethrow(denied), others.executor());
        }
    }

    /** Open, and calls a guarded bean where there is no request. */
    @GET
    @Path("stage-elsewhere")
    public CompletionStage<String> stageElsewhere() {
        return CompletableFuture.supplyAsync(bean::aal1, others.executor());
    }

    private static String rethrow(AccessDeniedException denied) {
        throw denied;
    }
}
