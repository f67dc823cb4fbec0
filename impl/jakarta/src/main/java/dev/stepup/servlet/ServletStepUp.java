package dev.stepup.servlet;

import dev.stepup.StepUp;
import dev.stepup.core.session.CurrentStepUp;
import dev.stepup.core.session.Judge;
import jakarta.servlet.ServletContext;

/**
 * The view of the caller's session for an application without CDI, which cannot have {@link StepUp} injected:
 *
 * <pre>{@code
 * public void init() {
 *     stepUp = ServletStepUp.of(getServletContext());
 * }
 * }</pre>
 *
 * It is the same view, and it may be kept as long as the application runs.
 */
public final class ServletStepUp extends CurrentStepUp {

    private final Judge judge;

    private ServletStepUp(Judge judge) {
        this.judge = judge;
    }

    /**
     * The view for this application. Servlets and filters have it from {@code init} on; listeners are called before the
     * library has started.
     *
     * @throws IllegalStateException if the library does not guard this servlet context, or has not started yet
     */
    public static StepUp of(ServletContext servletContext) {
        return StepUpContext.of(servletContext)
                .map(context -> new ServletStepUp(context.judge()))
                .orElseThrow(() -> new IllegalStateException(
                        ServletGuards.of(servletContext).isPresent()
                                ? DeploymentMessages.tooEarly()
                                : DeploymentMessages.notInContext(servletContext.getContextPath())));
    }

    @Override
    protected Judge judge() {
        return judge;
    }
}
