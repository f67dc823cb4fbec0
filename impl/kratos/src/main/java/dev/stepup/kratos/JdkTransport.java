package dev.stepup.kratos;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The client of the JDK, with what it lacks: a deadline over the whole answer (its own ends at the headers), a bound on
 * connections and one on the size of a body.
 */
final class JdkTransport implements Transport {

    private static final String NO_CLIENT =
            "no connection is made: the application has ended, or TLS cannot be set up in this JVM";

    private final JdkClient client;
    private final Semaphore free;
    private final KratosConfig config;

    JdkTransport(KratosConfig config) {
        this(config, new Semaphore(config.maxConnections()));
    }

    JdkTransport(KratosConfig config, Semaphore free) {
        this.config = config;
        this.free = free;
        this.client = new JdkClient(
                config.timeout(),
                Workers.forHostsOf(Stream.of(
                        config.serverUrl(), Objects.requireNonNullElse(config.adminUrl(), config.serverUrl()))));
    }

    @Override
    public Answer get(URI address, Map<String, String> headers) {
        long deadline = System.nanoTime() + config.timeout().toNanos();
        try {
            if (!free.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return new Answer.Failed("no connection became free within " + config.timeout());
            }
            try {
                return exchange(request(address, headers), deadline);
            } finally {
                free.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("the calling thread was interrupted");
        } catch (IllegalArgumentException | RejectedExecutionException unsendable) {
            return new Answer.Failed(cause(unsendable));
        } catch (IOException noClient) {
            return new Answer.Failed(NO_CLIENT);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static HttpRequest request(URI address, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        headers.forEach(request::setHeader);
        return request.build();
    }

    private Answer exchange(HttpRequest request, long deadline) throws InterruptedException, IOException {
        CompletableFuture<HttpResponse<BoundedBody.Content>> call =
                client.get().sendAsync(request, head -> new BoundedBody(config.maxResponseBytes()));
        try {
            HttpResponse<BoundedBody.Content> response = call.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            BoundedBody.Content body = response.body();
            return new Answer.Received(response.statusCode(), response.headers(), body.text(), body.whole());
        } catch (TimeoutException late) {
            return new Answer.Failed("no complete answer within " + config.timeout());
        } catch (ExecutionException failed) {
            return new Answer.Failed(cause(failed.getCause()));
        } finally {
            // Nothing to do for a call that is complete; any other gives its connection up.
            call.cancel(true);
        }
    }

    /** By type only: the message of an exception may quote what was sent. */
    private String cause(@Nullable Throwable failure) {
        if (failure instanceof HttpTimeoutException) {
            return "no connection within " + config.timeout();
        }
        if (failure instanceof ConnectException) {
            return "the connection was refused, or the host is unknown";
        }
        if (failure instanceof IOException) {
            return "the connection failed (" + failure.getClass().getSimpleName() + ")";
        }
        return "the question could not be sent ("
                + (failure == null ? "unknown" : failure.getClass().getSimpleName()) + ")";
    }
}
