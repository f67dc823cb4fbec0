package dev.stepup.keycloak.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every page shows. */
final class Pages {

    private Pages() {}

    /** Shows where somebody is, as whom, and what the page has been told; it begins an HTTP session, as most pages do. */
    static void show(String heading, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String visits = visits(request);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().printf("""
                        <!DOCTYPE html>
                        <html lang="en">
                        <title>%1$s</title>
                        <h1>%1$s</h1>
                        <p id="to">%2$s</p>
                        <p id="principal">%3$s</p>
                        <p id="visits">%4$s</p>
                        <form method="post"><button>Go on</button></form>
                        <form method="post" action="sign-out"><button>Sign out</button></form>
                        </html>
                        """, heading, plain(request.getParameter("to")), plain(principal(request)), visits);
    }

    private static String principal(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("nobody");
    }

    /** How many pages were shown in this HTTP session, this one included. */
    private static String visits(HttpServletRequest request) {
        int before = request.getSession().getAttribute("visits") instanceof Integer count ? count : 0;
        request.getSession().setAttribute("visits", before + 1);
        return Integer.toString(before + 1);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[^A-Za-z0-9 /-]", "_");
    }
}
