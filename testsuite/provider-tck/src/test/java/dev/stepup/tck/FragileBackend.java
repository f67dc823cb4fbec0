package dev.stepup.tck;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;

/** What stands before an HTTP backend, and can be out of order in every way. */
final class FragileBackend implements AutoCloseable {

    /** Longer than any provider waits; the server is stopped before that. */
    private static final int FOREVER_MILLIS = 60_000;

    private final WireMockServer server;
    private final URI behind;
    private final String path;

    /** @param path where a session would be found */
    FragileBackend(URI behind, String path) {
        this.behind = behind;
        this.path = path;
        server = new WireMockServer(options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .disableRequestJournal()
                .asynchronousResponseEnabled(true));
        server.start();
        become(BackendFailure.NONE);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    void become(BackendFailure failure) {
        server.resetMappings();
        server.stubFor(any(anyUrl()).willReturn(answer(failure)));
    }

    private ResponseDefinitionBuilder answer(BackendFailure failure) {
        return switch (failure) {
            case NONE -> aResponse().proxiedFrom(behind.toString());
            case REFUSED -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
            case ERROR -> aResponse().withStatus(500).withBody("{}");
            case OVERLOADED -> aResponse().withStatus(429);
            case GARBAGE ->
                aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"id\":");
            case REDIRECT -> aResponse().withStatus(302).withHeader("Location", behind + path);
            case SILENT -> aResponse().withFixedDelay(FOREVER_MILLIS);
        };
    }

    @Override
    public void close() {
        server.stop();
    }
}
