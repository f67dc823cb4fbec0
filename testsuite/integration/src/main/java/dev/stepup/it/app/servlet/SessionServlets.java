package dev.stepup.it.app.servlet;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Servlets that keep something in the HTTP session. */
public final class SessionServlets {

    private static final String KEPT = "kept";

    private SessionServlets() {}

    /** Open: {@code POST ?keep=x} keeps, {@code GET} tells what is kept. */
    @WebServlet("/session/open")
    public static class Open extends HttpServlet {

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            request.getSession().setAttribute(KEPT, request.getParameter("keep"));
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            HttpSession session = request.getSession(false);
            response.getWriter().print(session == null ? "no session" : session.getAttribute(KEPT));
        }
    }

    /** Guarded, and begins the session itself. */
    @WebServlet("/session/begun")
    @RequiresAal(RequiredAal.AAL1)
    public static class Begun extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getSession().setAttribute(KEPT, "begun");
            response.getWriter().print(Reached.at("Begun"));
        }
    }

    /** Guarded, and begins the session on another thread. */
    @WebServlet(urlPatterns = "/session/begun-async", asyncSupported = true)
    @RequiresAal(RequiredAal.AAL1)
    public static class BegunAsync extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            AsyncContext async = request.startAsync();
            async.start(() -> {
                ((HttpServletRequest) async.getRequest()).getSession().setAttribute(KEPT, "begun");
                async.complete();
            });
        }
    }

    /** Open, and asks a guarded servlet only when the answer is on its way. */
    @WebServlet("/session/late")
    public static class Late extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException, jakarta.servlet.ServletException {
            response.getWriter().print("first half");
            response.flushBuffer();
            request.getRequestDispatcher("/servlet/aal1").include(request, response);
        }
    }
}
