package dev.stepup.it.faults;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** Its handshake passes no door but that of URLs. */
@ServerEndpoint("/socket")
@RequiresAal(RequiredAal.AAL2)
public class GuardedEndpoint {

    @OnMessage
    public String echo(String message) {
        return message;
    }
}
