package dev.stepup.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The tests are tested: every clause is missed by somebody, and each of those is caught by name. */
class MutantsTest {

    private static @Nullable Broken present;

    /** The contract, on the mutant of the moment. Not run by itself: it is to fail. */
    static final class OnMutant extends SessionProviderContract {

        @Override
        protected ProviderFixture fixture() {
            return new InMemory(
                    Objects.requireNonNull(present, "run by MutantsTest").sabotage());
        }
    }

    static Stream<Broken> all() {
        return Stream.concat(Stream.of(Mutant.values()), Stream.of(CallbackMutant.values()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void provider_thatBreaksAClause_isCaughtByItsTest(Broken mutant) {
        assertThat(failures(mutant)).contains(mutant.caughtBy());
    }

    @Test
    void everyClause_isMissedBySomeMutant() {
        List<String> clauses = Stream.of(SessionProviderContract.class, CallbackContract.class)
                .flatMap(part -> Stream.of(part.getDeclaredMethods()))
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class))
                .map(java.lang.reflect.Method::getName)
                .toList();

        assertThat(all()).extracting(Broken::caughtBy).containsAll(clauses).isSubsetOf(clauses);
    }

    private static List<String> failures(Broken mutant) {
        present = mutant;
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(OnMutant.class))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getTestsFoundCount()).isGreaterThan(20);
        return summary.getFailures().stream()
                .map(failure -> methodOf(failure.getTestIdentifier()))
                .toList();
    }

    private static String methodOf(TestIdentifier test) {
        TestSource source = test.getSource().orElseThrow();
        return source instanceof org.junit.platform.engine.support.descriptor.MethodSource method
                ? method.getMethodName()
                : test.getDisplayName();
    }
}
