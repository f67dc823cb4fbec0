package dev.stepup.samples.servletonly;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import dev.stepup.Session;
import dev.stepup.StepUp;
import dev.stepup.servlet.ServletStepUp;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.owasp.encoder.Encode;

/** Who is signed in. One factor is enough; and it asks by itself what a second one would be needed for. */
@WebServlet("/profile")
@RequiresAal(RequiredAal.AAL1)
public class ProfileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Requirement SECOND_FACTOR = Requirement.of(RequiredAal.AAL2);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StepUp stepUp = ServletStepUp.of(getServletContext());
        Session session = stepUp.current().orElseThrow();
        Page.write(response, "Profile", """
                <p>You are <code>%s</code>, and your session is at %s.</p>
                <p>%s</p>
                <form action="/logout" method="post"><button>Sign out</button></form>
                """.formatted(
                        Encode.forHtml(session.subject()),
                        session.level(),
                        stepUp.satisfies(SECOND_FACTOR)
                                ? "Your second factor is there."
                                : "Your keys will ask you for a code."));
    }
}
