package dev.stepup.footprint.redeployment;

import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What applications find of the server: its own classes and those of the JDK, and nothing of these tests. */
final class ServerClasses extends ClassLoader {

    private static final List<String> OF_TOMCAT = List.of("org.apache.", "jakarta.servlet.", "jakarta.annotation.");

    ServerClasses() {
        super(getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (OF_TOMCAT.stream().noneMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        return ServerClasses.class.getClassLoader().loadClass(name);
    }

    /** Tomcat brings a class of its own into each application, to look for what it leaves behind. */
    @Override
    protected @Nullable URL findResource(String name) {
        return name.startsWith("org/apache/")
                ? ServerClasses.class.getClassLoader().getResource(name)
                : null;
    }
}
