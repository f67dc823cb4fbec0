package dev.stepup.it.app.ejb;

import dev.stepup.AccessDeniedException;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Open; calls the session bean that the path names. */
@WebServlet("/ejb/*")
public class EjbServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    @SuppressWarnings("NullAway.Init") // set by the container
    TableEjb table;

    @Inject
    SingletonEjb singleton;

    @EJB
    @SuppressWarnings("NullAway.Init") // set by the container
    LocalView local;

    @Inject
    Instance<StatefulEjb> stateful;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Supplier<String>> calls = Map.of(
                "/aal1", table::aal1,
                "/aal2", table::aal2,
                "/fresh", table::fresh,
                "/highest", table::highest,
                "/totp", table::byTotp,
                "/recovery-code", table::byRecoveryCode,
                "/singleton", singleton::call,
                "/local", local::call,
                "/stateful", this::outlive);
        response.getWriter()
                .print(Optional.ofNullable(calls.get(request.getPathInfo()))
                        .orElseThrow()
                        .get());
    }

    /** A denial must not cost the bean its life. */
    private String outlive() {
        StatefulEjb bean = stateful.get();
        bean.keep("something");
        String told;
        try {
            told = bean.call();
        } catch (AccessDeniedException denied) {
            told = denied.denial().kind().name();
        }
        String kept = bean.kept();
        stateful.destroy(bean);
        return told + " and kept " + kept;
    }
}
