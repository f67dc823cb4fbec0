package dev.stepup.it.app.bean;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Open; calls the bean that the path names. */
@WebServlet("/bean/*")
public class BeanServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    TableBean table;

    @Inject
    AnnotatedBeans.OnClass onClass;

    @Inject
    AnnotatedBeans.OnMethod onMethod;

    @Inject
    AnnotatedBeans.ByStereotype byStereotype;

    @Inject
    InheritingBeans.ByInterface byInterface;

    @Inject
    InheritingBeans.ByInterfaceMethod byInterfaceMethod;

    @Inject
    InheritingBeans.BySuperclass bySuperclass;

    @Inject
    InheritingBeans.ByInheritedMethod byInheritedMethod;

    @Inject
    InheritingBeans.Overriding overriding;

    @Inject
    InheritingBeans.ByGeneric byGeneric;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Supplier<String>> call =
                Optional.ofNullable(table().get(request.getPathInfo())).or(() -> single(request.getPathInfo()));
        response.getWriter().print(call.orElseThrow().get());
    }

    private Map<String, Supplier<String>> table() {
        return Map.of(
                "/aal1", table::aal1,
                "/aal2", table::aal2,
                "/fresh", table::fresh,
                "/highest", table::highest,
                "/totp", table::byTotp,
                "/recovery-code", table::byRecoveryCode);
    }

    private Optional<Supplier<String>> single(String name) {
        Map<String, Supplier<String>> calls = Map.of(
                "/on-class", onClass::call,
                "/weaker-method", onClass::weaker,
                "/on-method", onMethod::call,
                "/by-stereotype", byStereotype::call,
                "/by-interface", byInterface::call,
                "/by-interface-method", byInterfaceMethod::call,
                "/by-superclass", bySuperclass::call,
                "/by-inherited-method", byInheritedMethod::call,
                "/overriding", overriding::call,
                "/by-generic", () -> byGeneric.call(1));
        return Optional.ofNullable(calls.get(name));
    }
}
