package dev.stepup.it.app.servlet;

import dev.stepup.AccessDeniedException;
import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.bean.TableBean;
import dev.stepup.it.app.test.OfThisApplication;
import dev.stepup.it.app.test.Reached;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Servlets that go on elsewhere. */
public final class AsyncServlets {

    private AsyncServlets() {}

    /** Open, and dispatches {@code to} a path. */
    @WebServlet(urlPatterns = "/async/dispatch", asyncSupported = true)
    public static class Dispatching extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            request.startAsync().dispatch(request.getParameter("to"));
        }
    }

    /** Guarded, and answers on another thread. */
    @WebServlet(urlPatterns = "/async/guarded", asyncSupported = true)
    @RequiresAal(RequiredAal.AAL2)
    public static class GuardedStart extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            AsyncContext async = request.startAsync();
            async.start(() -> complete(async, Reached.at("GuardedStart")));
        }
    }

    /** Open, and calls a guarded bean on another thread. */
    @WebServlet(urlPatterns = "/async/bean", asyncSupported = true)
    public static class OpenStart extends HttpServlet {

        @Inject
        TableBean bean;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            AsyncContext async = request.startAsync();
            async.start(OfThisApplication.work(() -> {
                try {
                    complete(async, bean.aal1());
                } catch (AccessDeniedException denied) {
                    complete(async, denied.denial().reason() + " " + denied.getMessage());
                }
            }));
        }
    }

    private static void complete(AsyncContext async, String text) {
        try {
            async.getResponse().getWriter().print(text);
            async.complete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
