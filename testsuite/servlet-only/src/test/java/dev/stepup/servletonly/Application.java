package dev.stepup.servletonly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An application in the making. Immutable.
 *
 * @param libraries how the names of its jars begin
 * @param classes its own classes, with those that are nested in them
 * @param settings the text of its settings
 * @param webXml what stands in its web.xml
 * @param providers the providers that it makes known, each a class name
 */
record Application(
        List<String> libraries, List<Class<?>> classes, String settings, String webXml, List<String> providers) {

    /** The library; the version keeps others of its modules out. */
    private static final List<String> STEPUP = List.of("stepup-0", "stepup-core-0", "stepup-api-0", "encoder-");

    /** What checks the settings. */
    static final List<String> VALIDATION =
            List.of("hibernate-validator-", "jakarta.validation-api-", "jboss-logging-", "classmate-");

    /** What writes problem documents. */
    static final List<String> JSON = List.of("parsson-", "jakarta.json-api-");

    private static final String FACTORY = "dev.stepup.spi.SessionProviderFactory";

    /** One with the library, what that needs, and these classes. */
    static Application of(Class<?>... classes) {
        return new Application(STEPUP, List.of(classes), "", "", List.of())
                .with(VALIDATION)
                .with(JSON);
    }

    /** One with the library, and without what that needs. */
    static Application bare(Class<?>... classes) {
        return new Application(STEPUP, List.of(classes), "", "", List.of());
    }

    Application with(List<String> more) {
        List<String> all = new ArrayList<>(libraries);
        all.addAll(more);
        return new Application(all, classes, settings, webXml, providers);
    }

    Application settings(String text) {
        return new Application(libraries, classes, text, webXml, providers);
    }

    Application webXml(String text) {
        return new Application(libraries, classes, settings, text, providers);
    }

    Application provider(Class<?> factory) {
        return new Application(libraries, classes, settings, webXml, List.of(factory.getName()));
    }

    /** Lays it out as an unpacked WAR. */
    Path unpackIn(Path directory) throws IOException {
        Path webInf = Files.createDirectories(directory.resolve("WEB-INF"));
        Path lib = Files.createDirectories(webInf.resolve("lib"));
        for (Path jar : ClassPath.jars(libraries).toList()) {
            Files.copy(jar, lib.resolve(jar.getFileName()));
        }
        Path root = webInf.resolve("classes");
        for (Class<?> type : classes) {
            copy(type, root);
        }
        write(root.resolve("META-INF/stepup.properties"), settings);
        write(root.resolve("META-INF/services").resolve(FACTORY), String.join("\n", providers));
        write(webInf.resolve("web.xml"), """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">%s</web-app>
                """.formatted(webXml));
        return directory;
    }

    private static void copy(Class<?> type, Path root) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        Path to = root.resolve(file);
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try (InputStream bytes =
                Objects.requireNonNull(Application.class.getClassLoader().getResourceAsStream(file))) {
            Files.copy(bytes, to);
        }
        for (Class<?> nested : type.getDeclaredClasses()) {
            copy(nested, root);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
