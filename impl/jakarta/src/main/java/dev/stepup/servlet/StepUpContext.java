package dev.stepup.servlet;

import dev.stepup.core.answer.Answers;
import dev.stepup.core.answer.Landings;
import dev.stepup.core.policy.UrlRules;
import dev.stepup.core.session.Judge;
import jakarta.servlet.ServletContext;
import java.util.Optional;

/**
 * What a deployed application is guarded with: an attribute of its servlet context. Immutable; internal to the library.
 *
 * @param judge who judges its calls
 * @param answers who answers what is denied
 * @param landings who answers those that come back to the callback of a provider
 * @param pages who writes the pages of the answers
 * @param rules its URL rules
 * @param targets its servlets
 */
public record StepUpContext(
        Judge judge, Answers answers, Landings landings, PageRenderer pages, UrlRules rules, ServletTargets targets) {

    private static final String ATTRIBUTE = StepUpContext.class.getName();

    static Optional<StepUpContext> of(ServletContext servletContext) {
        // Of another application's class, after a dispatch across contexts, counts as none.
        return servletContext.getAttribute(ATTRIBUTE) instanceof StepUpContext context
                ? Optional.of(context)
                : Optional.empty();
    }

    void publish(ServletContext servletContext) {
        servletContext.setAttribute(ATTRIBUTE, this);
    }
}
