package dev.stepup.oidc;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final HttpConfig config;

    JdkTransport(HttpConfig config) {
        this.config = config;
        this.free = new Semaphore(config.maxConnections());
        this.client = new JdkClient(config.timeout(), workers());
    }

    /** A name is looked up before the connection is made, for as long as the name server likes: not on the caller's thread. */
    private static ThreadPoolExecutor workers() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(2, 2, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "stepup-oidc");
                    thread.setDaemon(true);
                    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
                    return thread;
                });
        // Nobody closes a provider that an application has made, so idle threads end by themselves.
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public Answer ask(Question question, Deadline deadline) {
        try {
            if (!free.tryAcquire(deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
                return new Answer.Failed("no connection became free within " + deadline.timeout());
            }
            try {
                return exchange(request(question), deadline);
            } finally {
                free.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("the calling thread was interrupted");
        } catch (IllegalArgumentException | RejectedExecutionException unsendable) {
            return new Answer.Failed(cause(unsendable, deadline));
        } catch (IOException noClient) {
            return new Answer.Failed(NO_CLIENT);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static HttpRequest request(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(question.address());
        question.headers().forEach(request::setHeader);
        String form = question.form();
        return form == null
                ? request.build()
                : request.setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
    }

    private Answer exchange(HttpRequest request, Deadline deadline) throws InterruptedException, IOException {
        CompletableFuture<HttpResponse<BoundedBody.Content>> call =
                client.get().sendAsync(request, head -> new BoundedBody(config.maxResponseBytes()));
        try {
            HttpResponse<BoundedBody.Content> response = call.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
            BoundedBody.Content body = response.body();
            return new Answer.Received(
                    response.statusCode(), body.text(), body.whole(), retryAfter(response.headers()));
        } catch (TimeoutException late) {
            return new Answer.Failed("no complete answer within " + deadline.timeout());
        } catch (ExecutionException failed) {
            return new Answer.Failed(cause(failed.getCause(), deadline));
        } finally {
            // Nothing to do for a call that is complete; any other gives its connection up.
            call.cancel(true);
        }
    }

    private static int retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** By type only: the message of an exception may quote what was sent. */
    private static String cause(@Nullable Throwable failure, Deadline deadline) {
        if (failure instanceof HttpTimeoutException) {
            return "no connection within " + deadline.timeout();
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
