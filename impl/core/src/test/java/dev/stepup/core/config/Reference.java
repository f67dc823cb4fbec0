package dev.stepup.core.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the reference for those who configure.
 *
 * @param words what stands in code quotes in the column of the range, in its order
 */
record Reference(String key, String notation, String standard, String range, List<String> words, String example) {

    private static final Path FILE = Path.of("../../docs/configuration.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** The rows of a section, by their keys. */
    static Map<String, Reference> section(String title) {
        try {
            String text = Files.readString(FILE);
            String section = text.split("\n## " + title + "\n", -1)[1].split("\n## ", -1)[0];
            Map<String, Reference> rows = new TreeMap<>();
            section.lines()
                    .filter(line -> line.startsWith("| `stepup."))
                    .map(Reference::of)
                    .forEach(row -> rows.put(row.key, row));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reference of(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new Reference(
                code(cells.get(1)), cells.get(2), cells.get(3), cells.get(4), codes(cells.get(4)), code(cells.get(6)));
    }

    /** Two bounds. */
    boolean isRange() {
        return range.matches("`[^`]+` to `[^`]+`");
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static String code(String cell) {
        Matcher found = CODE.matcher(cell);
        if (!found.matches()) {
            throw new IllegalArgumentException("not in code quotes: " + cell);
        }
        return found.group(1);
    }
}
