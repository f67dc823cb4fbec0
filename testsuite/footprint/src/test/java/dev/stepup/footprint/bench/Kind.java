package dev.stepup.footprint.bench;

import dev.stepup.footprint.Wars;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is measured: a server, and the application in the form that is usual on it. */
enum Kind {
    PAYARA_MICRO("Payara Micro: servlet, resource, bean", "/rest/transfer", Said.BY_PAYARA) {
        @Override
        WebArchive plain() {
            return Wars.beans();
        }

        @Override
        WebArchive guarded(Map<String, String> settings) {
            return Wars.withKratos(Wars.beans(), settings);
        }

        @Override
        List<String> command(Path directory, int port) throws IOException {
            Files.writeString(directory.resolve("boot.txt"), LOOPBACK);
            return List.of(
                    "-jar",
                    Path.of(System.getProperty("footprint.payara"), "payara-micro.jar")
                            .toString(),
                    "--port",
                    Integer.toString(port),
                    "--prebootcommandfile",
                    "boot.txt",
                    "--nocluster",
                    "--nohazelcast",
                    "--disablephonehome",
                    "--deploy",
                    "webapps/app.war");
        }
    },
    TOMCAT_WITH_WELD_AND_JERSEY(
            "Tomcat with Weld and Jersey: servlet, resource, bean", "/rest/transfer", Said.BY_TOMCAT) {
        @Override
        WebArchive plain() {
            return Wars.withPlatform(Wars.beans());
        }

        @Override
        WebArchive guarded(Map<String, String> settings) {
            return Wars.withPlatform(Wars.withKratos(Wars.beans(), settings));
        }
    },
    TOMCAT_WITH_SERVLETS("Tomcat alone: two servlets", "/transfer", Said.BY_TOMCAT) {
        @Override
        WebArchive plain() {
            return Wars.servlets();
        }

        @Override
        WebArchive guarded(Map<String, String> settings) {
            return Wars.withApis(Wars.withKratos(Wars.servlets(), settings));
        }
    };

    private static final String LOOPBACK = "set configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.address=127.0.0.1\n";
    private static final String SERVER_XML = """
            <Server port="-1">
              <Service name="Catalina">
                <Connector address="127.0.0.1" port="%d"/>
                <Engine name="Catalina" defaultHost="localhost">
                  <Host name="localhost" appBase="webapps" autoDeploy="false"/>
                </Engine>
              </Service>
            </Server>
            """;

    private final String title;
    private final String guardedPath;
    private final Pattern deployed;

    Kind(String title, String guardedPath, Pattern deployed) {
        this.title = title;
        this.guardedPath = guardedPath;
        this.deployed = deployed;
    }

    /** For the table. */
    String title() {
        return title;
    }

    /** Where the annotation is. */
    String guardedPath() {
        return guardedPath;
    }

    /** How the server says how many milliseconds the deployment has taken. */
    Pattern deployed() {
        return deployed;
    }

    /** The application without the library. */
    abstract WebArchive plain();

    /** The same with it. */
    abstract WebArchive guarded(Map<String, String> settings);

    /** What starts the server, after {@code java} and its options, with what lies in {@code webapps}. */
    List<String> command(Path directory, int port) throws IOException {
        Path home = Path.of(System.getProperty("footprint.tomcat"));
        Path configuration = Files.createDirectories(directory.resolve("conf"));
        Files.writeString(configuration.resolve("server.xml"), SERVER_XML.formatted(port));
        Files.copy(home.resolve("conf/web.xml"), configuration.resolve("web.xml"));
        return List.of(
                "-Dcatalina.home=" + home,
                "-Dcatalina.base=" + directory,
                "-cp",
                home.resolve("bin/bootstrap.jar") + File.pathSeparator + home.resolve("bin/tomcat-juli.jar"),
                "org.apache.catalina.startup.Bootstrap",
                "start");
    }

    /** The line in which a server says how long a deployment has taken. */
    private static final class Said {
        static final Pattern BY_PAYARA = Pattern.compile("app was successfully deployed in ([\\d,.]+) milliseconds");
        static final Pattern BY_TOMCAT = Pattern.compile(
                "Deployment of web application archive \\[.*app\\.war] has finished in \\[([\\d,.]+)] ms");
    }
}
