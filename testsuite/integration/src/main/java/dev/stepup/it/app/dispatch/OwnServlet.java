package dev.stepup.it.app.dispatch;

import dev.stepup.Session;
import dev.stepup.StepUp;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Open; tells whose request this is, and on which thread, however it has come here. */
@WebServlet(urlPatterns = "/own", name = "Own", asyncSupported = true)
public class OwnServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    StepUp stepUp;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter()
                .print("own " + request.getDispatcherType() + " "
                        + stepUp.current().map(Session::subject).orElse("nobody") + " on "
                        + Thread.currentThread().getName());
    }
}
