package dev.stepup.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;

/** An interceptor binding of the application's own that bears the annotation: CDI binds by it, so it has to be found. */
class OwnBindingTest {

    @InterceptorBinding
    @RequiresAal(RequiredAal.AAL2)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Sensitive {}

    static class OnMethod {
        @Sensitive
        public void guarded() {}

        public void open() {}
    }

    @Sensitive
    static class OnClass {
        public void guarded() {}

        @RequiresAal(RequiredAal.AAL1)
        public void less() {}
    }

    static class Overriding extends OnMethod {
        @Override
        public void guarded() {}
    }

    @Test
    void ownBindingOnMethod_resolved_holds() throws Exception {
        assertThat(level(OnMethod.class, "guarded")).isEqualTo("AAL2");
        assertThat(level(OnMethod.class, "open")).isEqualTo("none");
        assertThat(level(Overriding.class, "guarded")).isEqualTo("AAL2");
    }

    @Test
    void ownBindingOnClass_resolved_holdsUnlessMethodSaysOtherwise() throws Exception {
        assertThat(level(OnClass.class, "guarded")).isEqualTo("AAL2");
        assertThat(level(OnClass.class, "less")).isEqualTo("AAL1");
    }

    private static String level(Class<?> type, String method) throws Exception {
        return new RequirementResolver()
                .resolve(type, type.getMethod(method))
                .map(Requirement::toString)
                .orElse("none");
    }
}
