package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** No thread before it is needed, none that holds the application, and none after the end. */
class JdkClientTest {

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final JdkClient client = new JdkClient(Duration.ofSeconds(1), workers);

    private static long selectors() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("HttpClient-.*-SelectorManager"))
                .filter(thread -> thread.getContextClassLoader() == TestLoader.INSTANCE)
                .count();
    }

    @Test
    void client_firstAskedForByAnApplication_startsAThreadThatDoesNotHoldIt() throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(TestLoader.INSTANCE);
        try {
            HttpClient first = client.get();
            assertThat(client.get()).isSameAs(first);
            assertThat(selectors()).isZero();
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(TestLoader.INSTANCE);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void client_closed_isNotOpenedAgain() throws IOException {
        client.get();
        client.close();
        client.close();
        assertThat(workers.isShutdown()).isTrue();
        assertThatIOException().isThrownBy(client::get);
    }

    /** An application's. */
    private static final class TestLoader extends ClassLoader {
        static final TestLoader INSTANCE = new TestLoader();
    }
}
