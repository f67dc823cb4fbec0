package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.answer.Answer.Header;
import dev.stepup.core.config.Faults;
import dev.stepup.spi.DenialPage;
import dev.stepup.spi.DenialPage.Occasion;
import dev.stepup.spi.PageTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose page is shown. */
class PageRendererTest {

    private static final DenialPage PAGE = PlainPageTest.page(Occasion.FRAME, "Titel", "https://app.example.org/");
    private static final RenderedBody PLAIN = new PageRenderer(new PlainPage()).render(PAGE);

    private final Logger logger = Logger.getLogger("dev.stepup");
    private final Log log = new Log();
    private final Faults faults = new Faults();

    @BeforeEach
    void listen() {
        logger.addHandler(log);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(log);
    }

    @Test
    void noTemplateFound_page_isTheLibrarysOwn() {
        assertThat(PageRenderer.of(Stream.of(), faults).render(PAGE)).isEqualTo(PLAIN);
        assertThat(PLAIN.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(PLAIN.text()).contains("<h1>Titel</h1>");
        assertThat(PLAIN.headers())
                .contains(new Header("Content-Language", "de"))
                .extracting(Header::name)
                .containsExactlyInAnyOrder("Content-Security-Policy", "Content-Language");
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void templateFound_page_isItsOwnWithItsPolicy() {
        RenderedBody body = PageRenderer.of(Stream.of(new Own()), faults).render(PAGE);

        assertThat(body.text()).isEqualTo("<h1>own: Titel</h1>");
        assertThat(body.headers())
                .containsExactlyInAnyOrder(
                        new Header(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none';"
                                        + " form-action 'none'; frame-ancestors 'self'"),
                        new Header("Content-Language", "de"));
        assertThat(new Own().contentSecurityPolicy(PlainPageTest.page(Occasion.IN_VAIN, "t", "https://a.example/")))
                .endsWith("frame-ancestors 'none'");
        assertThat(faults.isEmpty()).isTrue();
        assertThat(log.messages).isEmpty();
    }

    @Test
    void severalTemplatesFound_deployment_failsAndNamesThem() {
        PageRenderer.of(Stream.of(new Own(), new Other$$Proxy()), faults);

        assertThat(faults.all())
                .containsExactly("STEPUP-340: there is more than one page template (dev.stepup.spi.PageTemplate): "
                        + Other.class.getName() + ", " + Own.class.getName() + "; keep one of them");
    }

    @Test
    void oneClass_foundAsBeanAndAsService_countsOnceAndTheBeanIsUsed() {
        PageTemplate bean = new Other$$Proxy();

        RenderedBody body =
                PageRenderer.of(Stream.of(bean, new Other()), faults).render(PAGE);

        assertThat(faults.isEmpty()).isTrue();
        assertThat(body.text()).isEqualTo("proxy");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("throws", new Broken() {
                    @Override
                    public String html(DenialPage page) {
                        throw new IllegalStateException("no template engine");
                    }
                }),
                Arguments.of("lacks a class", new Broken() {
                    @Override
                    public String html(DenialPage page) {
                        throw new NoClassDefFoundError("engine");
                    }
                }),
                Arguments.of("returns null", new Broken() {
                    @Override
                    @SuppressWarnings("NullAway") // what a template must not do
                    public String html(DenialPage page) {
                        return null;
                    }
                }),
                Arguments.of("policy is empty", new Broken() {
                    @Override
                    public String contentSecurityPolicy(DenialPage page) {
                        return " ";
                    }
                }),
                Arguments.of("policy has two lines", new Broken() {
                    @Override
                    public String contentSecurityPolicy(DenialPage page) {
                        return "default-src 'none'\r\nSet-Cookie: a=b";
                    }
                }),
                Arguments.of("language is null", new Broken() {
                    @Override
                    @SuppressWarnings("NullAway") // what a template must not do
                    public Locale language(DenialPage page) {
                        return null;
                    }
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void templateFails_page_isTheLibrarysOwnAndTheFaultIsLoggedOnce(String how, PageTemplate template) {
        PageRenderer renderer = PageRenderer.of(Stream.of(template), faults);

        assertThat(List.of(renderer.render(PAGE), renderer.render(PAGE))).containsOnly(PLAIN);
        assertThat(log.messages).hasSize(1);
        assertThat(log.messages.get(0))
                .startsWith(
                        "STEPUP-341: the page template " + template.getClass().getName());
    }

    private static final class Own implements PageTemplate {
        @Override
        public String html(DenialPage page) {
            return "<h1>own: " + page.title() + "</h1>";
        }
    }

    static class Other implements PageTemplate {
        @Override
        public String html(DenialPage page) {
            return "other";
        }
    }

    /** As a container makes one. */
    private static final class Other$$Proxy extends Other {
        @Override
        public String html(DenialPage page) {
            return "proxy";
        }
    }

    private abstract static class Broken implements PageTemplate {
        @Override
        public String html(DenialPage page) {
            return "half a page";
        }
    }

    private static final class Log extends Handler {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord logged) {
            messages.add(logged.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
