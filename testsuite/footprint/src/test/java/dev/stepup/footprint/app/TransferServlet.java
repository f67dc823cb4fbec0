package dev.stepup.footprint.app;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The guarded place of an application that has servlets alone. */
@WebServlet("/transfer")
@RequiresAal(RequiredAal.AAL2)
public class TransferServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print("transferred");
    }
}
