package dev.stepup.it.ways;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Open; calls the session bean that the path names. */
@WebServlet("/ejb/*")
public class EjbErrands extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long SECONDS = 10;

    @EJB
    @SuppressWarnings("NullAway.Init") // set by the container
    ErrandEjb errand;

    @EJB
    @SuppressWarnings("NullAway.Init") // set by the container
    GuardedView guarded;

    @EJB
    @SuppressWarnings("NullAway.Init") // set by the container
    OpenView open;

    @Resource
    @SuppressWarnings("NullAway.Init") // set by the container
    ManagedExecutorService executor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            response.getWriter()
                    .print(
                            switch (request.getPathInfo()) {
                                case "/asynchronous" -> errand.later().get(SECONDS, TimeUnit.SECONDS);
                                case "/guarded-view" -> guarded.look();
                                case "/open-view" -> open.watch();
                                default -> executor.submit(open::watch).get(SECONDS, TimeUnit.SECONDS);
                            });
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new ServletException(e);
        }
    }
}
