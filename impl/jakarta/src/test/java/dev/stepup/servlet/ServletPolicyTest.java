package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import dev.stepup.core.policy.RequirementResolver;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract section 4: what the annotations of a servlet ask of a request. */
class ServletPolicyTest {

    static class OnGet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        @RequiresAal(RequiredAal.AAL2)
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {}

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {}
    }

    @RequiresAal(RequiredAal.AAL1)
    static class OnClassAndPost extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        @RequiresAal(RequiredAal.AAL2)
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {}
    }

    static class OverridingService extends OnGet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {}
    }

    static class Inheriting extends OnGet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {}
    }

    static class Open extends HttpServlet {
        private static final long serialVersionUID = 1L;
    }

    static class OnOptions extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        @RequiresAal(RequiredAal.AAL2)
        protected void doOptions(HttpServletRequest request, HttpServletResponse response) {}
    }

    @Test
    void annotationOnGet_getAndHead_guarded() {
        assertThat(level(OnGet.class, "GET")).contains(Aal.AAL2);
        assertThat(level(OnGet.class, "HEAD")).contains(Aal.AAL2);
        assertThat(level(OnGet.class, "POST")).isEmpty();
    }

    @Test
    void annotationOnClassAndPost_eachMethod_itsOwn() {
        assertThat(level(OnClassAndPost.class, "GET")).contains(Aal.AAL1);
        assertThat(level(OnClassAndPost.class, "POST")).contains(Aal.AAL2);
        assertThat(level(OnClassAndPost.class, "DELETE")).contains(Aal.AAL1);
        assertThat(level(OnClassAndPost.class, "PROPFIND")).contains(Aal.AAL1);
    }

    @Test
    void serviceOverridden_anyMethod_strictestHolds() {
        assertThat(level(OverridingService.class, "POST")).contains(Aal.AAL2);
        assertThat(level(OverridingService.class, "PROPFIND")).contains(Aal.AAL2);
    }

    @Test
    void overridingMethodWithoutAnnotation_get_keepsWhatItOverrides() {
        assertThat(level(Inheriting.class, "GET")).contains(Aal.AAL2);
    }

    @RequiresAal(RequiredAal.AAL2)
    static class LessOnGet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        @RequiresAal(RequiredAal.AAL1)
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {}
    }

    static class DifferentMethods extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        @RequiresAal(value = RequiredAal.AAL2, methods = "totp")
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {}

        @Override
        @RequiresAal(value = RequiredAal.AAL2, methods = "webauthn")
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {}
    }

    @Test
    void getAsksLessThanClass_head_asksAsGet() {
        assertThat(level(LessOnGet.class, "HEAD")).contains(Aal.AAL1);
        assertThat(level(LessOnGet.class, "POST")).contains(Aal.AAL2);
    }

    @Test
    void methodsThatNeverMeet_asked_doNotContradict() {
        assertThat(policy(DifferentMethods.class).isGuarding()).isTrue();
    }

    @Test
    void serviceOverridden_asked_mayServeAnything() {
        assertThat(policy(OverridingService.class).mayServeAnything()).isTrue();
        assertThat(policy(OnGet.class).mayServeAnything()).isFalse();
    }

    @Test
    void noAnnotation_asked_guardsNothing() {
        assertThat(policy(Open.class).isGuarding()).isFalse();
        assertThat(policy(OnGet.class).isGuarding()).isTrue();
    }

    @Test
    void annotationOnOptions_asked_namesOptions() {
        assertThat(policy(OnOptions.class).namesOptions()).isTrue();
        assertThat(policy(OnClassAndPost.class).namesOptions()).isFalse();
    }

    private static Optional<Aal> level(Class<?> servlet, String method) {
        return policy(servlet).requirement(method).map(Requirement::level);
    }

    private static ServletPolicy policy(Class<?> servlet) {
        return new ServletPolicy(servlet, RequirementResolver.SHARED);
    }
}
