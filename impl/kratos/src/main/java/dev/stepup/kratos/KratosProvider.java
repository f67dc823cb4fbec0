package dev.stepup.kratos;

import dev.stepup.Aal;
import dev.stepup.Session;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges callers by the sessions of one Kratos: one whoami for each question, and nothing kept. */
final class KratosProvider implements SessionProvider {

    private final KratosConfig config;
    private final Transport transport;
    private final Credentials credentials;
    private final WhoamiReading whoami;
    private final Reach reach;
    private final Addresses addresses;
    private final LogOut logOut;
    private final Capabilities capabilities;
    private final URI whoamiUrl;

    /** @throws jakarta.json.JsonException if there is no JSON provider */
    KratosProvider(KratosConfig config, Transport transport, InstantSource clock) {
        Methods methods = new Methods(config);
        JsonBody json = new JsonBody();
        this.config = config;
        this.transport = transport;
        this.credentials = new Credentials(config);
        this.whoami = new WhoamiReading(
                json, new SessionReading(methods), new RetryAfter(clock), new CookieName(config.cookieName())::isOf);
        this.reach = new Reach(config, transport, json);
        this.addresses = new Addresses(config.publicUrl(), new Ways(methods));
        this.logOut = new LogOut(config, transport, json);
        this.whoamiUrl = Url.below(config.serverUrl(), "/sessions/whoami");
        this.capabilities = new Capabilities(
                Aal.AAL2,
                true,
                config.adminUrl() != null || config.strictWhoami(),
                methods.all(),
                Map.of(Aal.AAL1, List.of("aal1"), Aal.AAL2, List.of("aal2")));
    }

    @Override
    public String name() {
        return "kratos";
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public CredentialKind recognise(RequestView request) {
        return credentials.in(request).kind();
    }

    @Override
    public Evidence evidence(RequestView request) {
        Credential credential = credentials.in(request);
        if (credential.value() == null) {
            return Evidence.NOBODY;
        }
        Map<String, String> headers = new HashMap<>(credential.headers());
        headers.put("Accept", "application/json");
        headers.put("Cache-Control", config.cacheControl());
        Evidence evidence = whoami.read(transport.get(whoamiUrl, headers));
        // A cookie belongs to a browser; whoever came with a token has no use for one.
        return credential.kind() == CredentialKind.TOKEN && evidence instanceof Evidence.Present present
                ? new Evidence.Present(present.session())
                : evidence;
    }

    @Override
    public Reachable reachable(Session session) {
        return reach.of(session);
    }

    @Override
    public Departure begin(Trip trip) {
        return addresses.of(trip).map(Departure::to).orElse(Departure.NOWHERE);
    }

    @Override
    public Optional<URI> logOutAddress(RequestView request, URI returnTo) {
        return logOut.address(credentials.in(request), returnTo);
    }

    @Override
    public void close() {
        transport.close();
    }
}
