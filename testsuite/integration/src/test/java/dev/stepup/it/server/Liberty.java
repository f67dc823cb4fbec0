package dev.stepup.it.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Open Liberty, with the Web Profile and MicroProfile Config. It has no database of its own. Unless it is told otherwise it
 * believes everybody's {@code X-Forwarded-Proto}, and writes exceptions and stack traces into its own error pages.
 */
final class Liberty implements Distribution {

    private static final String SERVER_XML = """
            <server>
              <featureManager>
                <feature>webProfile-10.0</feature>
                <feature>mpConfig-3.1</feature>
              </featureManager>
              <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
              <httpDispatcher trustedHeaderOrigin="none" enableWelcomePage="false"/>
              <webContainer displayTextWhenNoErrorPageDefined="An error."/>
              <applicationMonitor updateTrigger="disabled"/>
              <logging consoleLogLevel="INFO"/>
              <dataSource id="DefaultDataSource">
                <jdbcDriver><library><file name="%s"/></library></jdbcDriver>
                <properties URL="jdbc:h2:mem:it"/>
              </dataSource>
            %s</server>
            """;
    private static final String APPLICATION = "  <webApplication location=\"%s\" contextRoot=\"%s\"/>\n";
    private static final String ENTERPRISE_APPLICATION = "  <enterpriseApplication location=\"%s\"/>\n";

    @Override
    public Set<Feature> features() {
        return EnumSet.complementOf(EnumSet.of(Feature.REST_AT_START, Feature.MICROPROFILE_JWT));
    }

    @Override
    public Path setUp(Instance instance) throws IOException {
        return instance.created("servers/it/apps");
    }

    @Override
    public List<String> command(Instance instance, List<Path> applications) throws IOException {
        Path h2 = Path.of(System.getProperty("it.server.directory"), "h2.jar");
        String all = applications.stream().map(Liberty::application).collect(Collectors.joining());
        instance.write("servers/it/server.xml", SERVER_XML.formatted(instance.port(), h2, all));
        return List.of("sh", instance.home().resolve("bin/server").toString(), "run", "it");
    }

    private static String application(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".ear")
                ? ENTERPRISE_APPLICATION.formatted(file)
                : APPLICATION.formatted(file, contextRoot(name));
    }

    private static String contextRoot(String file) {
        return "/" + file.replaceFirst("^ROOT(?=\\.)", "").replaceFirst("\\.war$", "");
    }

    @Override
    public Map<String, String> environment(Instance instance) {
        return Map.of("WLP_USER_DIR", instance.directory().toString());
    }

    /** Each application, and its port. */
    @Override
    public int linesUntilDone(int applications) {
        return applications + 1;
    }

    @Override
    public boolean isDone(String line) {
        return line.contains("CWWKZ0001I: ") || line.contains("CWWKO0219I: ") || isRefusal(line);
    }

    @Override
    public boolean isRefusal(String line) {
        return line.contains("CWWKZ0002E: ") || line.contains("CWWKZ0012I: ");
    }
}
