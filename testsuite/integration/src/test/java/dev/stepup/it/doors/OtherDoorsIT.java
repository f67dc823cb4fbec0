package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import dev.stepup.it.identity.Credential;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What no annotation reaches: a URL rule does. */
@OnServer
class OtherDoorsIT {

    private static final long SECONDS = 10;

    private final Application application;

    OtherDoorsIT(Application application) {
        this.application = application;
    }

    @Test
    void handshakeOfWebSocket_urlRule_denied() {
        assertThatThrownBy(() -> connect(Who.AAL1_WITH_TOTP).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void handshakeOfWebSocket_sessionMeetsTheRule_open() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket socket = connect(Who.AAL2, heard).get(SECONDS, TimeUnit.SECONDS);
        socket.sendText("hello", true).get(SECONDS, TimeUnit.SECONDS);
        assertThat(heard.get(SECONDS, TimeUnit.SECONDS)).isEqualTo("reached EchoEndpoint hello");
        socket.abort();
    }

    @Test
    void file_urlRule_guarded() {
        Reply denied = application
                .ask("/static/page.html", Caller.SCRIPT, Who.AAL1_WITH_TOTP)
                .get();
        assertThat(denied.problem()).isEqualTo("session_aal2_required");
        Reply permitted =
                application.ask("/static/page.html", Caller.SCRIPT, Who.AAL2).get();
        assertThat(permitted.body()).isEqualTo("reached static page\n");
        assertThat(permitted.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    private CompletableFuture<WebSocket> connect(Who who) {
        return connect(who, new CompletableFuture<>());
    }

    private CompletableFuture<WebSocket> connect(Who who, CompletableFuture<String> heard) {
        Credential credential = application.cast().credential(who, Caller.TOKEN).orElseThrow();
        URI address = URI.create(application.at("/socket/guarded").toString().replaceFirst("^http", "ws"));
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header(credential.header(), credential.value())
                .buildAsync(address, new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                        heard.complete(data.toString());
                        return null;
                    }
                });
    }
}
