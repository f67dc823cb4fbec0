package dev.stepup.it.app.dispatch;

import dev.stepup.it.app.bean.TableBean;
import dev.stepup.it.app.test.Ticks;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Open; calls what is guarded once for each tick, and writes what comes of it. */
@WebServlet("/stream")
public class StreamServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    TableBean bean;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        do {
            response.getWriter().println(bean.aal2());
            response.flushBuffer();
        } while (Ticks.next());
    }
}
