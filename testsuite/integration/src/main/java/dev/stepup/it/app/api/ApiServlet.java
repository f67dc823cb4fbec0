package dev.stepup.it.app.api;

import dev.stepup.Preflight;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.StepUp;
import dev.stepup.it.app.test.Reached;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Open; asks about the requirement that the path names, or about the session. */
@WebServlet("/api/*")
public class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Map<String, Requirement> REQUIREMENTS = Map.of(
            "aal1", Requirement.of(RequiredAal.AAL1),
            "aal2", AAL2,
            "fresh", AAL2.withMaxAge(Duration.ofMinutes(5)),
            "highest", Requirement.of(RequiredAal.HIGHEST_AVAILABLE),
            "totp", AAL2.withMethods(Set.of("totp")),
            "recovery-code", AAL2.withMethods(Set.of("lookup_secret")));

    @Inject
    StepUp stepUp;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = request.getPathInfo().split("/", -1);
        String answer = switch (path[1]) {
            case "current" -> stepUp.current().map(ApiServlet::describe).orElse("nobody");
            case "satisfies" -> String.valueOf(stepUp.satisfies(requirement(path[2])));
            case "preflight" -> describe(stepUp.preflight(requirement(path[2])));
            case "log-out" ->
                stepUp.logOutAddress(URI.create(request.getRequestURL().toString()))
                        .map(URI::toString)
                        .orElse("nowhere");
            default -> require(path[1]);
        };
        response.getWriter().print(answer);
    }

    private String require(String name) {
        stepUp.require(requirement(name));
        return Reached.at("ApiServlet." + name);
    }

    private static Requirement requirement(String name) {
        return Optional.ofNullable(REQUIREMENTS.get(name)).orElseThrow();
    }

    private static String describe(Session session) {
        return session.subject() + " " + session.level() + " "
                + session.methods().stream().map(method -> method.name()).toList();
    }

    private static String describe(Preflight preflight) {
        return (preflight.decision().isPermit() ? "permit" : "deny")
                + (preflight.wouldStepUp() ? " step-up" : "")
                + preflight.freshUntil().map(until -> " until " + until).orElse("");
    }
}
