package dev.stepup.kratosdouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.stepup.kratosdouble.http.Listener;
import dev.stepup.kratosdouble.ui.Pages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The pages with a flow that nobody has seen before. */
class UnknownNodesTest {

    private static final String FLOW = """
            {"id":"x","requested_aal":"aal7","ui":{"action":"javascript:alert(1)","method":"POST","nodes":[
            {"type":"input","group":"newfangled","attributes":{"name":"thing","type":"hologram","value":5},"meta":{}},
            {"type":"input","group":"newfangled","attributes":{"name":"yes","type":"checkbox","value":true},"meta":{}},
            {"type":"input","group":"newfangled","attributes":{"name":"method","type":"submit","value":"newfangled"}},
            {"type":"script","group":"newfangled","attributes":{"src":"http://evil.example/x.js"}},
            {"type":"img","group":"newfangled","attributes":{"src":"http://evil.example/x.png"}},
            {"type":"div","group":"newfangled"},
            {"type":"a","group":"newfangled","attributes":{"href":"javascript:alert(1)","title":{"text":"click"}}},
            {"type":"text","group":"newfangled","attributes":{"text":{"text":"<i>read me</i>"}}}]}}""";

    @Test
    void unknownNodes_shown_becomePlainFieldsAndNothingRuns() throws IOException {
        HttpServer kratos = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        kratos.createContext("/", exchange -> {
            byte[] body = FLOW.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        kratos.start();
        String url = "http://127.0.0.1:" + kratos.getAddress().getPort();
        try (Listener listener = Listener.bind("127.0.0.1", 0)) {
            listener.answer(new Pages(url, null));
            String html = new Client()
                    .page("http://127.0.0.1:" + listener.port() + "/login?flow=x")
                    .body();
            assertThat(html)
                    .contains(
                            "type=\"text\" id=\"node-0\" name=\"thing\" value=\"5\"",
                            "type=\"checkbox\"",
                            "&lt;i&gt;read me")
                    .doesNotContain("evil.example", "javascript:", "<script");
        } finally {
            kratos.stop(0);
        }
    }

    @Test
    void server_notThere_isSaidInWords() throws IOException {
        try (Listener listener = Listener.bind("127.0.0.1", 0)) {
            listener.answer(new Pages("http://127.0.0.1:1", null));
            Client.Answer answer = new Client().page("http://127.0.0.1:" + listener.port() + "/login?flow=x");
            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.body()).contains("does not answer");
        }
    }
}
