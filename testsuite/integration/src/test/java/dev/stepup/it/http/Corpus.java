package dev.stepup.it.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is tried: a line each of a text beside the tests. */
public final class Corpus {

    private Corpus() {}

    /** The lines; those that are empty, or begin with a number sign and a space, are left out. */
    public static List<String> read(String name) {
        try (InputStream text = Corpus.class.getResourceAsStream("/" + name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
