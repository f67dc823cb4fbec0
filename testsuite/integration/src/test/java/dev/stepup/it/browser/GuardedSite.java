package dev.stepup.it.browser;

import dev.stepup.it.http.RawConnection;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Server;
import java.net.URI;

/** A server with guarded pages below {@code /bank}, as it is set up to be reached. Whoever asks is sent to sign in. */
final class GuardedSite implements AutoCloseable {

    static final String PROVIDER = "http://127.0.0.1:4433";

    private final Server server;
    private final URI url;

    GuardedSite(String name, String settings) {
        int port = Server.freePort();
        server = Server.at(port, name);
        try {
            url = server.deploy(ApplicationArchive.small(
                    "bank",
                    settings + "stepup.loop-guard.key=random\nstepup.kratos.public-url=" + PROVIDER + "\n",
                    GuardedPages.class));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** What comes back, as it comes. */
    String ask(Attempt attempt) {
        return RawConnection.ask(url, attempt.requestLine(), attempt.headers());
    }

    @Override
    public void close() {
        server.close();
    }
}
