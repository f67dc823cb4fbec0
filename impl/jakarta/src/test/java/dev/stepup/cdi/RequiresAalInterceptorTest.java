package dev.stepup.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.Aal;
import dev.stepup.AccessDeniedException;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.StepUp;
import dev.stepup.core.session.CurrentCall;
import dev.stepup.servlet.TestJudge;
import dev.stepup.spi.Evidence;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Contract section 4, the interceptor: every place of the annotation, in a real CDI container. */
@EnableWeld
class RequiresAalInterceptorTest {

    @WeldSetup
    WeldInitiator weld = WeldInitiator.from(WeldInitiator.createWeld()
                    .addExtension(new StepUpExtension())
                    .addBeanClasses(
                            RequiresAalInterceptor.class,
                            StepUpBean.class,
                            GuardedBeans.OnMethod.class,
                            GuardedBeans.OnClass.class,
                            GuardedBeans.ByInterface.class,
                            GuardedBeans.ByInterfaceType.class,
                            GuardedBeans.Overriding.class,
                            GuardedBeans.Inheriting.class,
                            GuardedBeans.Bridged.class,
                            GuardedBeans.ByStereotype.class,
                            GuardedBeans.ByOwnBinding.class))
            .activate(jakarta.enterprise.context.RequestScoped.class)
            .build();

    @Inject
    StepUp stepUp;

    @Inject
    GuardedBeans.OnMethod onMethod;

    @Inject
    GuardedBeans.OnClass onClass;

    @Inject
    GuardedBeans.ByInterface byInterface;

    @Inject
    GuardedBeans.ByInterfaceType byInterfaceType;

    @Inject
    GuardedBeans.Overriding overriding;

    @Inject
    GuardedBeans.Inheriting inheriting;

    @Inject
    GuardedBeans.Bridged bridged;

    @Inject
    GuardedBeans.ByStereotype byStereotype;

    @Inject
    GuardedBeans.ByOwnBinding byOwnBinding;

    @Test
    void annotationOnMethod_sessionTooLow_denied() {
        assertGuarded(onMethod::guarded);
    }

    @Test
    void methodWithoutAnnotation_nobody_goesOn() throws Exception {
        assertThat(as(new TestJudge(Evidence.NOBODY), onMethod::open)).isEqualTo("done");
        assertThat(as(new TestJudge(Evidence.NOBODY), byInterface::open)).isEqualTo("done");
    }

    @Test
    void annotationOnClass_sessionTooLow_denied() {
        assertGuarded(onClass::guarded);
    }

    @Test
    void annotationOnMethodAsksLessThanClass_sessionMeetsMethod_goesOn() throws Exception {
        assertThat(as(TestJudge.at(Aal.AAL1), onClass::less)).isEqualTo("done");
    }

    @Test
    void annotationOnInterfaceMethod_sessionTooLow_denied() {
        assertGuarded(byInterface::guarded);
    }

    @Test
    void annotationOnInterface_sessionTooLow_denied() {
        assertGuarded(byInterfaceType::guarded);
    }

    @Test
    void annotationOnOverriddenMethod_sessionTooLow_denied() {
        assertGuarded(overriding::guarded);
    }

    @Test
    void annotationOnInheritedMethod_sessionTooLow_denied() throws Exception {
        assertDenied(as(TestJudge.at(Aal.AAL1), () -> denialOf(inheriting::guarded)), Denial.Kind.STEP_UP);
    }

    @Test
    void annotationOnGenericMethod_sessionTooLow_denied() {
        assertGuarded(() -> bridged.guarded("argument"));
    }

    @Test
    void annotationOnStereotype_sessionTooLow_denied() {
        assertGuarded(byStereotype::guarded);
    }

    @Test
    void annotationOnOwnBinding_sessionTooLow_denied() {
        assertGuarded(byOwnBinding::guarded);
    }

    @Test
    @DisplayName("D1 at the interceptor: an outage is neither a permit nor a login")
    void annotation_backendUnavailable_unavailable() throws Exception {
        TestJudge judge = new TestJudge(new Evidence.Unavailable("refused"));
        assertDenied(as(judge, () -> denialOf(onMethod::guarded)), Denial.Kind.UNAVAILABLE);
    }

    @Test
    void noRequestOnThread_guardedCall_failsClosedAndNamesCallWith() {
        assertThatThrownBy(onMethod::guarded)
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("callWith")
                .hasMessageContaining("OnMethod.guarded")
                .satisfies(e -> assertThat(((AccessDeniedException) e).denial().reason())
                        .isEqualTo(Denial.Reason.NO_REQUEST));
    }

    @Test
    void workWithVouchedSession_guardedCall_goesOnAndLeavesNothingBehind() throws Exception {
        weld.select(StepUpBean.class).get().start(TestJudge.at(Aal.AAL1).judge());
        String done = stepUp.callWith(TestJudge.session(Aal.AAL2), onMethod::guarded);
        assertThat(done).isEqualTo("done");
        assertThat(CurrentCall.get()).isEmpty();
    }

    @Test
    void workWithVouchedSessionThrows_guardedCall_leavesNothingBehind() {
        weld.select(StepUpBean.class).get().start(TestJudge.at(Aal.AAL1).judge());
        assertThatThrownBy(() -> stepUp.callWith(TestJudge.session(Aal.AAL2), () -> {
                    throw new java.io.IOException("work failed");
                }))
                .isInstanceOf(java.io.IOException.class);
        assertThat(CurrentCall.get()).isEmpty();
    }

    @Test
    void injectableApi_requirementNotMet_saysTheSameAsTheAnnotation() throws Exception {
        Requirement aal2 = Requirement.of(RequiredAal.AAL2);
        as(TestJudge.at(Aal.AAL1), () -> {
            assertThat(stepUp.satisfies(aal2)).isFalse();
            assertThat(stepUp.preflight(aal2).wouldStepUp()).isTrue();
            assertThat(denialOf(() -> {
                        stepUp.require(aal2);
                        return "";
                    }))
                    .isEqualTo(denialOf(onMethod::guarded));
            return "";
        });
    }

    @Test
    void sameRequirementAtTwoBeans_oneRequest_judgedOnce() throws Exception {
        TestJudge judge = TestJudge.at(Aal.AAL2);
        as(judge, () -> onMethod.guarded() + byInterface.guarded() + onMethod.guarded());
        assertThat(judge.judged).hasSize(1);
    }

    private static void assertGuarded(Callable<String> work) {
        try {
            assertDenied(as(TestJudge.at(Aal.AAL1), () -> denialOf(work)), Denial.Kind.STEP_UP);
            assertDenied(as(new TestJudge(Evidence.NOBODY), () -> denialOf(work)), Denial.Kind.LOGIN);
            assertThat(as(TestJudge.at(Aal.AAL2), work)).isEqualTo("done");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void assertDenied(Denial denial, Denial.Kind kind) {
        assertThat(denial.kind()).isEqualTo(kind);
    }

    private static Denial denialOf(Callable<String> work) throws Exception {
        try {
            work.call();
        } catch (AccessDeniedException e) {
            return e.denial();
        }
        throw new AssertionError("the guarded call went on");
    }

    private static <T> T as(TestJudge judge, Callable<T> work) throws Exception {
        return CurrentCall.with(judge.call(), work);
    }
}
