package dev.stepup.it.app.socket;

import dev.stepup.it.app.test.Reached;
import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** Its handshake is guarded by a URL rule. */
@ServerEndpoint("/socket/guarded")
public class EchoEndpoint {

    @OnMessage
    public String echo(String message) {
        return Reached.at("EchoEndpoint") + " " + message;
    }
}
