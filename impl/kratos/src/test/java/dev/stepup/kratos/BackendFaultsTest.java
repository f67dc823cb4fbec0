package dev.stepup.kratos;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.stepup.spi.Evidence;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** D1: a backend that is out of order is unavailable, within the time-out, and nothing leaks. */
class BackendFaultsTest {

    /** For a backend that never comes to an end. */
    private static final Duration SHORT = Duration.ofMillis(400);
    /** For a backend that answers at once, on a machine that is busy. */
    private static final Duration LONG = Duration.ofSeconds(20);

    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    @RegisterExtension
    static final WireMockExtension KRATOS = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1"))
            .build();

    private static String url() {
        return "http://127.0.0.1:" + KRATOS.getPort();
    }

    private static KratosProvider provider(String url, Duration timeout) {
        KratosConfig config = Given.config("url", url, "timeout", timeout.toString(), "max-response-bytes", "4096");
        return new KratosProvider(config, new JdkTransport(config), Given.CLOCK);
    }

    private static Evidence.Unavailable ask(String url, Duration timeout) {
        KratosProvider provider = provider(url, timeout);
        long start = System.nanoTime();
        Evidence evidence = provider.evidence(Given.browser());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(timeout.plus(TOLERANCE));
        assertThat(evidence).isInstanceOf(Evidence.Unavailable.class);
        Evidence.Unavailable unavailable = (Evidence.Unavailable) evidence;
        assertThat(unavailable.cause()).isNotBlank().hasSizeLessThan(200).doesNotContain(Given.SECRET);
        return unavailable;
    }

