package dev.stepup.it.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Apache Tomcat: a servlet container. */
final class Tomcat implements Distribution {

    private static final String SERVER_XML = """
            <Server port="-1">
              <Service name="Catalina">
                <Connector address="127.0.0.1" port="%d">
                  <UpgradeProtocol className="org.apache.coyote.http2.Http2Protocol"/>
                </Connector>
                <Engine name="Catalina" defaultHost="localhost">
                  <Host name="localhost" appBase="webapps" autoDeploy="false">
                    <Valve className="org.apache.catalina.valves.ErrorReportValve" showReport="false" showServerInfo="false"/>
                  </Host>
                </Engine>
              </Service>
            </Server>
            """;

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
        instance.write("conf/server.xml", SERVER_XML.formatted(instance.port()));
        instance.copy("conf/web.xml", "conf/web.xml");
        return instance.created("webapps");
    }

    @Override
    public List<String> command(Instance instance, List<Path> applications) {
        Path bin = instance.home().resolve("bin");
        return List.of(
                Instance.java(),
                "-Dcatalina.home=" + instance.home(),
                "-Dcatalina.base=" + instance.directory(),
                "-cp",
                bin.resolve("bootstrap.jar") + File.pathSeparator + bin.resolve("tomcat-juli.jar"),
                "org.apache.catalina.startup.Bootstrap",
                "start");
    }

    @Override
    public boolean isDone(String line) {
        return line.contains("Server startup in ");
    }

    @Override
    public boolean isRefusal(String line) {
        return line.contains("startup failed due to previous errors")
                || line.contains("Error deploying web application");
    }
}
