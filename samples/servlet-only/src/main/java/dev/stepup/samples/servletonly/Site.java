package dev.stepup.samples.servletonly;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.JarResourceSet;
import org.apache.catalina.webresources.StandardRoot;

/** A Tomcat with the servlets of this package. Nothing in it is for Stepup: the container finds the library by itself. */
public final class Site implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();

    private Site() {}

    /** Starts the site as its settings say, and stays. */
    public static void main(String[] arguments) throws IOException, LifecycleException {
        try (Site site = start(8080, Map.of())) {
            site.tomcat.getServer().await();
        }
    }

    /**
     * Starts the site.
     *
     * @param settings what is not as in the settings file
     * @throws LifecycleException if the application has not come up; the log says why
     */
    static Site start(int port, Map<String, String> settings) throws IOException, LifecycleException {
        Site site = new Site();
        Context application = site.configure(port);
        settings.forEach(application::addParameter);
        site.tomcat.start();
        if (!application.getState().isAvailable()) {
            site.close();
            throw new LifecycleException("The application has not come up; the log says why");
        }
        return site;
    }

    private Context configure(int port) throws IOException {
        Path directory = Files.createTempDirectory("site");
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.setAddDefaultWebXmlToWebapp(false);
        Context application = tomcat.addWebapp("", directory.toString());
        application.setParentClassLoader(Site.class.getClassLoader());
        application.setResources(ownClasses(application));
        // A filter is not called for a path that no servlet is mapped to, so there is one for every path.
        Tomcat.addServlet(application, "default", new DefaultServlet()).addMapping("/");
        return application;
    }

    /** Where Tomcat looks for annotated servlets: they are in a directory or in a jar. */
    private static WebResourceRoot ownClasses(Context application) {
        WebResourceRoot resources = new StandardRoot(application);
        String place = "/WEB-INF/classes";
        Path classes = codeOf(Site.class);
        resources.addPreResources(
                Files.isDirectory(classes)
                        ? new DirResourceSet(resources, place, classes.toString(), "/")
                        : new JarResourceSet(resources, place, classes.toString(), "/"));
        return resources;
    }

    private static Path codeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
