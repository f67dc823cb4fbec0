package dev.stepup.it.ways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Reply;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4 of the contract: a denial is answered, whatever the application maps and compresses. */
class MappedIT {

    private static Server server;
    private static URI root;

    @BeforeAll
    static void start() {
        server = Server.at(Server.freePort(), "mapped");
        root = server.deploy(ApplicationArchive.small(
                "mapped", "stepup.kratos.public-url=http://127.0.0.1:4433\n", Mapped.class, Mapped.Resource.class));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rest/mapped/guarded",
                "rest/mapped/asks",
                "rest/mapped/fails",
                "rest/mapped/writes",
                "rest/mapped/closes",
                "rest/mapped/redirects",
                "anything/else"
            })
    void applicationMapsWhateverIsThrown_nobody_getsTheAnswer_D3(String path) throws Exception {
        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(root.resolve(path)).build(), BodyHandlers.ofInputStream());
        String body = body(response);
        assertThat(response.statusCode()).as(body).isEqualTo(401);
        assertThat(body).startsWith("{").endsWith("}").contains("session_inactive");
    }

    /** The runtime takes it that nothing has been written, and says so. */
    @Test
    void resourceCatchesADenial_andWritesByItself_thatIsThere() {
        Reply reply = Ask.at(root.resolve("rest/mapped/direct")).get();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("without what is guarded");
    }

    /** More than some buffers hold: the answer, or a broken connection. */
    @ParameterizedTest
    @ValueSource(strings = {"writes-more", "masks"})
    void resourceHasBegunToWrite_nobody_getsNoHalfPageForAWhole_D3(String path) {
        int status;
        try {
            status = Ask.at(root.resolve("rest/mapped/" + path)).get().status();
        } catch (UncheckedIOException broken) {
            status = 0;
        }
        assertThat(status).isIn(401, 0);
    }

    private static String body(HttpResponse<InputStream> response) throws IOException {
        boolean zipped = response.headers().firstValue("Content-Encoding").isPresent();
        try (InputStream in = zipped ? new GZIPInputStream(response.body()) : response.body()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
