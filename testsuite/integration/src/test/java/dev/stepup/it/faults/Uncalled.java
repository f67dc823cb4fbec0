package dev.stepup.it.faults;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/** Annotations on methods that are called past every interceptor. */
public final class Uncalled {

    private Uncalled() {}

    /** The container alone calls them. */
    @ApplicationScoped
    public static class Bean {
        @PostConstruct
        @RequiresAal(RequiredAal.AAL1)
        public void open() {}

        @Inject
        @RequiresAal(RequiredAal.AAL1)
        public void give(Other other) {
            Objects.requireNonNull(other);
        }
    }

    @ApplicationScoped
    public static class Other {}

    /** The servlet alone calls it. */
    @WebServlet("/uncalled")
    public static class Page extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write(secret());
        }

        @RequiresAal(RequiredAal.AAL1)
        public String secret() {
            return "reached";
        }
    }

    /** Guarded as a whole; but before what is static there is no interceptor. */
    @ApplicationScoped
    @RequiresAal(RequiredAal.AAL1)
    public static class Statics {
        static void hear(@Observes Other event) {
            Objects.requireNonNull(event);
        }

        @Produces
        static StringBuilder make() {
            return new StringBuilder("reached");
        }

        static void end(@Disposes StringBuilder made) {
            made.setLength(0);
        }

        static String help() {
            return "nobody calls it but its own class";
        }
    }
}
