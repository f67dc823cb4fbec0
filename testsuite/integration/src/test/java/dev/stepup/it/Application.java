package dev.stepup.it;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.identity.Kratos;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Server;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The application on its server, and the Kratos that it asks: one for all tests of a run, ended with the run. */
public final class Application implements AutoCloseable {

    private final IdentityServer identity;
    private final Wire wire;
    private final Server server;
    private final URI url;
    private final Cast cast;
    private Duration offset = Duration.ZERO;

    Application() {
        int port = Integer.getInteger("app.port", 0);
        int chosen = port == 0 ? Server.freePort() : port;
        identity = IdentityServer.of("http://127.0.0.1:" + chosen);
        wire = new Wire(kratos().publicUrl());
        cast = new Cast(kratos());
        server = Server.at(chosen, "server");
        try {
            url = server.deploy(ApplicationArchive.with(Map.of(
                    "stepup.kratos.public-url", kratos().publicUrl().toString(),
                    "stepup.kratos.url", wire.url().toString(),
                    "stepup.kratos.admin-url", kratos().adminUrl().toString(),
                    "stepup.kratos.whoami-required-aal", isStrict() ? "highest_available" : "aal1")));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** An address below the context root. */
    public URI at(String path) {
        return URI.create(url + path.substring(1));
    }

    /** A request by somebody. */
    public Ask ask(String path, Caller caller, Who who) {
        putClockForward(who == Who.AAL2_STALE ? Duration.ofMinutes(10) : Duration.ZERO);
        return Ask.at(at(path)).as(caller, cast.credential(who, caller));
    }

    /** Which guarded code has run since the last time that this was asked. */
    public Set<String> reached() {
        String places = Ask.at(at("/test/reached")).send("POST").body();
        return places.isEmpty() ? Set.of() : Set.of(places.split("\n", -1));
    }

    /** What was judged since the last time that this was asked, in its order. */
    public List<String> judged() {
        String judged = Ask.at(at("/test/judged")).send("POST").body();
        return judged.isEmpty() ? List.of() : List.of(judged.split("\n", -1));
    }

    /** How often the application has asked its Kratos for a session. */
    public int lookUps() {
        return wire.lookUps();
    }

    /** Lets a stream go on by one step. */
    public void tick() {
        Ask.at(at("/test/tick")).send("POST");
    }

    /** Puts the application's clock forward from the present; the next {@link #ask} sets it back. */
    public void putClockForward(Duration by) {
        if (!by.equals(offset)) {
            Ask.at(at("/test/clock?offset=" + by)).send("POST");
            offset = by;
        }
    }

    /** The identity server. */
    public Kratos kratos() {
        return identity.kratos();
    }

    /** Whether the identity server withholds sessions that fall short. */
    public boolean isStrict() {
        return IdentityServer.isStrict();
    }

    /** The sessions that tests share. */
    public Cast cast() {
        return cast;
    }

    Wire wire() {
        return wire;
    }

    /** What the server has written. */
    public String log() {
        return server.log();
    }

    /** The same, when this text is in it; or after ten seconds. */
    public String logWith(String text) {
        return server.logWith(text);
    }

    @Override
    public void close() {
        try {
            server.close();
        } finally {
            wire.close();
            identity.close();
        }
    }
}
