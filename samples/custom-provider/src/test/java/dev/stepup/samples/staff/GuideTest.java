package dev.stepup.samples.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide quotes is what stands in the sources; an ellipsis is what was left out. */
class GuideTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern QUOTED = Pattern.compile("```(?:java|sql)\n(.*?)```", Pattern.DOTALL);

    static Stream<String> excerpts() {
        return QUOTED.matcher(read(ROOT.resolve("docs/provider.md")))
                .results()
                .flatMap(block -> Stream.of(block.group(1).split("…", -1)))
                .map(GuideTest::words);
    }

    @ParameterizedTest
    @MethodSource("excerpts")
    void excerpt_ofTheGuide_standsInASource(String excerpt) throws IOException {
        assertThat(excerpt).isNotBlank();
        assertThat(sources()).anySatisfy(source -> assertThat(source).contains(excerpt));
    }

    @Test
    void provider_inAll_hasFewerThanAHundredLines() throws IOException {
        Path provider = Path.of("src/main/java/dev/stepup/samples/staff/SessionTableProvider.java");

        assertThat(Files.readAllLines(provider)).hasSizeLessThan(100);
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .map(GuideTest::read)
                    .map(GuideTest::words)
                    .toList();
        }
    }

    /** However it is indented and broken into lines. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
