package dev.stepup.it.ways;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One of the WARs of an EAR. */
public final class Branch {

    private Branch() {}

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

    /** Open; calls the session bean that all branches share. */
    @WebServlet("/counter")
    public static class Counter extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Inject
        Cashier cashier;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write(cashier.pay());
        }
    }
}
