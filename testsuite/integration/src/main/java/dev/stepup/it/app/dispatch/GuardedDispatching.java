package dev.stepup.it.app.dispatch;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.servlet.AsyncServlets;
import dev.stepup.it.app.servlet.DispatchingServlet;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Guarded by two factors, and going on to something else. */
public final class GuardedDispatching {

    private GuardedDispatching() {}

    /** By a forward or an include. */
    @WebServlet("/guarded-dispatch")
    @RequiresAal(RequiredAal.AAL2)
    public static class Within extends DispatchingServlet {
        private static final long serialVersionUID = 1L;
    }

    /** When the request has left the thread. */
    @WebServlet(urlPatterns = "/guarded-dispatch/async", asyncSupported = true)
    @RequiresAal(RequiredAal.AAL2)
    public static class Afterwards extends AsyncServlets.Dispatching {
        private static final long serialVersionUID = 1L;
    }

    /** To an error page. */
    @WebServlet("/guarded-dispatch/error")
    @RequiresAal(RequiredAal.AAL2)
    public static class Failing extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(Integer.parseInt(request.getParameter("status")));
        }
    }
}
