package dev.stepup.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The artifacts as they would be published, under their names without a version. */
final class Published {

    private static final Path DIRECTORY = Path.of(System.getProperty("published.directory"));

    private Published() {}

    static Path file(String name) {
        return DIRECTORY.resolve(name);
    }

    /** The artifacts of a type. */
    static List<String> artifacts(String type) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(DIRECTORY, "*." + type)) {
            files.forEach(file -> names.add(file.getFileName().toString().replaceFirst("\\." + type + "$", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** The content of each file in the jar of an artifact, by its name. */
    static Map<String, byte[]> jar(String artifact) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile jar = new ZipFile(file(artifact + ".jar").toFile())) {
            for (ZipEntry entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
                files.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
