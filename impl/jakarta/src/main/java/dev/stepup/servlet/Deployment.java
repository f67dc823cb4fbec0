package dev.stepup.servlet;

import dev.stepup.RequiresAal;
import dev.stepup.core.answer.Answers;
import dev.stepup.core.answer.Landings;
import dev.stepup.core.config.AcrValues;
import dev.stepup.core.config.ConfigReader;
import dev.stepup.core.config.Faults;
import dev.stepup.core.config.Setting;
import dev.stepup.core.config.StepUpConfig;
import dev.stepup.core.decision.Decider;
import dev.stepup.core.policy.RequirementResolver;
import dev.stepup.core.session.Judge;
import dev.stepup.core.session.Providers;
import dev.stepup.servlet.inventory.GuardTable;
import dev.stepup.servlet.inventory.GuardedTarget;
import dev.stepup.servlet.inventory.Heirs;
import dev.stepup.servlet.inventory.Inventory;
import dev.stepup.servlet.settings.SettingsSources;
import dev.stepup.spi.PageTemplate;
import dev.stepup.spi.SessionProvider;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a deployment comes up: after all initializers have run and CDI is there, the settings are read, the annotated
 * classes are held against the doors, and either everything is in order or the deployment fails with every fault in one
 * message.
 */
final class Deployment implements ServletContextListener {

    private static final Logger LOG = System.getLogger("dev.stepup");

    private final Set<Class<?>> annotated;
    private final ServletGuards guards;
    private final Faults faults;
    private @Nullable ProviderFactories opened;

    Deployment(Set<Class<?>> annotated, ServletGuards guards, Faults faults) {
        this.annotated = annotated;
        this.guards = guards;
        this.faults = faults;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext servletContext = event.getServletContext();
        ProviderFactories factories = new ProviderFactories(servletContext.getClassLoader());
        opened = factories;
        boolean up = false;
        try {
            bringUp(servletContext, factories);
            up = true;
        } finally {
            // Not every server tells a listener of the end that has failed at the beginning.
            if (!up) {
                factories.close();
            }
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (opened != null) {
            opened.close();
        }
    }

    private void bringUp(ServletContext servletContext, ProviderFactories factories) {
        ClassLoader loader = servletContext.getClassLoader();
        Beans beans = beans(loader);
        Map<String, String> settings = new SettingsSources(System.getProperties(), System.getenv())
                .read(servletContext, known(factories), faults);
        StepUpConfig config = new ConfigReader(settings, faults).read(factories.keys());
        List<SessionProvider> providers = factories.create(settings, beans.providers(), faults);
        providers.forEach(provider -> AcrValues.check(provider.name(), provider.capabilities(), faults));
        CallbackPaths.check(providers, faults);
        JsonWriting.check(faults);
        PageRenderer pages = pages(loader, beans);
        List<GuardedTarget> targets = targets(config, beans);
        Satisfiability satisfiability =
                new Satisfiability(providers, config.decision().skew());
        targets.forEach(target -> satisfiability.check(target, faults));
        failOnFaults();
        satisfiability.warnOfUnreachable(targets);
        start(servletContext, loader, beans, config, providers, pages);
        targets.addAll(heirs(beans));
        log(new GuardTable(targets), config);
    }

    private static Set<String> known(ProviderFactories factories) {
        Set<String> known = new TreeSet<>(Setting.keys());
        known.addAll(factories.keys());
        return known;
    }

    private PageRenderer pages(ClassLoader loader, Beans beans) {
        Stream<PageTemplate> services =
                ServiceLoader.load(PageTemplate.class, loader).stream().map(ServiceLoader.Provider::get);
        return PageRenderer.of(Stream.concat(beans.pageTemplates().stream(), services), faults);
    }

    private List<GuardedTarget> targets(StepUpConfig config, Beans beans) {
        List<GuardedTarget> targets = new ArrayList<>();
        config.rules()
                .rules()
                .forEach(rule -> targets.add(new GuardedTarget(
                        GuardedTarget.URL,
                        rule.pattern().text()
                                + (rule.httpMethods().isEmpty() ? "" : " " + new TreeSet<>(rule.httpMethods()))
                                + " (stepup.rule." + rule.name() + ")",
                        rule.requirement())));
        targets.addAll(new Inventory(RequirementResolver.SHARED, guards.served(), beans, faults).check(found(beans)));
        return targets;
    }

    /**
     * What bears the annotation by itself. Some servers tell as well of what inherits it, and some do not tell of an
     * annotation that bears the library's own, as a stereotype does.
     */
    private Set<Class<?>> found(Beans beans) {
        Set<Class<?>> found =
                annotated.stream().filter(Deployment::isBearing).collect(Collectors.toCollection(HashSet::new));
        beans.heirs().stream()
                .flatMap(heir -> Arrays.stream(heir.getAnnotations()))
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(RequiresAal.class))
                .forEach(found::add);
        return found;
    }

    private static boolean isBearing(Class<?> type) {
        return type.getDeclaredAnnotation(RequiresAal.class) != null
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(RequiresAal.class));
    }

    private void failOnFaults() {
        if (!faults.isEmpty()) {
            String separator = System.lineSeparator() + "  ";
            String text = DeploymentMessages.faults(separator + String.join(separator, faults.all()));
            LOG.log(Level.ERROR, text);
            throw new IllegalStateException(text);
        }
    }

    private static void start(
            ServletContext servletContext,
            ClassLoader loader,
            Beans beans,
            StepUpConfig config,
            List<SessionProvider> providers,
            PageRenderer pages) {
        InstantSource clock =
                ServiceLoader.load(InstantSource.class, loader).findFirst().orElseGet(InstantSource::system);
        Judge judge = new Judge(
                new Providers(providers),
                new Decider(config.decision()),
                clock,
                config.lookUpAgainAfter(),
                beans.listener());
        Answers answers = new Answers(config.answer(), config.decision(), clock);
        StepUpContext context = new StepUpContext(
                judge,
                answers,
                new Landings(config.answer(), answers, clock),
                pages,
                config.rules(),
                new ServletTargets());
        context.publish(servletContext);
        beans.started(context);
    }

    private List<GuardedTarget> heirs(Beans beans) {
        Heirs heirs = new Heirs(RequirementResolver.SHARED);
        List<GuardedTarget> targets =
                new ArrayList<>(heirs.targets(unannotated(guards.served()), GuardedTarget.SERVLET));
        targets.addAll(heirs.targets(unannotated(beans.heirs()), GuardedTarget.BEAN));
        return targets;
    }

    private Set<Class<?>> unannotated(Set<Class<?>> types) {
        Set<Class<?>> others = new HashSet<>(types);
        others.removeIf(type -> annotated.contains(type) && isBearing(type));
        return others;
    }

    private static void log(GuardTable table, StepUpConfig config) {
        LOG.log(
                Level.INFO,
                table.isEmpty()
                        ? DeploymentMessages.nothingGuarded()
                        : DeploymentMessages.guarded(System.lineSeparator() + table));
        config.droppedRules().forEach(rule -> LOG.log(Level.INFO, DeploymentMessages.dropped(rule)));
    }

    private static Beans beans(ClassLoader loader) {
        try {
            return Class.forName(Beans.IMPLEMENTATION, true, loader)
                    .asSubclass(Beans.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError | IllegalStateException e) {
            LOG.log(Level.DEBUG, DeploymentMessages.noCdi(), e);
            return Beans.NONE;
        }
    }
}
