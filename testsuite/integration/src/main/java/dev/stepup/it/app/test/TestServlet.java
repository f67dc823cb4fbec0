package dev.stepup.it.app.test;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** {@code POST /test/clock?offset=PT10M} moves the clock; {@code POST /test/reached} tells which code has run since; {@code POST
 * /test/events} tells what observers heard, and {@code POST /test/observer?throws=true} lets one throw. */
@WebServlet("/test/*")
public class TestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("/clock".equals(request.getPathInfo())) {
            MovableClock.putForward(Duration.parse(request.getParameter("offset")));
        } else if ("/observer".equals(request.getPathInfo())) {
            EventLog.setThrowing(Boolean.parseBoolean(request.getParameter("throws")));
        } else if ("/events".equals(request.getPathInfo())) {
            response.getWriter().print(String.join("\n", EventLog.takeAll()));
        } else {
            response.getWriter().print(String.join("\n", Reached.takeAll()));
        }
    }
}
