package dev.stepup.samples.servletonly;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The start page. It is open. */
@WebServlet("")
public class StartServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page.write(response, "Servlets alone", """
                <p>This page is open to everybody. For your <a href="/profile">profile</a> you sign in, for your
                <a href="/keys">keys</a> a second factor is needed as well, and a fresh one, and the
                <a href="/reports/today">reports</a> are guarded by a rule.</p>
                """);
    }
}
