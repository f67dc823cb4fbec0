package dev.stepup.it.faults;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;

/** Something at each door that is left when the initializer has not run. */
@ApplicationPath("/rest")
public class LeftOut extends Application {

    @ApplicationScoped
    public static class Bean {
        @RequiresAal(RequiredAal.AAL1)
        public String call() {
            return "reached bean";
        }
    }

    @WebServlet("/open/*")
    public static class Open extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Inject
        Bean bean;

        @Inject
        LeftOutEjb ejb;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(
                            switch (request.getPathInfo()) {
                                case "/bean" -> bean.call();
                                case "/ejb" -> ejb.call();
                                default -> "open";
                            });
        }
    }

    @Path("/")
    public static class Resource {
        @Inject
        Bean bean;

        @GET
        @Path("guarded")
        @RequiresAal(RequiredAal.AAL1)
        public String guarded() {
            return "reached resource";
        }

        @GET
        @Path("bean")
        public String bean() {
            return bean.call();
        }
    }
}
