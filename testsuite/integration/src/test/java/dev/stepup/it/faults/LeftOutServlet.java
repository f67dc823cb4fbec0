package dev.stepup.it.faults;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Guarded by a filter alone: where the initializer has not run there is none. */
@WebServlet("/annotated")
public class LeftOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    @RequiresAal(RequiredAal.AAL1)
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print("reached servlet");
    }
}
