package dev.stepup.servletonly.app;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Each guarded in another way, or not at all. */
public final class Pages {

    private Pages() {}

    @WebServlet("/open")
    public static class Open extends Reached {
        private static final long serialVersionUID = 1L;
    }

    /** By a rule for its URL. */
    @WebServlet("/ruled/page")
    public static class Ruled extends Reached {
        private static final long serialVersionUID = 1L;
    }

    @WebServlet(urlPatterns = "/annotated", name = "annotated")
    @RequiresAal(RequiredAal.AAL2)
    public static class Annotated extends Reached {
        private static final long serialVersionUID = 1L;
    }

    /** A POST is open. */
    @WebServlet("/method")
    public static class Method extends Reached {
        private static final long serialVersionUID = 1L;

        @Override
        @RequiresAal(RequiredAal.AAL2)
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            super.doGet(request, response);
        }
    }

    /** Is declared in web.xml. */
    @RequiresAal(RequiredAal.AAL2)
    public static class Declared extends Reached {
        private static final long serialVersionUID = 1L;
    }
}
