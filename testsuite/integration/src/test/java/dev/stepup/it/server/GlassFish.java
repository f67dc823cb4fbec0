package dev.stepup.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Eclipse GlassFish: a domain of its own, with an embedded database. */
final class GlassFish implements Distribution {

    /** GlassFish 8 names its key stores to the JVM without it, and no HTTP client with the JVM's default for TLS can be made. */
    private static final String PASSWORDS = "<jvm-options>-Djavax.net.ssl.keyStorePassword=changeit</jvm-options>"
            + "<jvm-options>-Djavax.net.ssl.trustStorePassword=changeit</jvm-options>";

    private static final String AT_THE_ROOT = "<glassfish-web-app><context-root>/</context-root></glassfish-web-app>";

    /** Version 8.0.0 fails by itself where a token is verified by MicroProfile JWT: it finds two ways to tell who calls. */
    @Override
    public Set<Feature> features() {
        return System.getProperty("it.server", "").equals("glassfish8")
                ? EnumSet.complementOf(EnumSet.of(Feature.MICROPROFILE_JWT))
                : EnumSet.allOf(Feature.class);
    }

    @Override
    public WebArchive complete(WebArchive application) {
        return application.getName().equals("ROOT.war")
                ? application.addAsWebInfResource(new StringAsset(AT_THE_ROOT), "glassfish-web.xml")
                : application;
    }

    @Override
    public Path setUp(Instance instance) throws IOException {
        instance.copy("glassfish/domains/domain1", "domains/it");
        // Or it answers what is not below the application's path.
        Files.delete(instance.directory().resolve("domains/it/docroot/index.html"));
        Path domain = instance.directory().resolve("domains/it/config/domain.xml");
        Files.writeString(domain, onOwnPorts(Files.readString(domain), instance.port()));
        return instance.created("domains/it/autodeploy");
    }

    private static String onOwnPorts(String domain, int port) {
        return domain.replace("port=\"8080\"", "address=\"127.0.0.1\" port=\"" + port + "\"")
                .replace("port=\"8181\"", "enabled=\"false\" port=\"8181\"")
                .replace("port=\"4848\"", "address=\"127.0.0.1\" port=\"" + Server.freePort() + "\"")
                .replace("address=\"0.0.0.0\" port=\"3700\"", loopback())
                .replace("address=\"0.0.0.0\" port=\"3820\"", loopback())
                .replace("address=\"0.0.0.0\" port=\"3920\"", loopback())
                .replace("address=\"0.0.0.0\" port=\"8686\"", "enabled=\"false\" port=\"8686\"")
                .replace("<jvm-options>-Djavax.net.ssl.keyStore=", PASSWORDS + "<jvm-options>-Djavax.net.ssl.keyStore=")
                .replace(",org.apache.felix.shell.remote", "")
                .replace("derby.jdbc.ClientDataSource", "derby.jdbc.EmbeddedDataSource")
                .replace("value=\"sun-appserv-samples\"", "value=\"memory:it\"")
                .replaceAll("<property [^>]*name=\"(PortNumber|serverName)\"[^>]*/>", "");
    }

    private static String loopback() {
        return "address=\"127.0.0.1\" port=\"" + Server.freePort() + "\"";
    }

    @Override
    public List<String> command(Instance instance, List<Path> applications) {
        return List.of(
                "bash",
                instance.home().resolve("bin/asadmin").toString(),
                "start-domain",
                "--verbose",
                "--domaindir",
                instance.directory().resolve("domains").toString(),
                "it");
    }

    @Override
    public int linesUntilDone(int applications) {
        return applications;
    }

    @Override
    public boolean isDone(String line) {
        return line.contains("Successfully autodeployed") || isRefusal(line);
    }

    @Override
    public boolean isRefusal(String line) {
        return line.contains("[AutoDeploy] Autodeploy failed") || line.contains("Error occurred during deployment");
    }
}
