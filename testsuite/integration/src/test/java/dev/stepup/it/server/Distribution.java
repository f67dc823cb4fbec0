package dev.stepup.it.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A kind of server: how one is set up and started, and what a line of its log tells. */
interface Distribution {

    /** The one that the system property {@code it.server} names. */
    static Distribution ofThisRun() {
        String name = System.getProperty("it.server", "payara");
        return switch (name.replaceFirst("(-?\\d+|-ee\\d+|-preview)$", "")) {
            case "payara" -> new PayaraMicro();
            case "tomcat" -> new Tomcat();
            case "jetty" -> new Jetty(name.substring("jetty-".length()));
            case "wildfly" -> new WildFly();
            case "liberty" -> new Liberty();
            case "glassfish" -> new GlassFish();
            default -> throw new IllegalArgumentException("it.server=" + name + " is no server that the tests know");
        };
    }

    /** What it brings along of the platform, as far as tests need it. */
    default Set<Feature> features() {
        return EnumSet.allOf(Feature.class);
    }

    /** Puts into an application what this server has not, and takes out what would not come up on it. */
    default WebArchive complete(WebArchive application) {
        return application;
    }

    /** Sets up a server of its own, and returns where applications are put. */
    Path setUp(Instance instance) throws IOException;

    /** What starts it in the foreground. It writes its log to the standard output. */
    List<String> command(Instance instance, List<Path> applications) throws IOException;

    /** Variables that the command needs besides those that all get. */
    default Map<String, String> environment(Instance instance) {
        return Map.of();
    }

    /** Whether it says that it is done, with all or with one thing. */
    boolean isDone(String line);

    /** How often it says so. */
    default int linesUntilDone(int applications) {
        return 1;
    }

    /** Whether it has refused an application. */
    boolean isRefusal(String line);
}
