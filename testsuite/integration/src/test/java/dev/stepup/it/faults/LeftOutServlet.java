package dev.stepup.it.faults;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Nothing but the initializer's filters would guard it; not nested, for Open Liberty wants to load what is around. */
@WebServlet("/annotated")
public class LeftOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    @RequiresAal(RequiredAal.AAL1)
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print("reached servlet");
    }
}
