package dev.stepup.it.app.servlet;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Servlets that answer every method by themselves, a preflight as well. */
public final class OwnService {

    private OwnService() {}

    /** Guarded by the annotation. */
    @WebServlet("/servlet/own-service")
    @RequiresAal(RequiredAal.AAL2)
    public static class Annotated extends Plain {
        private static final long serialVersionUID = 1L;
    }

    /** Guarded by a URL rule. */
    @WebServlet("/url/aal2/own-service")
    public static class Plain extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(Reached.at("own service"));
        }
    }
}
