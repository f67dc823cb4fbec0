package dev.stepup.servletonly.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;

/** A Tomcat in which one application has come up. It tells where that is. */
public final class PlainTomcat implements Supplier<URI>, Closeable {

    private final Tomcat tomcat = new Tomcat();

    /** @throws IllegalStateException if the application has not come up */
    public PlainTomcat(Path application, Path work) throws IOException, LifecycleException {
        // It may be registered once in a JVM, and here each application has a Tomcat of its own.
        TomcatURLStreamHandlerFactory.disable();
        tomcat.setBaseDir(work.toString());
        tomcat.setPort(0);
        tomcat.getConnector()
                .setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        tomcat.setAddDefaultWebXmlToWebapp(false);
        Context context = tomcat.addWebapp("/app", application.toString());
        context.setParentClassLoader(PlainTomcat.class.getClassLoader());
        // As every Tomcat has it. Where no servlet is mapped to a path, filters are not called for it.
        Tomcat.addServlet(context, "default", new DefaultServlet()).addMapping("/");
        tomcat.start();
        if (!context.getState().isAvailable()) {
            close();
            throw new IllegalStateException("the application has not come up");
        }
    }

    @Override
    public URI get() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/app/");
    }

    @Override
    public void close() throws IOException {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IOException(e);
        }
    }
}
