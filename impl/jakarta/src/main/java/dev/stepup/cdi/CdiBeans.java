package dev.stepup.cdi;

import dev.stepup.event.StepUpEvent;
import dev.stepup.servlet.Beans;
import dev.stepup.servlet.StepUpContext;
import dev.stepup.spi.PageTemplate;
import dev.stepup.spi.SessionProvider;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a deployment learns from CDI. Made by the deployment where CDI is there. */
public final class CdiBeans implements Beans {

    private final CDI<Object> cdi = CDI.current();
    private final BeanManager beanManager = cdi.getBeanManager();
    private final StepUpExtension extension = beanManager.getExtension(StepUpExtension.class);

    @Override
    public boolean contains(Class<?> type) {
        return extension.contains(type);
    }

    @Override
    public Map<String, String> badAnnotations() {
        return extension.badAnnotations();
    }

    @Override
    public Set<String> faults() {
        return extension.faults();
    }

    @Override
    public Set<Class<?>> heirs() {
        return extension.heirs();
    }

    @Override
    public List<SessionProvider> providers() {
        return cdi.select(SessionProvider.class).stream().toList();
    }

    @Override
    public List<PageTemplate> pageTemplates() {
        return cdi.select(PageTemplate.class).stream().toList();
    }

    @Override
    public Consumer<StepUpEvent> listener() {
        return new EventBus(beanManager);
    }

    @Override
    public void started(StepUpContext context) {
        cdi.select(StepUpBean.class).get().start(context.judge());
    }
}
