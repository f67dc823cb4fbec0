package dev.stepup.it.app.servlet;

import jakarta.servlet.annotation.WebServlet;

/** At one path and nowhere else; guarded by nothing but a URL rule. */
@WebServlet(urlPatterns = "/ruled/page", name = "RuledPage")
public class RuledPage extends ReachedServlet {

    private static final long serialVersionUID = 1L;
}
