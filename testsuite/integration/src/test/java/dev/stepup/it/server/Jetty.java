package dev.stepup.it.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Eclipse Jetty: a servlet container.
 *
 * @param environment which of its environments: {@code ee10} or {@code ee11}
 */
record Jetty(String environment) implements Distribution {

    /** In a file of its own: where other modules stand beside it, the connector is made before its properties are read. */
    private static final String HTTP_INI = """
            --module=http
            --module=http2c
            jetty.http.host=127.0.0.1
            jetty.http.port=%d
            """;

    private static final String APPLICATIONS_INI =
            "--module=%1$s-deploy,%1$s-annotations,%1$s-cdi-decorate,%1$s-jsp,%1$s-websocket-jakarta";

    @Override
    public Set<Feature> features() {
        return EnumSet.of(Feature.REST_AT_START);
    }

    @Override
    public WebArchive complete(WebArchive application) {
        return WeldAndJersey.addTo(application);
    }

    @Override
    public Path setUp(Instance instance) throws IOException {
        instance.write("start.d/http.ini", HTTP_INI.formatted(instance.port()));
        instance.write("start.d/applications.ini", APPLICATIONS_INI.formatted(environment));
        return instance.created("webapps");
    }

    @Override
    public List<String> command(Instance instance, List<Path> applications) {
        return List.of(
                Instance.java(),
                "-jar",
                instance.home().resolve("start.jar").toString(),
                "jetty.base=" + instance.directory());
    }

    @Override
    public boolean isDone(String line) {
        return line.contains(":INFO :oejs.Server:") && line.contains("Started oejs.Server");
    }

    @Override
    public boolean isRefusal(String line) {
        return line.contains("Failed startup of context");
    }
}
