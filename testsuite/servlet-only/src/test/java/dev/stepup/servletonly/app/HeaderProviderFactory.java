package dev.stepup.servletonly.app;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Session;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.spi.Settings;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a provider that believes whatever level a header names. */
public final class HeaderProviderFactory implements SessionProviderFactory {

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public Optional<SessionProvider> create(Settings settings) {
        return Optional.of(new HeaderProvider());
    }

    private static final class HeaderProvider implements SessionProvider {

        private static final String HEADER = "X-Level";

        @Override
        public String name() {
            return "header";
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(Aal.AAL2, true, true, List.of(), Map.of());
        }

        @Override
        public CredentialKind recognise(RequestView request) {
            return request.headers(HEADER).isEmpty() ? CredentialKind.NONE : CredentialKind.COOKIE;
        }

        @Override
        public Evidence evidence(RequestView request) {
            Aal level = Aal.valueOf(request.headers(HEADER).get(0));
            CompletedMethod method = CompletedMethod.of("some", level, null);
            return new Evidence.Present(new Session("s", "alice", level, List.of(method), null, true));
        }

        @Override
        public Reachable reachable(Session session) {
            return new Reachable.Known(Aal.AAL2);
        }

        @Override
        public Departure begin(Trip trip) {
            String kind = trip.denial().kind().name();
            return Departure.to(URI.create("https://identity.invalid/" + kind + "?return_to=" + trip.returnTo()));
        }
    }
}
