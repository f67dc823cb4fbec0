package dev.stepup.servletonly;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;

/** What the tests themselves have, to take jars for a server or an application from. */
final class ClassPath {

    private ClassPath() {}

    /** The jars whose names begin so. */
    static Stream<Path> jars(Collection<String> prefixes) {
        return entries()
                .filter(entry -> prefixes.stream()
                        .anyMatch(prefix -> entry.getFileName().toString().startsWith(prefix)));
    }

    /** The classes that the module has beside its tests: packed, or not yet. */
    static Path ownClasses() {
        return entries()
                .filter(entry -> entry.endsWith(Path.of("target", "classes"))
                        || entry.getFileName().toString().startsWith("stepup-servlet-only-"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of);
    }
}
