package dev.stepup.it.browser;

import dev.stepup.AccessDeniedException;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;

/** {@code GET /test/denied?reason=SUBJECT_CHANGED} is denied for that reason, as an application may do by itself. */
@WebServlet("/test/denied")
public class DenyingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Denial.Reason reason = Denial.Reason.valueOf(request.getParameter("reason"));
        Requirement requirement = Requirement.of(RequiredAal.AAL2)
                .withMaxAge(Duration.ofMinutes(5))
                .withMethods(Set.of("totp", "webauthn"));
        throw new AccessDeniedException(Denial.of(Denial.Kind.DENY, reason, requirement));
    }
}
