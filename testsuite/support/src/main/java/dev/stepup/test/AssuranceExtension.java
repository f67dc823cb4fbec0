package dev.stepup.test;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Runs each test as the caller that {@link WithAssurance} and its kin say; they register it. Registered by itself
 * ({@code @ExtendWith}) it runs tests as nobody. Test methods, and the methods before and after each, may take a
 * {@link TestCaller} and a {@link TestClock} as parameters.
 */
public final class AssuranceExtension
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver, InvocationInterceptor {

    private static final Namespace NAMESPACE = Namespace.create(AssuranceExtension.class);

    /** For JUnit. */
    public AssuranceExtension() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        TestCaller caller = new TestCaller(DeclaredAssurance.of(context));
        context.getStore(NAMESPACE).put(TestCaller.class, caller);
        ApplicationClock.follow(caller.clock());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestCaller caller = context.getStore(NAMESPACE).remove(TestCaller.class, TestCaller.class);
        if (caller != null) {
            ApplicationClock.unfollow(caller.clock());
            caller.end();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return (type == TestCaller.class || type == TestClock.class)
                && context.getStore(NAMESPACE).get(TestCaller.class) != null;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestCaller caller = caller(context);
        return parameter.getParameter().getType() == TestClock.class ? caller.clock() : caller;
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        asCaller(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        asCaller(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        asCaller(invocation, context);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        return asCaller(invocation, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        asCaller(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        asCaller(invocation, context);
    }

    /** Around the very invocation, and not between two callbacks: it may run on a thread of its own. */
    private static <T extends @Nullable Object> T asCaller(Invocation<T> invocation, ExtensionContext context)
            throws Throwable {
        return JudgedThread.with(caller(context), event -> {}, invocation::proceed);
    }

    private static TestCaller caller(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(TestCaller.class, TestCaller.class);
    }
}
