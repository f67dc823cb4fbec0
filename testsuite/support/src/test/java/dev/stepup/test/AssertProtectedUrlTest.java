package dev.stepup.test;

import static dev.stepup.test.StepUpAssertions.assertProtected;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/** The assertion over HTTP: which answers tell of a guard, and which do not. */
class AssertProtectedUrlTest {

    private static final String MARK = "Cookie, Authorization, X-Session-Token, Accept, Sec-Fetch-Mode, Faces-Request";

    private HttpServer server;

    /** What the server answers; a request with {@code Sufficient} gets a 200. */
    private int status;

    private boolean byStepup = true;
    private String location = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void denialByStepup_assertion_holds(int denial) {
        status = denial;
        assertProtected(url());
    }

    @Test
    void redirectToElsewhere_assertion_holds() {
        status = 303;
        location = "https://id.example.org/login?return_to=here";
        assertProtected(url());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 206})
    void open_assertion_fails(int open) {
        status = open;
        assertFails("STEPUP-TEST-201", () -> assertProtected(url()));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 404, 405, 410, 429, 500, 503})
    void answerThatTellsNothing_assertion_fails(int other) {
        status = other;
        location = "https://id.example.org/";
        assertFails("STEPUP-TEST-202", () -> assertProtected(url()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/page/", "page", "/page?again", ""})
    void redirectToItself_assertion_fails(String itself) {
        status = 303;
        location = itself;
        assertFails("STEPUP-TEST-202", () -> assertProtected(url()));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 303})
    void denialByARoleOrAnApplication_assertion_fails(int denial) {
        status = denial;
        byStepup = false;
        location = "/elsewhere";
        assertFails("STEPUP-TEST-203", () -> assertProtected(url()));
    }

    @Test
    void sufficientCaller_letIn_assertionHolds() {
        status = 401;
        assertProtected(HttpClient.newHttpClient(), request().build(), sufficient());
    }

    @Test
    void everybodyDenied_assertion_fails() {
        status = 401;
        assertFails(
                "STEPUP-TEST-204",
                () -> assertProtected(
                        HttpClient.newHttpClient(), request().build(), request().build()));
    }

    @Test
    void openToEverybody_sufficientCallerGiven_assertionFails() {
        status = 200;
        assertFails(
                "STEPUP-TEST-201",
                () -> assertProtected(HttpClient.newHttpClient(), request().build(), sufficient()));
    }

    @Test
    void clientThatFollowsRedirects_assertion_isRefused() {
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThatThrownBy(() -> assertProtected(following, request().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("STEPUP-TEST-206: ");
    }

    @Test
    void noAnswer_assertion_fails() {
        server.stop(0);
        assertFails("STEPUP-TEST-205", () -> assertProtected(url()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (byStepup) {
            exchange.getResponseHeaders().set("Vary", MARK);
        }
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().set("Location", location);
        }
        exchange.sendResponseHeaders(exchange.getRequestHeaders().containsKey("Sufficient") ? 200 : status, -1);
        exchange.close();
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/page");
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(url());
    }

    private HttpRequest sufficient() {
        return request().header("Sufficient", "yes").build();
    }

    private static void assertFails(String id, ThrowingCallable assertion) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionFailedError.class).hasMessageStartingWith(id + ": ");
    }
}
