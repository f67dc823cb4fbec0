package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A look-up of a name blocks beyond every deadline, so it is not done on the caller's thread. */
class WorkersTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:4433,   http://[::1]:4434,    true",
        "http://localhost:4433,   http://10.0.0.1,      true",
        "http://kratos:4433,      http://127.0.0.1,     false",
        "http://127.0.0.1:4433,   http://kratos:4434,   false",
        "https://127.0.0.1,       http://127.0.0.1,     false",
        "https://id.example.org,  https://a.example,    false"
    })
    void hosts_byNameOrNumber_areStartedElsewhereOrHere(URI one, URI other, boolean here) {
        Executor executor = Workers.forHostsOf(Stream.of(one, other));
        Thread ran =
                CompletableFuture.supplyAsync(Thread::currentThread, executor).join();
        assertThat(ran.equals(Thread.currentThread())).isEqualTo(here);
        assertThat(here || ran.isDaemon()).isTrue();
    }
}
