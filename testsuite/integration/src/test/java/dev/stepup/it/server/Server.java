package dev.stepup.it.server;

import java.net.URI;
import org.jboss.shrinkwrap.api.Archive;

/** A server that runs one application. The tests know no other side of it than HTTP and what it writes. */
public interface Server extends AutoCloseable {

    /**
     * Deploys, and comes back when the application answers.
     *
     * @return the URL of the context root, with a slash at its end
     * @throws DeploymentFailedException if the server refused the application
     */
    URI deploy(Archive<?> application);

    /** What the server has written so far. */
    String log();

    /** Ends the server and everything that it has started. */
    @Override
    void close();
}
