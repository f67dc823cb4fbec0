package dev.stepup.kratos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The client of the JDK with its threads, from the first question to {@link #close}. A deployment that is refused has started
 * none of them, and one that has ended holds on to none.
 */
final class JdkClient implements AutoCloseable {

    private final Duration connectTimeout;
    private final Executor workers;
    private @Nullable HttpClient client;
    private boolean closed;

    JdkClient(Duration connectTimeout, Executor workers) {
        this.connectTimeout = connectTimeout;
        this.workers = workers;
    }

    /** @throws IOException after the end, or where TLS cannot be set up in this JVM */
    synchronized HttpClient get() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (client == null) {
            client = start();
        }
        return client;
    }

    /**
     * The thread of a client ends when the client is garbage, and not before (JDK 17 has no other way). Until then it must
     * not hold the class loader of the application that has happened to ask first.
     */
    private HttpClient start() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader application = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return HttpClient.newBuilder()
                    // HTTP/2 would send an upgrade with every cleartext request, and make a bound on connections
                    // meaningless.
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(connectTimeout)
                    .executor(workers)
                    .build();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            thread.setContextClassLoader(application);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        client = null;
        if (workers instanceof ExecutorService pool) {
            pool.shutdown();
        }
    }
}
