package dev.stepup.samples.keycloak;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows a transfer before it is made. What was typed is in the address, and so it outlives the way to Keycloak and back. */
@WebServlet("/transfer")
@RequiresAal(RequiredAal.AAL2)
public class TransferServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private Transfers transfers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String transfer = "Move " + amount(request) + " to " + to(request) + "?";
        String sendOff = "<form method=\"post\"><button>Yes, move it</button></form>";
        show(
                response,
                transfer,
                sendOff + "<form method=\"post\" action=\"sign-out\"><button>Sign out</button></form>");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(response, transfers.transfer(to(request), amount(request)), "<p><a href=\".\">Another one</a></p>");
    }

    private static String to(HttpServletRequest request) {
        String to = request.getParameter("to");
        return to == null ? "nobody" : to.replaceAll("[^\\p{L} ]", "");
    }

    private static int amount(HttpServletRequest request) {
        try {
            return Integer.parseInt(request.getParameter("amount"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static void show(HttpServletResponse response, String heading, String rest) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .printf("<!DOCTYPE html><html lang=\"en\"><title>Bank</title><h1>%s</h1>%s</html>", heading, rest);
    }
}
