package dev.stepup.servletonly;

import java.io.Closeable;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The servers, and what lies on the class path of each: its own jars, and nothing of the tests. */
enum Server {
    TOMCAT("PlainTomcat"),
    JETTY("PlainJetty");

    private final String launcher;

    Server(String launcher) {
        this.launcher = launcher;
    }

    /** How the names of its jars begin. */
    private List<String> jars() {
        return switch (this) {
            case TOMCAT -> List.of("tomcat-");
            case JETTY -> List.of("jetty-", "jakarta.servlet-api-", "jakarta.annotation-api-", "asm-", "slf4j-");
        };
    }

    /**
     * A server in which an application has come up.
     *
     * @param root where
     * @param end stops the server
     */
    record Started(URI root, Closeable end) {}

    Started start(Path application, Path work) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = new URLClassLoader(name(), classPath(), ClassLoader.getPlatformClassLoader());
        thread.setContextClassLoader(own);
        try {
            Closeable started = Class.forName("dev.stepup.servletonly.server." + launcher, true, own)
                    .asSubclass(Closeable.class)
                    .getConstructor(Path.class, Path.class)
                    .newInstance(application, work);
            return new Started((URI) ((Supplier<?>) started).get(), started);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private URL[] classPath() {
        return Stream.concat(Stream.of(ClassPath.ownClasses()), ClassPath.jars(jars()))
                .map(Server::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
