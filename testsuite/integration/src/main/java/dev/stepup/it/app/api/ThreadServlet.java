package dev.stepup.it.app.api;

import dev.stepup.AccessDeniedException;
import dev.stepup.Session;
import dev.stepup.StepUp;
import dev.stepup.it.app.bean.TableBean;
import dev.stepup.it.app.test.OtherThreads;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls a guarded bean on another thread: with the caller's session, or with none. */
@WebServlet("/thread/*")
public class ThreadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long SECONDS = 10;

    @Inject
    StepUp stepUp;

    @Inject
    TableBean bean;

    @Inject
    OtherThreads others;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            response.getWriter().print(answer(request.getPathInfo()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AccessDeniedException denied) {
                response.getWriter().print(denied.denial().reason() + " " + denied.getMessage());
            } else {
                throw new ServletException(e);
            }
        } catch (InterruptedException | TimeoutException e) {
            throw new ServletException(e);
        }
    }

    private String answer(String path) throws ExecutionException, InterruptedException, TimeoutException {
        Session session = stepUp.current().orElseThrow();
        Callable<String> alone = bean::aal2;
        Callable<String> vouched = () -> stepUp.callWith(session, bean::aal2);
        return switch (path) {
            case "/managed" -> others.executor().submit(alone).get(SECONDS, TimeUnit.SECONDS);
            case "/managed-with-session" -> others.executor().submit(vouched).get(SECONDS, TimeUnit.SECONDS);
            case "/afterwards" ->
                others.executor().submit(() -> vouched.call() + alone.call()).get(SECONDS, TimeUnit.SECONDS);
            default -> onOwnThread(alone);
        };
    }

    private static String onOwnThread(Callable<String> work)
            throws ExecutionException, InterruptedException, TimeoutException {
        FutureTask<String> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "plain");
        thread.start();
        return task.get(SECONDS, TimeUnit.SECONDS);
    }
}
