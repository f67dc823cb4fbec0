package dev.stepup.servletonly.app;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.StepUp;
import dev.stepup.servlet.ServletStepUp;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Asks by itself, and has work done on another thread for who may. */
@WebServlet("/asking")
public class Asking extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);

    @SuppressWarnings("NullAway.Init") // by init
    private transient StepUp stepUp;

    @Override
    public void init() {
        stepUp = ServletStepUp.of(getServletContext());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!stepUp.satisfies(AAL2) && request.getParameter("polite") != null) {
            response.getWriter().print("would be " + stepUp.preflight(AAL2).decision());
            return;
        }
        stepUp.require(AAL2);
        Session session = stepUp.current().orElseThrow();
        try {
            String subject =
                    CompletableFuture.supplyAsync(() -> elsewhere(session)).get();
            response.getWriter().print("reached by " + subject);
        } catch (ExecutionException | InterruptedException e) {
            throw new ServletException(e);
        }
    }

    private String elsewhere(Session session) {
        try {
            return stepUp.callWith(session, () -> {
                stepUp.require(AAL2);
                return stepUp.current().orElseThrow().subject();
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
