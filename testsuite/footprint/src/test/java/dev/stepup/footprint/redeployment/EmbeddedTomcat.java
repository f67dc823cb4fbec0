package dev.stepup.footprint.redeployment;

import java.io.File;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;
import org.jboss.shrinkwrap.api.exporter.ExplodedExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;

/** A Tomcat in this process, in which one application after the other lives. */
final class EmbeddedTomcat implements AutoCloseable {

    /**
     * One life of an application.
     *
     * @param loader the class loader that it was given
     * @param up whether the deployment has come up
     */
    record Life(Context context, ClassLoader loader, boolean up) {}

    private final Tomcat tomcat = new Tomcat();
    private final Path directory;

    EmbeddedTomcat(Path directory) throws LifecycleException {
        this.directory = directory;
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(0);
        tomcat.getConnector()
                .setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        tomcat.start();
    }

    /** Unpacks an application, to be deployed any number of times. */
    File unpacked(WebArchive application) {
        return application.as(ExplodedExporter.class).exportExploded(directory.toFile(), application.getName());
    }

    Life deploy(File application) {
        AtomicReference<@Nullable ClassLoader> loader = new AtomicReference<>();
        Context context = new StandardContext();
        context.setPath("/app");
        context.setDocBase(application.getPath());
        context.setParentClassLoader(new ServerClasses());
        scanner(context).setScanClassPath(false);
        context.addLifecycleListener(new Tomcat.DefaultWebXmlListener());
        context.addLifecycleListener(new ContextConfig());
        // It is taken from a context that has not come up.
        context.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.CONFIGURE_START_EVENT)) {
                loader.set(context.getLoader().getClassLoader());
            }
        });
        tomcat.getHost().addChild(context);
        return new Life(context, Objects.requireNonNull(loader.get()), context.getState() == LifecycleState.STARTED);
    }

    private static StandardJarScanner scanner(Context context) {
        StandardJarScanner scanner = new StandardJarScanner();
        context.setJarScanner(scanner);
        return scanner;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/app" + path);
    }

    void undeploy(Life life) throws LifecycleException {
        tomcat.getHost().removeChild(life.context());
        life.context().destroy();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
