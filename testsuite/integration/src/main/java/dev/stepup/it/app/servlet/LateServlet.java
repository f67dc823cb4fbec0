package dev.stepup.it.app.servlet;

import dev.stepup.it.app.bean.TableBean;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Asks when half of its page is on the way. */
@WebServlet("/late")
public class LateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String AS_LONG_AS = "reached TableBean.aal2";

    @Inject
    TableBean bean;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("known".equals(request.getParameter("length"))) {
            response.setContentLength(("one half " + AS_LONG_AS).length());
        }
        response.getWriter().print("one half ");
        response.flushBuffer();
        response.getWriter().print(bean.aal2());
    }
}
