package dev.stepup.kratosdouble;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a double for tests of JUnit 5. By {@code @ExtendWith} at a class, or in a static field, it lives as long as the
 * class; in another field, or by {@code @ExtendWith} at a method, as long as one test. Methods can have it as a
 * parameter.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final KratosDoubleExtension kratos = new KratosDoubleExtension(KratosDouble.builder().mode(Mode.STRICT));
 * }</pre>
 */
public final class KratosDoubleExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private final KratosDoubleBuilder builder;
    private boolean forClass;
    private @Nullable KratosDouble running;

    /** Runs a double as its builder has it without further word. */
    public KratosDoubleExtension() {
        this(KratosDouble.builder());
    }

    public KratosDoubleExtension(KratosDoubleBuilder builder) {
        this.builder = builder;
    }

    /**
     * The double that runs now.
     *
     * @throws IllegalStateException outside of a test
     */
    public KratosDouble kratos() {
        if (running == null) {
            throw new IllegalStateException("The double runs only during tests");
        }
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        forClass = true;
        running = builder.build().start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!forClass) {
            running = builder.build().start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!forClass) {
            stop();
        }
    }

    private void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KratosDouble.class;
    }

    @Override
    public KratosDouble resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return kratos();
    }
}
