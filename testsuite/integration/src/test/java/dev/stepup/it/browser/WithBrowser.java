package dev.stepup.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Tests by a real Chromium. Their constructors are handed the one {@link Bank} and {@link Browser} of the run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithBrowser.Resolver.class)
public @interface WithBrowser {

    /** Starts what is asked for at the first test; it is closed when the run ends. */
    final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Bank.class || type == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            ExtensionContext.Store store = context.getRoot().getStore(Namespace.create(WithBrowser.class));
            return parameter.getParameter().getType() == Bank.class
                    ? store.getOrComputeIfAbsent(Bank.class, type -> new Bank(), Bank.class)
                    : store.getOrComputeIfAbsent(Chromium.class, type -> new Chromium(), Chromium.class).browser;
        }
    }

    /** The system's Chromium: none is fetched. */
    final class Chromium implements AutoCloseable {

        private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));

        private static Path executable() {
            return List.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1)).stream()
                    .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "no Chromium was found on the PATH; install one (Debian: apt-get install chromium)"));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
