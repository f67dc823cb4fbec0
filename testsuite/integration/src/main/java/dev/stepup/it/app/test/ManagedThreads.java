package dev.stepup.it.app.test;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;

/** Those of the server. */
@ApplicationScoped
public class ManagedThreads implements OtherThreads {

    @Resource
    @SuppressWarnings("NullAway.Init") // set by the container
    ManagedExecutorService executor;

    @Override
    public ExecutorService executor() {
        return executor;
    }
}
