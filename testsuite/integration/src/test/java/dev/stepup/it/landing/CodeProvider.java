package dev.stepup.it.landing;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Session;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.Callback;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Departure.Luggage;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A provider that completes trips by itself: a code says at once who has come, and with what level. */
@ApplicationScoped
public class CodeProvider implements SessionProvider {

    static final String NAME = "codes";
    static final String PATH = "/stepup/callback";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int priority() {
        return 10;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Aal.AAL2, false, false, List.of(), Map.of());
    }

    @Override
    public CredentialKind recognise(RequestView request) {
        return request.kept(NAME).isPresent() ? CredentialKind.COOKIE : CredentialKind.NONE;
    }

    @Override
    public Evidence evidence(RequestView request) {
        return request.kept(NAME).map(CodeProvider::session).orElse(Evidence.NOBODY);
    }

    private static Evidence session(String login) {
        String[] parts = login.split("\\.", 2);
        Aal level = Aal.valueOf(parts[1]);
        return new Evidence.Present(
                new Session(login, parts[0], level, List.of(CompletedMethod.of("code", level, null)), null, true));
    }

    @Override
    public Departure begin(Trip trip) {
        String state = UUID.randomUUID().toString();
        URI address =
                URI.create("https://id.example.org/authorize?state=" + state + "&redirect_uri=" + trip.callback());
        return new Departure.To(address, new Luggage(state, "for " + state));
    }

    @Override
    public Optional<String> callbackPath() {
        return Optional.of(PATH);
    }

    @Override
    public Arrival complete(Callback callback) {
        String state = callback.parameter("state").orElse("");
        if (callback.take(state).filter(("for " + state)::equals).isEmpty()) {
            // What a careless provider would do, which believes whatever has come.
            return callback.parameter("code").map(CodeProvider::login).orElse(new Arrival.Declined("no code"));
        }
        return callback.parameter("code").map(CodeProvider::login).orElse(new Arrival.Declined("it was given up"));
    }

    private static Arrival login(String code) {
        return switch (code) {
            case "outage" -> new Arrival.Unavailable("nobody answers");
            case "fault" -> throw new IllegalStateException("a fault");
            default -> new Arrival.Completed(code);
        };
    }
}