    private static ResponseDefinitionBuilder session() {
        return aResponse().withStatus(200).withBody(Given.sessionJson(""));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("no answer", session().withFixedDelay(10_000), "no complete answer within PT0.4S"),
                Arguments.of(
                        "a body that comes in drops",
                        session().withChunkedDribbleDelay(20, 20_000),
                        "no complete answer within PT0.4S"),
                Arguments.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "the connection failed"),
                Arguments.of("closed without a word", aResponse().withFault(Fault.EMPTY_RESPONSE), "connection failed"),
                Arguments.of("rubbish in place of HTTP", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), "failed"),
                Arguments.of(
                        "200, then rubbish",
                        aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                        "connection failed"),
                Arguments.of("500", session().withStatus(500), "whoami answered 500"),
                Arguments.of("503", session().withStatus(503), "whoami answered 503"),
                Arguments.of("429", session().withStatus(429), "whoami answered 429"),
                Arguments.of(
                        "a redirect to a place that has a session",
                        aResponse().withStatus(302).withHeader("Location", "/elsewhere"),
                        "whoami answered with a redirect (302)"),
                Arguments.of("404 of a wrong address", session().withStatus(404), "whoami answered 404"),
                Arguments.of(
                        "403 of a proxy",
                        aResponse().withStatus(403).withBody("<html>no</html>"),
                        "whoami answered 403, but not as Kratos does"),
                Arguments.of(
                        "401 of a proxy, with a challenge",
                        aResponse()
                                .withStatus(401)
                                .withHeader("WWW-Authenticate", "Basic realm=\"proxy\"")
                                .withBody("<html>no</html>"),
                        "whoami answered 401, but not as Kratos does"),
                Arguments.of(
                        "200 with a page",
                        aResponse().withStatus(200).withBody("<html>hello</html>"),
                        "whoami answered 200 with something unreadable"),
                Arguments.of(
                        "200 with too much",
                        session().withBody(Given.sessionJson("\"x\":\"" + "y".repeat(5000) + "\"")),
                        "whoami answered with too much"),
                Arguments.of(
                        "503 with too much", aResponse().withStatus(503).withBody("y".repeat(5000)), "answered 503"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @DisplayName("D1")
    void backend_outOfOrder_isUnavailableInTime(String name, ResponseDefinitionBuilder answer, String cause) {
        KRATOS.stubFor(any(anyUrl()).willReturn(answer));
        assertThat(ask(url(), cause.endsWith("PT0.4S") ? SHORT : LONG).cause()).contains(cause);
        if (cause.contains("answered")) {
            // Only a broken connection is tried again, by the client of the JDK, since a GET bears it.
            assertThat(KRATOS.getAllServeEvents()).hasSize(1);
        }
    }

    @Test
    @DisplayName("D1: 503 with Retry-After")
    void backend_namesATime_isPassedOn() {
        KRATOS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "7")));
        assertThat(ask(url(), LONG).retryAfterSeconds()).isEqualTo(7);
    }

    @Test
    @DisplayName("D3: a 401 without a challenge is read")
    void backend_unauthorizedWithoutChallenge_isNobody() {
        KRATOS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(401).withBody("{\"error\":{\"code\":401}}")));
        assertThat(provider(url(), LONG).evidence(Given.browser())).isEqualTo(Evidence.NOBODY);
    }

    @Test
    @DisplayName("D1: a certificate that nobody vouches for")
    void backend_untrusted_isUnavailable() {
        KRATOS.stubFor(any(anyUrl()).willReturn(session()));
        assertThat(ask("https://127.0.0.1:" + KRATOS.getHttpsPort(), LONG).cause())
                .contains("SSLHandshakeException");
        assertThat(KRATOS.getAllServeEvents()).isEmpty();
    }

    @Test
    @DisplayName("D1: the transport throws nothing, and quotes nothing")
    void question_unsendable_isFailedWithoutTheSecret() {
        Answer answer = new JdkTransport(Given.config())
                .get(URI.create(url()), Map.of("Cookie", "ory_kratos_session=" + Given.SECRET + "\u0001"));
        assertThat(((Answer.Failed) answer).cause())
                .contains("could not be sent")
                .doesNotContain(Given.SECRET);
    }

    @Test
    @DisplayName("D1: a question after the application has ended")
    void provider_closed_isUnavailableAndAsksNobody() {
        KRATOS.stubFor(any(anyUrl()).willReturn(session()));
        KratosProvider provider = provider(url(), LONG);
        provider.close();
        assertThat(((Evidence.Unavailable) provider.evidence(Given.browser())).cause())
                .contains("the application has ended");
        assertThat(KRATOS.getAllServeEvents()).isEmpty();
    }

    @Test
    @DisplayName("D1: refused")
    void backend_notRunning_isUnavailable() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(ask("http://127.0.0.1:" + port, LONG).cause()).contains("refused");
    }

    @Test
    @DisplayName("D1: no connection in time")
    void backend_acceptsNoMoreConnections_isUnavailableInTime() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            while (fits(full.getLocalSocketAddress(), waiting)) {}
            assertThat(ask("http://127.0.0.1:" + full.getLocalPort(), SHORT).cause())
                    .contains("within PT0.4S");
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static boolean fits(SocketAddress address, List<Socket> waiting) throws IOException {
        assertThat(waiting).as("a queue of one is full at some time").hasSizeLessThan(20);
        Socket next = new Socket();
        waiting.add(next);
        try {
            next.connect(address, 200);
            return true;
        } catch (SocketTimeoutException full) {
            return false;
        }
    }

    @Test
    @DisplayName("D1: reset in the middle of the body")
    void body_cutOff_isUnavailable() throws IOException {
        String half = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + Given.sessionJson("");
        try (RawServer server = new RawServer(caller -> {
            RawServer.text(half).answer(caller);
            caller.setSoLinger(true, 0);
        })) {
            assertThat(ask(server.url(), LONG).cause()).contains("the connection failed");
        }
    }

    @Test
    @DisplayName("D1: a body without an end")
    void body_endless_isUnavailableInTime() throws IOException {
        String head = "HTTP/1.1 200 OK\r\n\r\n" + Given.sessionJson("");
        try (RawServer server = new RawServer(RawServer.dribble(head, " ".repeat(1000)))) {
            assertThat(ask(server.url(), LONG).cause()).contains("too much");
        }
        try (RawServer server = new RawServer(RawServer.dribble(head, " "))) {
            assertThat(ask(server.url(), SHORT).cause()).contains("no complete answer");
        }
    }
}
