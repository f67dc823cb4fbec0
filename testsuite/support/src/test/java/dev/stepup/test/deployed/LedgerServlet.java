package dev.stepup.test.deployed;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page that signed-in people may see, with one that only looks so beside it. */
@WebServlet({"/ledger", "/open"})
public class LedgerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private Ledger ledger;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean open = request.getServletPath().equals("/open");
        response.getWriter().print(open ? ledger.unguarded() : ledger.book());
    }

    @Override
    @RequiresAal(RequiredAal.AAL1)
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print("posted");
    }
}
