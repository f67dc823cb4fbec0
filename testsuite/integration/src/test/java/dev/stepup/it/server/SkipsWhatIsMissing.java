package dev.stepup.it.server;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/**
 * Skips a test that {@link Needs} what the server has not, and a row of one whose arguments name it; and all tests where the
 * server itself cannot run. JUnit finds it by its name under {@code META-INF/services}: no test can forget it.
 */
public final class SkipsWhatIsMissing implements ExecutionCondition, InvocationInterceptor {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missingJdk = Instance.missingJdk();
        if (missingJdk.isPresent()) {
            return disabled(missingJdk.get());
        }
        return context.getElement()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, Needs.class))
                .flatMap(needs -> missing(Arrays.stream(needs.value())))
                .map(feature -> disabled(message(feature)))
                .orElseGet(() -> enabled("the server has what is needed"));
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> row, ExtensionContext context)
            throws Throwable {
        List<Object> arguments = row.getArguments();
        Optional<Feature> missing = missing(Arrays.stream(Feature.values())
                .filter(feature -> arguments.stream().anyMatch(feature::isNamedBy)));
        if (missing.isPresent()) {
            invocation.skip();
            throw new TestAbortedException(message(missing.get()));
        }
        invocation.proceed();
    }

    private static Optional<Feature> missing(Stream<Feature> needed) {
        return needed.filter(feature -> !feature.isThere()).findFirst();
    }

    private static String message(Feature feature) {
        return System.getProperty("it.server") + " has no " + feature;
    }
}
