package dev.stepup.it.report;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** How many tests have passed, were skipped, and have failed. */
record Tally(int passed, int skipped, int failed) {

    static final Tally NONE = new Tally(0, 0, 0);

    /** Of one class, as its report tells. */
    static Tally of(Path report) {
        try {
            Element suite = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
            int failed = number(suite, "failures") + number(suite, "errors");
            int skipped = number(suite, "skipped");
            return new Tally(number(suite, "tests") - failed - skipped, skipped, failed);
        } catch (Exception e) {
            throw new IllegalStateException(report + " cannot be read", e);
        }
    }

    private static int number(Element suite, String attribute) {
        return Integer.parseInt(suite.getAttribute(attribute));
    }

    Tally plus(Tally other) {
        return new Tally(passed + other.passed, skipped + other.skipped, failed + other.failed);
    }

    @Override
    public String toString() {
        return passed + (skipped == 0 ? "" : " -" + skipped) + (failed == 0 ? "" : " !" + failed);
    }
}
