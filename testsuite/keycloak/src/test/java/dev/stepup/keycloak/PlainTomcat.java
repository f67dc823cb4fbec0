package dev.stepup.keycloak;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;

/** A server with servlets and nothing else, in which the library lies on the class path. */
public final class PlainTomcat {

    private static final String PAGES = "WEB-INF/classes/dev/stepup/keycloak/pages";

    private PlainTomcat() {}

    /**
     * Stays until it is ended.
     *
     * @param arguments the port, a directory to work in, where the classes of the pages are, and settings {@code name=value}
     */
    public static void main(String[] arguments) throws IOException, LifecycleException {
        Path directory = Files.createDirectories(Path.of(arguments[1]));
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector()
                .setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        tomcat.setAddDefaultWebXmlToWebapp(false);
        Path root = directory.resolve("root");
        copy(Path.of(arguments[2]), Files.createDirectories(root.resolve(PAGES)));
        Context application = tomcat.addWebapp("/tomcat", root.toString());
        // As every Tomcat has it. Where no servlet is mapped to a path, filters are not called for it.
        Tomcat.addServlet(application, "default", new DefaultServlet()).addMapping("/");
        Arrays.stream(arguments)
                .skip(3)
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> application.addParameter(setting[0], setting[1]));
        tomcat.start();
        if (!application.getState().isAvailable()) {
            tomcat.stop();
            tomcat.destroy();
            throw new IllegalStateException("the application did not come up");
        }
        tomcat.getServer().await();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
