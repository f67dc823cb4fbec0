package dev.stepup.it.app.servlet;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Registers a servlet when all initializers have run; it inherits its guard. */
@WebListener
public class LateRegistration implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().addServlet("late registered", Late.class).addMapping("/servlet/registered-late");
    }

    /** Bears the guard. */
    public abstract static class GuardedBase extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        @RequiresAal(RequiredAal.AAL2)
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(Reached.at("registered late"));
        }
    }

    /** Is registered late. */
    public static class Late extends GuardedBase {
        private static final long serialVersionUID = 1L;
    }
}
