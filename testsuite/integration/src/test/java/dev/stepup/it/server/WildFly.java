package dev.stepup.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** WildFly, as it is configured by itself, but that its own error pages show no stack traces. */
final class WildFly implements Distribution {

    private static final String CONFIGURATION = "standalone.xml";

    /** It shows MicroProfile JWT to applications that name it by an annotation alone. */
    @Override
    public Set<Feature> features() {
        return EnumSet.complementOf(EnumSet.of(Feature.MICROPROFILE_JWT));
    }

    @Override
    public Path setUp(Instance instance) throws IOException {
        instance.copy("standalone/configuration", "configuration");
        Path configuration = instance.directory().resolve("configuration").resolve(CONFIGURATION);
        String plain = Files.readString(configuration)
                .replace("named-formatter name=\"COLOR-PATTERN\"", "named-formatter name=\"PATTERN\"")
                .replace(
                        "<servlet-container name=\"default\">",
                        "<servlet-container name=\"default\" stack-trace-on-error=\"none\">")
                // Or it answers what is not below the application's path.
                .replace("<location name=\"/\" handler=\"welcome-content\"/>", "");
        Files.writeString(configuration, plain);
        return instance.created("deployments");
    }

    @Override
    public List<String> command(Instance instance, List<Path> applications) {
        return List.of(
                "sh",
                instance.home().resolve("bin/standalone.sh").toString(),
                "-c",
                CONFIGURATION,
                "-Djboss.server.base.dir=" + instance.directory(),
                "-Djboss.http.port=" + instance.port(),
                "-Djboss.https.port=" + Server.freePort(),
                "-Djboss.management.http.port=" + Server.freePort());
    }

    @Override
    public boolean isDone(String line) {
        return line.contains("WFLYSRV0025: ") || line.contains("WFLYSRV0026: ");
    }

    @Override
    public boolean isRefusal(String line) {
        return line.contains("WFLYCTL0013: ") || line.contains("WFLYSRV0021: ");
    }
}
