package dev.stepup.it.app.servlet;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.servlet.annotation.WebServlet;

/** A servlet for each requirement of the table. */
public final class TableServlets {

    private TableServlets() {}

    @WebServlet("/servlet/aal1")
    @RequiresAal(RequiredAal.AAL1)
    public static class Aal1 extends ReachedServlet {}

    @WebServlet(urlPatterns = "/servlet/aal2", name = "Aal2", asyncSupported = true)
    @RequiresAal(RequiredAal.AAL2)
    public static class Aal2 extends ReachedServlet {}

    @WebServlet("/servlet/fresh")
    @RequiresAal(value = RequiredAal.AAL2, maxAge = 300)
    public static class Fresh extends ReachedServlet {}

    @WebServlet("/servlet/highest")
    @RequiresAal(RequiredAal.HIGHEST_AVAILABLE)
    public static class Highest extends ReachedServlet {}

    @WebServlet("/servlet/totp")
    @RequiresAal(value = RequiredAal.AAL2, methods = "totp")
    public static class ByTotp extends ReachedServlet {}

    @WebServlet("/servlet/recovery-code")
    @RequiresAal(value = RequiredAal.AAL2, methods = "lookup_secret")
    public static class ByRecoveryCode extends ReachedServlet {}
}
