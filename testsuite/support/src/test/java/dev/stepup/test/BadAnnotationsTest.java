package dev.stepup.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.core.session.CurrentCall;
import dev.stepup.spi.Evidence;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Tests of users that are wrong, and what they are told. */
class BadAnnotationsTest {

    private static final String INNER = "stepup.test.inner";

    @EnabledIfSystemProperty(named = INNER, matches = "true")
    static class Several {
        @Test
        @WithNobody
        @WithAssurance(level = Aal.AAL2)
        void test() {}
    }

    @EnabledIfSystemProperty(named = INNER, matches = "true")
    static class NegativeAge {
        @Test
        @WithAssurance(level = Aal.AAL2, age = -1)
        void test() {}
    }

    @EnabledIfSystemProperty(named = INNER, matches = "true")
    static class InConstructor {
        InConstructor(TestClock clock) {
            assertThat(clock).isNull();
        }

        @Test
        @WithAssurance(level = Aal.AAL2)
        void test() {}
    }

    @EnabledIfSystemProperty(named = INNER, matches = "true")
    @ExtendWith(AssuranceExtension.class)
    static class NothingSaid {
        @Test
        void test(TestCaller caller) {
            assertThat(caller.evidence()).isEqualTo(Evidence.NOBODY);
            assertThat(CurrentCall.get()).isPresent();
        }
    }

    @Test
    void severalCallersOnOneElement_test_failsAndSaysSo() {
        assertThat(failure(Several.class)).contains("STEPUP-TEST-010").contains("Several.test()");
    }

    @Test
    void negativeAge_test_failsAndSaysSo() {
        assertThat(failure(NegativeAge.class)).contains("STEPUP-TEST-011").contains("NegativeAge.test()");
    }

    @Test
    void clockInConstructor_test_failsForNoTestHasBegun() {
        assertThat(failure(InConstructor.class)).contains("No ParameterResolver");
    }

    @Test
    void extensionAlone_test_callsAsNobodyAndLeavesNothingBehind() {
        assertThat(run(NothingSaid.class).getTestsSucceededCount()).isEqualTo(1);
        assertThat(CurrentCall.get()).isEmpty();
    }

    private static String failure(Class<?> test) {
        TestExecutionSummary summary = run(test);
        assertThat(summary.getTotalFailureCount()).isEqualTo(1);
        StringWriter text = new StringWriter();
        summary.getFailures().get(0).getException().printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static TestExecutionSummary run(Class<?> test) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        System.setProperty(INNER, "true");
        try {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(test))
                                    .build(),
                            listener);
        } finally {
            System.clearProperty(INNER);
        }
        return listener.getSummary();
    }
}
