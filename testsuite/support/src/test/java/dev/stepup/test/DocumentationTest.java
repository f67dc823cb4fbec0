package dev.stepup.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation shows is what is tested. */
class DocumentationTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String LEFT_OUT = "…";

    @Test
    void javaOfTheDocumentation_standsInATest() throws IOException {
        List<String> sources = sources();
        List<String> parts = JAVA.matcher(documentation())
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```java\n".length(), block.length() - "```".length()))
                .flatMap(block -> Stream.of(block.split(LEFT_OUT, -1)))
                .map(DocumentationTest::squeezed)
                .filter(part -> !part.isEmpty())
                .toList();
        assertThat(parts)
                .hasSizeGreaterThan(5)
                .allSatisfy(part -> assertThat(sources).as(part).anyMatch(source -> source.contains(part)));
    }

    private static String documentation() throws IOException {
        try (InputStream text = Objects.requireNonNull(DocumentationTest.class.getResourceAsStream("/testing.md"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(DocumentationTest::read)
                    .map(DocumentationTest::squeezed)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** However it is broken into lines. */
    private static String squeezed(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
