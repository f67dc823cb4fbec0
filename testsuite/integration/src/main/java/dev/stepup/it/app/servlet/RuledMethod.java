package dev.stepup.it.app.servlet;

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

/** A URL rule that names POST, behind filters of the application that change the method. */
public final class RuledMethod {

    private RuledMethod() {}

    /** Guarded by nothing but the rule. */
    @WebServlet(
            name = "ruled method",
            urlPatterns = {"/ruled-method/by-path", "/ruled-method/by-name"})
    public static class Servlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("open");
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(Reached.at("ruled method"));
        }
    }

    /** Believes what a header says. */
    public abstract static class Filter extends HttpFilter {

        private static final long serialVersionUID = 1L;

        private final String header;

        Filter(String header) {
            this.header = header;
        }

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String method = request.getHeader(header);
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

    /** Is mapped by a path. */
    @WebFilter("/ruled-method/by-path")
    public static class ByPath extends Filter {

        private static final long serialVersionUID = 1L;

        public ByPath() {
            super("X-HTTP-Method-Override");
        }
    }

    /** Is mapped by the servlet's name, so it stands further in. */
    @WebFilter(servletNames = "ruled method")
    public static class ByName extends Filter {

        private static final long serialVersionUID = 1L;

        public ByName() {
            super("X-HTTP-Method");
        }
    }
}
