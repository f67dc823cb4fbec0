package dev.stepup.it.app.servlet;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Servlets that are not annotated as a whole. */
public final class MethodServlets {

    private MethodServlets() {}

    /** Open but for GET. */
    @WebServlet(urlPatterns = "/servlet/get-only", name = "GetOnly", asyncSupported = true)
    public static class GetOnly extends ReachedServlet {
        @Override
        @RequiresAal(RequiredAal.AAL2)
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            answer(response);
        }
    }

    /** Open but for POST. */
    @WebServlet("/servlet/post-only")
    public static class PostOnly extends ReachedServlet {
        @Override
        @RequiresAal(RequiredAal.AAL2)
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            answer(response);
        }
    }

    /** Whatever the HTTP method, {@code service} may call any {@code doXxx}. */
    @WebServlet("/servlet/service")
    public static class Service extends ReachedServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            doGet(request, response);
        }

        @Override
        @RequiresAal(RequiredAal.AAL2)
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            answer(response);
        }
    }

    /** GET asks less than the rest. */
    @WebServlet("/servlet/weaker-get")
    @RequiresAal(RequiredAal.AAL2)
    public static class WeakerGet extends ReachedServlet {
        @Override
        @RequiresAal(RequiredAal.AAL1)
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            answer(response);
        }
    }

    /** What is annotated is a superclass. */
    @WebServlet("/servlet/inherited")
    public static class Inherited extends GuardedBase {}

    /** An annotated method is overridden without the annotation. */
    @WebServlet("/servlet/overridden")
    public static class Overriding extends GetOnly {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            answer(response);
        }
    }

    /** What is annotated is an interface. */
    @WebServlet("/servlet/interface")
    public static class Implementing extends ReachedServlet implements Guarded {}

    /** Declared in web.xml. */
    @RequiresAal(RequiredAal.AAL2)
    public static class Declared extends ReachedServlet {}

    @RequiresAal(RequiredAal.AAL2)
    abstract static class GuardedBase extends ReachedServlet {}

    @RequiresAal(RequiredAal.AAL2)
    interface Guarded {}
}
