package dev.stepup.it.ways;

import dev.stepup.Aal;
import dev.stepup.AccessDeniedException;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import dev.stepup.Session;
import dev.stepup.StepUp;
import dev.stepup.servlet.ServletStepUp;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** What stands behind the filters of {@link Around}, and leads there. */
public final class Behind {

    private Behind() {}

    private static void ask(HttpServlet servlet) {
        ServletStepUp.of(servlet.getServletContext()).require(Requirement.of(RequiredAal.AAL1));
    }

    /** Guarded by its annotation, behind each filter. */
    @WebServlet(
            value = {"/zip/vault", "/swallow/vault", "/fail/vault", "/method/vault", "/fwd/vault"},
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
            ask(this);
        }
    }

    /** The same, and what it writes to is closed on the way out. */
    @WebServlet({"/open/closed-writer", "/zip/closed-writer", "/swallow/closed-writer"})
    public static class ClosedWriter extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try (PrintWriter writer = response.getWriter()) {
                writer.println("half a page");
                ask(this);
            }
        }
    }

    /** Likewise; and some of it may be on its way. */
    @WebServlet({"/open/closed-stream", "/open/flushed-and-closed"})
    public static class ClosedStream extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try (OutputStream stream = response.getOutputStream()) {
                stream.write("half a page".getBytes(StandardCharsets.UTF_8));
                if (request.getServletPath().endsWith("flushed-and-closed")) {
                    stream.flush();
                }
                ask(this);
            }
        }
    }

    /** Has something to do on the way out, whatever has happened. */
    @WebServlet(
            asyncSupported = true,
            value = {
                "/open/flushing",
                "/open/started-and-redirecting",
                "/open/checking",
                "/open/seeing-other",
                "/open/wrapping",
                "/open/redirecting",
                "/open/erring",
                "/open/forwarding",
                "/zip/redirecting",
                "/swallow/erring"
            })
    public static class OnTheWayOut extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            String path = request.getServletPath();
            OutputStream wrapped = path.endsWith("wrapping") ? new DataOutputStream(response.getOutputStream()) : null;
            try (wrapped) {
                if (wrapped != null) {
                    wrapped.write("half a page".getBytes(StandardCharsets.UTF_8));
                }
                if (path.endsWith("started-and-redirecting")) {
                    request.startAsync().setTimeout(0);
                }
                ask(this);
            } finally {
                switch (path.substring(path.lastIndexOf('/') + 1)) {
                    case "flushing" -> response.flushBuffer();
                    case "redirecting", "started-and-redirecting" -> response.sendRedirect("/sorry");
                    case "seeing-other" -> seeOther(response, "/sorry");
                    case "checking" ->
                        response.setIntHeader("X-Errors", response.getWriter().checkError() ? 1 : 0);
                    case "erring" -> response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                    case "forwarding" -> request.getRequestDispatcher("/sorry").forward(request, response);
                    default -> response.setHeader("X-Wrapped", "true");
                }
            }
        }

        /** Servlet 6.1 has a redirect of its own for it. */
        private static void seeOther(HttpServletResponse response, String location) throws IOException {
            try {
                HttpServletResponse.class
                        .getMethod("sendRedirect", String.class, int.class)
                        .invoke(response, location, HttpServletResponse.SC_SEE_OTHER);
            } catch (NoSuchMethodException e) {
                response.sendRedirect(location);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What it does on the way out goes wrong, or it makes something else of what has gone wrong; and some may be on its way. */
    @WebServlet({
        "/open/masking",
        "/open/cleaning-up",
        "/open/flushed-and-masking",
        "/open/flushed-and-redirecting",
        "/swallow/flushed-and-redirecting",
        "/swallow/masking"
    })
    public static class Masking extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            String path = request.getServletPath();
            try (PrintWriter writer = response.getWriter()) {
                writer.write("half a page");
                if (path.contains("flushed")) {
                    writer.flush();
                }
                ask(this);
            } catch (RuntimeException e) {
                if (path.endsWith("masking")) {
                    throw new ServletException("could not be rendered");
                }
                throw e;
            } finally {
                if (path.endsWith("redirecting")) {
                    response.sendRedirect("/sorry");
                } else if (path.endsWith("cleaning-up")) {
                    cleanUp();
                }
            }
        }

        private static void cleanUp() {
            throw new IllegalStateException("nothing to clean up");
        }
    }

    /** Is denied while a class is initialized. */
    @WebServlet({"/open/initializing", "/swallow/initializing"})
    public static class Initializing extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            try {
                ask(this);
            } catch (AccessDeniedException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    /** Closes its page likewise, and vouches for somebody who may not do what is guarded either. */
    @WebServlet({"/open/vouched", "/open/vouched-and-wrapped", "/open/vouched-and-masked"})
    public static class Vouched extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            StepUp stepUp = ServletStepUp.of(getServletContext());
            Session nobodys = new Session("s", "somebody", Aal.AAL0, List.of(), null, true);
            try (PrintWriter writer = response.getWriter()) {
                writer.write("half a page");
                stepUp.callWith(nobodys, () -> {
                    try {
                        stepUp.require(Requirement.of(RequiredAal.AAL1));
                    } catch (AccessDeniedException e) {
                        throw switch (request.getServletPath()) {
                            case "/open/vouched-and-wrapped" -> new IllegalStateException(e);
                            case "/open/vouched-and-masked" -> new IllegalStateException("without its cause");
                            default -> e;
                        };
                    }
                    return true;
                });
            } catch (IOException | ServletException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }
    }

    /** Takes no denial for an answer, and goes on: what it closes is whole. */
    @WebServlet("/open/caught")
    public static class Caught extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try (PrintWriter writer = response.getWriter()) {
                writer.write("without what is guarded");
                ask(this);
            } catch (AccessDeniedException e) {
                getServletContext().log("left out");
            }
        }
    }

    /** Takes no denial for an answer either: what it does then is done. */
    @WebServlet({"/open/goes-on", "/open/sends-away", "/open/sees-other", "/open/gives-up", "/open/gives-up-and-forgets"
    })
    public static class GoesOn extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                ask(this);
            } catch (AccessDeniedException e) {
                String path = request.getServletPath();
                if (path.endsWith("goes-on")) {
                    response.getWriter().write("one, ");
                    response.flushBuffer();
                    response.getWriter().write("two");
                } else if (path.endsWith("sees-other")) {
                    OnTheWayOut.seeOther(response, "/sorry");
                } else if (path.endsWith("sends-away")) {
                    response.sendRedirect("/sorry");
                } else {
                    response.sendError(HttpServletResponse.SC_CONFLICT);
                }
                if (path.endsWith("forgets")) {
                    response.getOutputStream().write(new byte[100_000]); // and should have returned
                }
            }
        }
    }

    /** Likewise; and then it has something thrown to get out. */
    @WebServlet({"/swallow/aborting", "/swallow/aborting-rewritten"})
    public static class Aborting extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                ask(this);
            } catch (AccessDeniedException e) {
                response.sendRedirect("/sorry");
            }
            throw new IllegalStateException("it is done");
        }
    }

    /** Likewise; and then it looks whether its page is on the way. */
    @WebServlet({"/open/closes", "/open/flushes"})
    public static class Looks extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            PrintWriter writer = response.getWriter();
            try {
                ask(this);
            } catch (AccessDeniedException e) {
                writer.write("a page");
            }
            boolean closes = request.getServletPath().endsWith("closes");
            if (closes) {
                writer.close();
            } else {
                response.flushBuffer();
            }
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_CONFLICT);
            }
            if (closes) {
                writer.write("which is over");
            }
        }
    }

    /** Makes a part of its page of what redirects, which no part of a page can do. */
    @WebServlet("/open/parts")
    public static class Parts extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            response.getWriter().write("before ");
            request.getRequestDispatcher("/open/sends-away").include(request, response);
            response.getWriter().write("after");
        }
    }

    /** Leads there by a forward, unless the filter before it does so. */
    @WebServlet({
        "/zip/forward",
        "/swallow/forward",
        "/fail/forward",
        "/fwd/forward",
        "/zip/rewritten",
        "/swallow/rewritten",
        "/fail/rewritten",
        "/zip/named",
        "/swallow/named",
        "/zip/closed-rewritten",
        "/swallow/closed-rewritten",
        "/open/sends-away-forwarded"
    })
    public static class Forward extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            String path = request.getServletPath();
            String onward =
                    path.endsWith("-forwarded") ? path.replace("-forwarded", "") : path.replace("forward", "vault");
            request.getRequestDispatcher(onward).forward(request, response);
        }
    }

    /** Where the application shows by a forward what is wrong. */
    @WebServlet("/open/gone")
    public static class Gone extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_GONE);
        }
    }

    /** Of which nothing is guarded. */
    @WebServlet({"/open/page", "/open/picture"})
    public static class Open extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getServletPath().endsWith("page")) {
                response.setContentType("text/plain;charset=UTF-8");
                response.getWriter().write("a page");
            } else {
                response.setContentType("image/png"); // as where it is only asked how it is
            }
        }
    }

    /** Leads there, and does not know when to stop. */
    @WebServlet({"/open/onward-page", "/open/onward-picture"})
    public static class Onward extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            String path = request.getServletPath().replace("onward-", "");
            request.getRequestDispatcher(path).forward(request, response);
            if (path.endsWith("page")) {
                response.getWriter().write("which is over");
            }
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
            ask(this);
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
            ask(this);
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
            ask(this);
        }
    }

    /** Throws what its signature does not say, as languages without checked exceptions do. */
    @WebServlet({"/zip/unchecked", "/swallow/unchecked", "/fail/unchecked"})
    public static class Unchecked extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            try {
                ask(this);
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
}
