package dev.stepup.it.ways;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Filters that do something of their own with what is thrown through them, and with the response. */
public final class Around {

    private Around() {}

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
            String path = request.getServletPath();
            request.getRequestDispatcher(path.replace("closed-rewritten", "closed-writer")
                            .replace("-rewritten", "")
                            .replace("rewritten", "vault"))
                    .forward(request, response);
        } else if (request.getServletPath().endsWith("named")) {
            request.getServletContext()
                    .getNamedDispatcher(Behind.Vault.class.getName())
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

    /** Answers by itself, and no servlet is mapped there. */
    @WebFilter("/lead/*")
    public static class Lead extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (request.getServletPath().endsWith("include")) {
                request.getRequestDispatcher("/open/closed-writer").include(request, response);
            } else {
                request.getServletContext()
                        .getNamedDispatcher(Behind.ClosedWriter.class.getName())
                        .forward(request, response);
            }
        }
    }

    /** The same as {@link Swallow}, before what is forwarded to. */
    @WebFilter(value = "/fwd/*", dispatcherTypes = DispatcherType.FORWARD)
    public static class SwallowForwarded extends Swallow {

        private static final long serialVersionUID = 1L;
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
