package dev.stepup.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One server of a kind.
 *
 * @param home what was unpacked, and is shared by all
 * @param directory its own
 * @param port where it listens
 */
record Instance(Path home, Path directory, int port) {

    /** One with a directory that is empty. */
    static Instance of(String name, int port) {
        Path servers = Path.of(System.getProperty("it.server.directory"));
        Path home = servers.resolve("unpacked").resolve(System.getProperty("it.server", "payara"));
        Path directory = servers.resolve("run").resolve(home.getFileName()).resolve(name);
        try {
            if (Files.exists(directory)) {
                delete(directory);
            }
            Files.createDirectories(directory.resolve("tmp"));
            return new Instance(unpacked(home), directory, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDK that the server runs on. */
    static Path jdk() {
        return Path.of(System.getProperty("it.server.jdk", System.getProperty("java.home")));
    }

    /** Why the server cannot run here: it needs a newer JDK than the tests, and nobody has said where there is one. */
    static Optional<String> missingJdk() {
        String home = System.getProperty("it.server.jdk", ".");
        return !home.isEmpty() && !home.startsWith("${")
                ? Optional.empty()
                : Optional.of(System.getProperty("it.server") + " needs a newer JDK than these tests:"
                        + " set -Djdk25.home=DIR or JDK25_HOME");
    }

    /** That JDK's {@code java}. */
    static String java() {
        return jdk().resolve("bin/java").toString();
    }

    Path write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** Copies a file or a directory of the home to a place of its own. */
    void copy(String from, String to) throws IOException {
        Path source = home.resolve(from);
        Path target = directory.resolve(to);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copied = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                if (!Files.isDirectory(copied)) {
                    Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    Path created(String subdirectory) throws IOException {
        return Files.createDirectories(directory.resolve(subdirectory));
    }

    /** What is packed holds one directory, and everything in it. */
    private static Path unpacked(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return home;
        }
        try (Stream<Path> inside = Files.list(home)) {
            List<Path> directories = inside.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().equals("META-INF"))
                    .toList();
            return directories.size() == 1 ? directories.get(0) : home;
        }
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
