package dev.stepup.servlet;

import dev.stepup.event.StepUpEvent;
import dev.stepup.servlet.inventory.KnownBeans;
import dev.stepup.spi.PageTemplate;
import dev.stepup.spi.SessionProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a deployment learns from CDI, where there is CDI. Internal to the library. */
public interface Beans extends KnownBeans {

    /** The class name of the implementation, which is loaded only where CDI is. */
    String IMPLEMENTATION = "dev.stepup.cdi.CdiBeans";

    /** Where there is no CDI: no beans, and nobody listens. */
    Beans NONE = new Beans() {
        @Override
        public boolean areKnown() {
            return false;
        }

        @Override
        public boolean contains(Class<?> type) {
            return false;
        }

        @Override
        public Set<String> faults() {
            return Set.of();
        }

        @Override
        public Map<String, String> badAnnotations() {
            return Map.of();
        }

        @Override
        public Set<Class<?>> heirs() {
            return Set.of();
        }

        @Override
        public List<SessionProvider> providers() {
            return List.of();
        }

        @Override
        public List<PageTemplate> pageTemplates() {
            return List.of();
        }

        @Override
        public Consumer<StepUpEvent> listener() {
            return event -> {};
        }

        @Override
        public void started(StepUpContext context) {}
    };

    @Override
    default boolean areKnown() {
        return true;
    }

    /** The classes of beans that are guarded by what they inherit or bear, and not by an annotation of their own. */
    Set<Class<?>> heirs();

    /** The providers that are beans. */
    List<SessionProvider> providers();

    /** The templates of pages that are beans. */
    List<PageTemplate> pageTemplates();

    /** Who hears of what happens: the observers of {@link StepUpEvent} and of the types below it. */
    Consumer<StepUpEvent> listener();

    /** The deployment is up. */
    void started(StepUpContext context);
}
