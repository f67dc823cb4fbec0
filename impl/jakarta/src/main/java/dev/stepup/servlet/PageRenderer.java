package dev.stepup.servlet;

import dev.stepup.core.answer.Answer.Header;
import dev.stepup.core.config.Faults;
import dev.stepup.spi.DenialPage;
import dev.stepup.spi.PageTemplate;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes pages by the application's template, and by the library's own where there is none or it fails. Used by many
 * threads at once; internal to the library.
 */
public final class PageRenderer {

    private static final Logger LOG = System.getLogger("dev.stepup");
    private static final Pattern HEADER_TEXT = Pattern.compile("[ -~]*[!-~][ -~]*");
    private static final PageTemplate PLAIN = new PlainPage();

    private final PageTemplate template;
    private final AtomicBoolean failed = new AtomicBoolean();

    PageRenderer(PageTemplate template) {
        this.template = template;
    }

    /** By the one template among those that were found; a class that is a bean and a service as well counts once. */
    static PageRenderer of(Stream<PageTemplate> found, Faults faults) {
        Map<String, PageTemplate> byClass = new TreeMap<>();
        found.forEach(template -> byClass.putIfAbsent(className(template), template));
        if (byClass.size() > 1) {
            faults.add(DeploymentMessages.severalTemplates(String.join(", ", byClass.keySet())));
        }
        return new PageRenderer(byClass.values().stream().findFirst().orElse(PLAIN));
    }

    RenderedBody render(DenialPage page) {
        try {
            return render(template, page);
        } catch (RuntimeException | LinkageError e) {
            // Once: a page may be asked for as often as somebody likes.
            if (failed.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, DeploymentMessages.templateFailed(className(template)), e);
            }
            return render(PLAIN, page);
        }
    }

    private static RenderedBody render(PageTemplate template, DenialPage page) {
        String html = Objects.requireNonNull(template.html(page), "html is null");
        String policy = Objects.requireNonNull(template.contentSecurityPolicy(page), "contentSecurityPolicy is null");
        if (!HEADER_TEXT.matcher(policy).matches()) {
            throw new IllegalArgumentException("contentSecurityPolicy is no single line of visible ASCII");
        }
        String language = Objects.requireNonNull(template.language(page), "language is null")
                .toLanguageTag();
        List<Header> headers =
                List.of(new Header("Content-Security-Policy", policy), new Header("Content-Language", language));
        return new RenderedBody("text/html;charset=UTF-8", html, headers);
    }

    /** Of a proxy that the container has made, the name of what stands behind it. */
    private static String className(PageTemplate template) {
        Class<?> type = template.getClass();
        while (type.getName().contains("$$") && type.getSuperclass() != Object.class) {
            type = type.getSuperclass();
        }
        return type.getName();
    }
}
