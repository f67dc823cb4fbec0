package dev.stepup.servlet.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.core.config.Faults;
import dev.stepup.core.policy.RequirementResolver;
import jakarta.annotation.PostConstruct;
import jakarta.decorator.Decorator;
import jakarta.ejb.Schedule;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract section 6: an annotation that cannot take effect fails the deployment, and says where and what to do. */
class InventoryTest {

    private final Faults faults = new Faults();

    static class PrivateMethod {
        @RequiresAal(RequiredAal.AAL2)
        @SuppressWarnings("unused")
        private void guarded() {}
    }

    static class StaticMethod {
        @RequiresAal(RequiredAal.AAL2)
        public static void guarded() {}
    }

    static class FinalMethod {
        @RequiresAal(RequiredAal.AAL2)
        public final void guarded() {}
    }

    @RequiresAal(RequiredAal.AAL2)
    static final class FinalClass {}

    @RequiresAal(RequiredAal.AAL2)
    static class Plain {
        public void guarded() {}
    }

    @RequiresAal(RequiredAal.AAL2)
    static class TimerInClass {
        @Schedule
        public void tick() {}
    }

    static class TimerMethod {
        @Schedule
        @RequiresAal(RequiredAal.AAL2)
        public void tick() {}
    }

    @RequiresAal(RequiredAal.AAL2)
    static class GuardedServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;
    }

    @RequiresAal(RequiredAal.AAL2)
    static class GuardedFilter implements Filter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {}
    }

    @Path("/things")
    @RequiresAal(RequiredAal.AAL2)
    static class Resource {
        @GET
        public String get() {
            return "";
        }
    }

    static class SubResource {
        @Path("/child")
        @RequiresAal(RequiredAal.AAL2)
        public Object child() {
            return this;
        }

        @GET
        public String get() {
            return "";
        }
    }

    @RequiresAal(RequiredAal.AAL2)
    static class GuardedSubResource {
        @Path("/child")
        public Object child() {
            return this;
        }

        @GET
        public String get() {
            return "";
        }
    }

    @RequiresAal(RequiredAal.AAL2)
    static class FinalMethodInClass {
        public final void guarded() {}
    }

    static class Callbacks {
        @PostConstruct
        @RequiresAal(RequiredAal.AAL2)
        public void begin() {}

        @Inject
        @RequiresAal(RequiredAal.AAL2)
        public void initialize() {}
    }

    static class ServletWithHelper extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        @RequiresAal(RequiredAal.AAL2)
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {}

        @RequiresAal(RequiredAal.AAL2)
        public void help() {}
    }

    @Stereotype
    @RequiresAal(value = RequiredAal.AAL2, maxAge = 0)
    @interface BadStereotype {}

    @Decorator
    @RequiresAal(RequiredAal.AAL2)
    static class GuardedDecorator {}

    @Alternative
    @RequiresAal(RequiredAal.AAL2)
    static class UnselectedAlternative {}

    static class OutOfRange {
        @RequiresAal(value = RequiredAal.AAL2, maxAge = 0)
        public void now() {}

        @RequiresAal(value = RequiredAal.AAL2, maxAge = -2)
        public void negative() {}

        @RequiresAal(
                value = RequiredAal.AAL2,
                methods = {" "})
        public void blank() {}
    }

    interface GuardedInterface {
        @RequiresAal(RequiredAal.AAL2)
        void guarded();
    }

    @Test
    void methodThatCannotBeIntercepted_checked_faultNamesMethodAndRemedy() {
        check(Set.of(), PrivateMethod.class, StaticMethod.class, FinalMethod.class);
        assertThat(faults.all()).hasSize(3 + 3);
        assertThat(faults.all())
                .anyMatch(fault -> fault.contains("STEPUP-306")
                        && fault.contains("PrivateMethod.guarded")
                        && fault.contains("public instance method"))
                .anyMatch(fault -> fault.contains("STEPUP-306") && fault.contains("StaticMethod.guarded"))
                .anyMatch(fault -> fault.contains("STEPUP-306") && fault.contains("FinalMethod.guarded"));
    }

    @Test
    void finalBeanClass_checked_fault() {
        check(Set.of(FinalClass.class), FinalClass.class);
        assertThat(faults.all()).singleElement().asString().contains("STEPUP-306", "FinalClass");
    }

    @Test
    void classThatNoDoorHasAuthorityOver_checked_fault() {
        check(Set.of(), Plain.class);
        assertThat(faults.all()).singleElement().asString().contains("STEPUP-311", "Plain", "@ApplicationScoped");
    }

    @Test
    void bean_checked_guardedByItsDoor() {
        assertThat(check(Set.of(Plain.class), Plain.class))
                .extracting(GuardedTarget::door)
                .containsExactly("bean");
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void timer_checked_fault() {
        check(Set.of(TimerInClass.class, TimerMethod.class), TimerInClass.class, TimerMethod.class);
        assertThat(faults.all())
                .hasSize(2)
                .allMatch(fault -> fault.contains("STEPUP-307") && fault.contains("callWith"));
    }

    @Test
    void servletThatIsNotRegistered_checked_fault() {
        check(Set.of(), GuardedServlet.class);
        assertThat(faults.all()).singleElement().asString().contains("STEPUP-310", "GuardedServlet");
    }

    @Test
    void registeredServlet_checked_guardedByItsDoor() {
        Inventory inventory =
                new Inventory(RequirementResolver.SHARED, Set.of(GuardedServlet.class), beans(Set.of()), faults);
        assertThat(inventory.check(Set.of(GuardedServlet.class)))
                .extracting(GuardedTarget::door)
                .containsExactly("servlet");
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void filter_checked_fault() {
        check(Set.of(), GuardedFilter.class);
        assertThat(faults.all()).singleElement().asString().contains("STEPUP-309", "GuardedFilter", "stepup.rule");
    }

    @Test
    void resource_checked_guardedByItsDoor() {
        assertThat(check(Set.of(), Resource.class))
                .extracting(GuardedTarget::door)
                .containsExactly("rest");
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void locatorInClassThatIsNoBean_checked_fault() {
        check(Set.of(), SubResource.class);
        assertThat(faults.all()).singleElement().asString().contains("STEPUP-312", "SubResource.child");
    }

    @Test
    void locatorInGuardedClassThatIsNoBean_checked_fault() {
        check(Set.of(), GuardedSubResource.class);
        assertThat(faults.all()).singleElement().asString().contains("STEPUP-312", "GuardedSubResource.child");
    }

    @Test
    void finalMethodInGuardedClass_checked_fault() {
        check(Set.of(FinalMethodInClass.class), FinalMethodInClass.class);
        assertThat(faults.all()).singleElement().asString().contains("STEPUP-306", "FinalMethodInClass.guarded");
    }

    @Test
    void methodsThatTheContainerCallsByItself_checked_faults() {
        check(Set.of(Callbacks.class), Callbacks.class);
        assertThat(faults.all())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("STEPUP-352") && fault.contains("Callbacks.begin"))
                .anyMatch(fault -> fault.contains("STEPUP-352") && fault.contains("Callbacks.initialize"));
    }

    @Test
    void methodThatAServletCallsByItself_checked_fault() {
        Inventory inventory =
                new Inventory(RequirementResolver.SHARED, Set.of(ServletWithHelper.class), beans(Set.of()), faults);
        inventory.check(Set.of(ServletWithHelper.class));
        assertThat(faults.all()).singleElement().asString().contains("STEPUP-352", "ServletWithHelper.help");
    }

    @Test
    void locatorInBean_checked_inOrder() {
        check(Set.of(SubResource.class), SubResource.class);
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void membersOutOfRange_checked_everyFaultNamesItsMethod() {
        check(Set.of(OutOfRange.class), OutOfRange.class);
        assertThat(faults.all())
                .hasSize(3)
                .anyMatch(fault -> fault.contains("OutOfRange.now") && fault.contains("maxAge = 0"))
                .anyMatch(fault -> fault.contains("OutOfRange.negative") && fault.contains("maxAge = -2"))
                .anyMatch(fault -> fault.contains("OutOfRange.blank") && fault.contains("methods"));
    }

    @Test
    void stereotypeOutOfRange_checked_fault() {
        check(Set.of(), BadStereotype.class);
        assertThat(faults.all()).singleElement().asString().contains("STEPUP-305", "BadStereotype", "maxAge = 0");
    }

    @Test
    void decorator_checked_fault() {
        check(Set.of(GuardedDecorator.class), GuardedDecorator.class);
        assertThat(faults.all()).singleElement().asString().contains("STEPUP-315", "GuardedDecorator");
    }

    @Test
    void alternativeThatIsNotSelected_checked_inOrder() {
        check(Set.of(), UnselectedAlternative.class);
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void interfaceAndAnnotation_checked_inOrder() {
        check(Set.of(), GuardedInterface.class);
        assertThat(faults.isEmpty()).isTrue();
    }

    private List<GuardedTarget> check(Set<Class<?>> beanClasses, Class<?>... annotated) {
        return new Inventory(RequirementResolver.SHARED, Set.of(), beans(beanClasses), faults)
                .check(new HashSet<>(Arrays.asList(annotated)));
    }

    private static KnownBeans beans(Set<Class<?>> classes) {
        return new KnownBeans() {
            @Override
            public boolean areKnown() {
                return true;
            }

            @Override
            public boolean contains(Class<?> type) {
                return classes.contains(type);
            }

            @Override
            public Map<String, String> badAnnotations() {
                return Map.of();
            }

            @Override
            public Set<String> faults() {
                return Set.of();
            }
        };
    }
}
