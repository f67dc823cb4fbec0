package dev.stepup.it.app.servlet;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet behind a filter of the application that changes the method. */
public final class OverriddenMethod {

    private OverriddenMethod() {}

    /** Guards one method. */
    @WebServlet(urlPatterns = "/servlet/overridden-method", name = "overridden method", asyncSupported = true)
    public static class Servlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("open");
        }

        @Override
        @RequiresAal(RequiredAal.AAL2)
        protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(Reached.at("overridden method"));
        }
    }

    /** Believes what a header says. */
    @WebFilter(servletNames = "overridden method", asyncSupported = true)
    public static class Filter extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String method = request.getHeader("X-HTTP-Method-Override");
            chain.doFilter(
                    method == null
                            ? request
                            : new HttpServletRequestWrapper(request) {
                                @Override
                                public String getMethod() {
                                    return method;
                                }
                            },
                    response);
        }
    }
}
