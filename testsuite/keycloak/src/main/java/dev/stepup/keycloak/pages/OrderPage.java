package dev.stepup.keycloak.pages;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A form for which a login is enough; to send it off takes a second factor. */
@WebServlet("/order")
public class OrderPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    @RequiresAal(RequiredAal.AAL1)
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Pages.show("order", request, response);
    }

    @Override
    @RequiresAal(RequiredAal.AAL2)
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Pages.show("ordered", request, response);
    }
}
