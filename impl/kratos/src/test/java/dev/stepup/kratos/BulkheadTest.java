package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.spi.Evidence;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A backend that hangs must not take every thread of the server with it. */
@Timeout(30)
class BulkheadTest {

    private static final String SESSION = RawServer.json(200, Given.sessionJson(""));

    private static KratosProvider provider(String url, String timeout, Semaphore free) {
        KratosConfig config = Given.config("url", url, "timeout", timeout);
        return new KratosProvider(config, new JdkTransport(config, free), Given.CLOCK);
    }

    private static String cause(KratosProvider provider) {
        return ((Evidence.Unavailable) provider.evidence(Given.browser())).cause();
    }

    @Test
    @DisplayName("D1: waiting for a connection counts in the deadline")
    void connections_allBusy_isUnavailableAndNotSent() throws IOException {
        Semaphore free = new Semaphore(0);
        try (RawServer server = new RawServer(RawServer.text(SESSION))) {
            assertThat(cause(provider(server.url(), "PT0.1S", free))).contains("no connection became free");
            assertThat(server.heads()).isEmpty();
            assertThat(free.availablePermits()).isZero();
        }
    }

    @Test
    void connection_afterAnswerAndFailure_isFreeAgain() throws IOException {
        Semaphore free = new Semaphore(1);
        try (RawServer silent = new RawServer(RawServer.dribble("", ""));
                RawServer server = new RawServer(RawServer.text(SESSION))) {
            for (int i = 0; i < 3; i++) {
                assertThat(cause(provider(silent.url(), "PT0.1S", free))).contains("no complete answer");
                assertThat(provider(server.url(), "PT10S", free).evidence(Given.browser()))
                        .isInstanceOf(Evidence.Present.class);
            }
        }
        assertThat(free.availablePermits()).isEqualTo(1);
    }

    @Test
    @DisplayName("D1: a question that is given up does not keep its connection")
    void connection_afterTheDeadline_isClosed() throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        try (RawServer silent = new RawServer(caller -> {
            if (caller.getInputStream().read() < 0) {
                hungUp.countDown();
            }
        })) {
            JdkTransport transport = new JdkTransport(Given.config("timeout", "PT1S"));
            assertThat(transport.get(URI.create(silent.url()), Map.of())).isInstanceOf(Answer.Failed.class);
            assertThat(silent.heads()).as("the question was sent in time").hasSize(1);
            assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(transport)
                    .as("still there, so it was not the garbage collector")
                    .isNotNull();
        }
    }

    @Test
    @DisplayName("D1: an interrupted thread stays interrupted")
    void thread_interrupted_isUnavailableAndStillInterrupted() throws IOException {
        try (RawServer server = new RawServer(RawServer.text(SESSION))) {
            KratosProvider provider = provider(server.url(), "PT10S", new Semaphore(1));
            Thread.currentThread().interrupt();
            Evidence evidence = provider.evidence(Given.browser());
            assertThat(Thread.interrupted()).isTrue();
            assertThat(((Evidence.Unavailable) evidence).cause()).contains("interrupted");
        }
    }
}
