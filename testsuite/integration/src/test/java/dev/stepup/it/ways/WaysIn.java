package dev.stepup.it.ways;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What is guarded, and what leads to it although nobody has asked for it. */
public final class WaysIn {

    private WaysIn() {}

    /** Guarded by its annotation. */
    @WebServlet("/vault")
    @RequiresAal(RequiredAal.AAL1)
    public static class Vault extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("reached");
        }
    }

    /** Forwards when the filters have long been left. */
    @WebServlet(value = "/forward-later", asyncSupported = true)
    public static class ForwardLater extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            AsyncContext async = request.startAsync();
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            async.start(() -> {
                Thread.currentThread().setContextClassLoader(loader);
                try {
                    request.getRequestDispatcher("/vault").forward(request, response);
                } catch (ServletException e) {
                    throw new IllegalStateException(e);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    async.complete();
                }
            });
        }
    }

    /** Includes when the filters have long been left. */
    @WebServlet(value = "/include-later", asyncSupported = true)
    public static class IncludeLater extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            AsyncContext async = request.startAsync();
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            async.start(() -> {
                Thread.currentThread().setContextClassLoader(loader);
                try {
                    request.getRequestDispatcher("/vault").include(request, response);
                } catch (ServletException e) {
                    throw new IllegalStateException(e);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    async.complete();
                }
            });
        }
    }

    /** A framework that is a filter, and takes every method for the same. */
    @WebFilter("/framework/*")
    public static class Framework extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException {
            response.getWriter().write("reached");
        }
    }

    @ApplicationPath("/rest")
    public static class Rest extends Application {}

    /** Guarded by a rule for its path. */
    @Path("ruled")
    public static class Ruled {
        @GET
        public String call() {
            return "reached";
        }
    }

    /** Takes the end of a name for a media type, as some runtimes do when they are told to. */
    @Provider
    @PreMatching
    public static class Suffixes implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext context) {
            UriInfo asked = context.getUriInfo();
            if (asked.getPath().endsWith(".json")) {
                String path = asked.getPath().substring(0, asked.getPath().length() - ".json".length());
                context.setRequestUri(asked.getBaseUriBuilder().path(path).build());
            }
        }
    }
}
