package dev.stepup.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the library says: each message has an id of its own, stands in a catalogue, and is documented. */
class MessagesTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern ID = Pattern.compile("STEPUP-(?:[A-Z]+-)?\\d{3}");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(STEPUP-[^`]+)` \\| [^|]+ \\| [^|]+ \\|$");
    private static final Pattern LOG = Pattern.compile("LOG\\.log\\(\\s*([^,]+),\\s*([^,;]+)");

    @Test
    void ids_ofTheSources_areThoseOfTheDocumentation() {
        Set<String> documented = new TreeSet<>();
        Matcher row = ROW.matcher(read(ROOT.resolve("docs/messages.md")));
        while (row.find()) {
            assertThat(documented.add(row.group(1))).as(row.group(1)).isTrue();
        }
        assertThat(documented).hasSizeGreaterThan(50).isEqualTo(filesById().keySet());
    }

    @Test
    void id_ofAMessage_standsInOneCatalogue() {
        assertThat(filesById())
                .allSatisfy((id, files) ->
                        assertThat(files).as(id).singleElement().asString().endsWith("Messages.java"));
    }

    @Test
    void whatIsLogged_forWhoeverOperates_comesFromACatalogue() {
        List<String> logged = sources()
                .flatMap(file -> LOG.matcher(read(file)).results())
                .filter(call -> !call.group(1).equals("Level.DEBUG"))
                .map(call -> call.group(2))
                .toList();
        assertThat(logged).isNotEmpty().noneMatch(call -> call.startsWith("\""));
    }

    private static Map<String, Set<String>> filesById() {
        Map<String, Set<String>> found = new TreeMap<>();
        sources()
                .forEach(file -> ID.matcher(read(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(id -> found.computeIfAbsent(id, unknown -> new TreeSet<>())
                                .add(file.getFileName().toString())));
        return found;
    }

    private static Stream<Path> sources() {
        return Stream.of("api", "impl/core", "impl/jakarta", "impl/kratos", "impl/oidc", "testsuite/support")
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(MessagesTest::below);
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
