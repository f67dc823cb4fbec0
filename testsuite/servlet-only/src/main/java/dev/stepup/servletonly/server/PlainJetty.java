package dev.stepup.servletonly.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A Jetty in which one application has come up. It tells where that is. */
public final class PlainJetty implements Supplier<URI>, Closeable {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    /** @throws IllegalStateException if the application has not come up */
    public PlainJetty(Path application, Path work) throws Exception {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        WebAppContext context = new WebAppContext(application.toString(), "/app");
        context.setTempDirectory(work.toFile());
        server.setHandler(context);
        server.start();
        if (!context.isAvailable()) {
            close();
            throw new IllegalStateException("the application has not come up");
        }
    }

    @Override
    public URI get() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/app/");
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
