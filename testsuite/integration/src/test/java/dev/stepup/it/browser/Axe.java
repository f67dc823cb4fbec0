package dev.stepup.it.browser;

import com.microsoft.playwright.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds that keeps people out. */
final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    static List<?> violations(Frame frame) {
        frame.evaluate(SCRIPT);
        return (List<?>)
                frame.evaluate(
                        "async () => (await axe.run()).violations"
                                + ".map(found => found.id + ': ' + found.help + ' at ' + found.nodes.map(node => node.html).join(', '))");
    }

    private static String script() {
        try (InputStream stream = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
