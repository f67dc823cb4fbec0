package dev.stepup.it.ways;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import dev.stepup.servlet.ServletStepUp;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPOutputStream;

/** Filters that do something of their own with what is thrown through them, and with the response. */
public final class Around {

    private Around() {}

    /** Guarded by its annotation, behind each filter. */
    @WebServlet(
            value = {"/zip/vault", "/swallow/vault", "/fail/vault", "/method/vault"},
            asyncSupported = true)
    @RequiresAal(RequiredAal.AAL1)
    public static class Vault extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("reached");
        }
    }

    /** Finds out in the middle of a page that it should have asked before. */
    @WebServlet({"/zip/late", "/swallow/late", "/fail/late"})
    public static class Late extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("half a page");
            ServletStepUp.of(getServletContext()).require(Requirement.of(RequiredAal.AAL1));
        }
    }

    /** Leads there by a forward, unless the filter before it does so. */
    @WebServlet({
        "/zip/forward",
        "/swallow/forward",
        "/fail/forward",
        "/zip/rewritten",
        "/swallow/rewritten",
        "/fail/rewritten"
    })
    public static class Forward extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            request.getRequestDispatcher(request.getServletPath().replace("forward", "vault"))
                    .forward(request, response);
        }
    }

    /** Says how long its page will be, and is denied. */
    @WebServlet({"/swallow/sized", "/fail/sized"})
    public static class Sized extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain;charset=UTF-16");
            response.setContentLength(3);
            response.getOutputStream().write(1);
            ServletStepUp.of(getServletContext()).require(Requirement.of(RequiredAal.AAL1));
        }
    }

    /** Has begun to be asynchronous when it is denied. */
    @WebServlet(
            value = {"/zip/started", "/swallow/started", "/fail/started"},
            asyncSupported = true)
    public static class Started extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            request.startAsync().setTimeout(0);
            ServletStepUp.of(getServletContext()).require(Requirement.of(RequiredAal.AAL1));
        }
    }

    /** Leads to what is guarded by a rule, and takes the response along as filters have made it. */
    @WebServlet(value = "/zip/wrapped", asyncSupported = true)
    public static class Wrapped extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            request.startAsync(request, response).dispatch("/ruled/page");
        }
    }

    /** Makes a part of its page of it. */
    @WebServlet({"/zip/include", "/swallow/include", "/fail/include"})
    public static class Include extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            response.getWriter().write("half a page");
            request.getRequestDispatcher(request.getServletPath().replace("include", "vault"))
                    .include(request, response);
        }
    }

    /** Its page is on its way when it is denied. */
    @WebServlet({"/zip/flushed", "/swallow/flushed", "/fail/flushed", "/open/flushed"})
    public static class Flushed extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("half a page");
            response.flushBuffer();
            ServletStepUp.of(getServletContext()).require(Requirement.of(RequiredAal.AAL1));
        }
    }

    /** Throws what its signature does not say, as languages without checked exceptions do. */
    @WebServlet({"/zip/unchecked", "/swallow/unchecked", "/fail/unchecked"})
    public static class Unchecked extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            try {
                ServletStepUp.of(getServletContext()).require(Requirement.of(RequiredAal.AAL1));
            } catch (RuntimeException e) {
                Unchecked.<RuntimeException>sneak(new ExecutionException(e));
            }
        }

        @SuppressWarnings("unchecked")
        private static <E extends Exception> void sneak(Exception e) throws E {
            throw (E) e;
        }
    }

    /** What the application shows where anything goes wrong. */
    @WebServlet("/sorry")
    public static class Sorry extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("sorry");
        }
    }

    /** Leads there by an asynchronous dispatch. */
    @WebServlet(
            value = {"/zip/async", "/swallow/async", "/fail/async"},
            asyncSupported = true)
    public static class Async extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            request.startAsync().dispatch(request.getServletPath().replace("async", "vault"));
        }
    }

    /** Compresses what is written, and ends it in any case. */
    @WebFilter(
            value = "/zip/*",
            dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
            asyncSupported = true)
    public static class Zip extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (request.getServletPath().endsWith("async")) {
                chain.doFilter(request, response);
                return;
            }
            response.setHeader("Content-Encoding", "gzip");
            Zipped zipped = new Zipped(response);
            try {
                goOn(request, zipped, chain);
            } finally {
                if (!request.isAsyncStarted() || request.getServletPath().endsWith("started")) {
                    zipped.end();
                }
            }
        }
    }

    /** As filters do that rewrite addresses. */
    private static void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getServletPath().endsWith("rewritten")) {
            request.getRequestDispatcher(request.getServletPath().replace("rewritten", "vault"))
                    .forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class Zipped extends HttpServletResponseWrapper {

        private final GZIPOutputStream zip;
        private final PrintWriter writer;

        Zipped(HttpServletResponse response) throws IOException {
            super(response);
            zip = new GZIPOutputStream(response.getOutputStream());
            writer = new PrintWriter(zip, false, StandardCharsets.UTF_8);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int b) throws IOException {
                    zip.write(b);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException();
                }
            };
        }

        void end() throws IOException {
            writer.flush();
            zip.close();
        }
    }

    /** Takes everything that is thrown for a fault of the application, and makes a page of it. */
    @WebFilter(
            value = "/swallow/*",
            dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
            asyncSupported = true)
    public static class Swallow extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException {
            try {
                goOn(request, response, chain);
            } catch (ServletException | RuntimeException e) {
                response.getWriter().write("something went wrong");
            }
        }
    }

    /** Has a fault of its own on the way out. */
    @WebFilter(
            value = "/fail/*",
            dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
            asyncSupported = true)
    public static class Fail extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            boolean whole = false;
            try {
                goOn(request, response, chain);
                whole = true;
            } catch (RuntimeException e) {
                throw new IllegalStateException("nothing to roll back"); // without its cause
            } finally {
                request.setAttribute("whole", whole);
            }
        }
    }

    /** Changes the method, behind the outermost filter. */
    @WebFilter("/method/*")
    public static class Method extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            Zipped zipped = new Zipped(response);
            try {
                chain.doFilter(
                        new HttpServletRequestWrapper(request) {
                            @Override
                            public String getMethod() {
                                return "DELETE";
                            }
                        },
                        zipped);
            } finally {
                zipped.end();
            }
        }
    }
}
