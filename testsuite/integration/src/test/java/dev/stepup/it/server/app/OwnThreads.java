package dev.stepup.it.server.app;

import dev.stepup.it.app.test.OtherThreads;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Those of the application, on a server that lends none. */
@ApplicationScoped
public class OwnThreads implements OtherThreads {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Override
    public ExecutorService executor() {
        return threads;
    }

    @PreDestroy
    void end() {
        threads.shutdownNow();
    }
}
