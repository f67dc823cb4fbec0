package dev.stepup.test;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The provider of the kit. It knows the tickets of the tests that run now in this JVM, and nothing else: without a running
 * test it recognises nobody, whatever a request carries.
 */
final class TestProvider implements SessionProvider {

    /** A host that can never be there (RFC 2606). */
    private static final String NOWHERE = "https://identity.invalid/";

    @Override
    public String name() {
        return "test";
    }

    /** The last one: who has no credential is sent where the application's own provider says. */
    @Override
    public int priority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Aal.AAL3, true, true, List.of(), Map.of());
    }

    @Override
    public CredentialKind recognise(RequestView request) {
        if (byHeader(request).isPresent()) {
            return CredentialKind.TOKEN;
        }
        return byCookie(request).isPresent() ? CredentialKind.COOKIE : CredentialKind.NONE;
    }

    @Override
    public Evidence evidence(RequestView request) {
        return byHeader(request)
                .or(() -> byCookie(request))
                .map(TestCaller::evidence)
                .orElse(Evidence.NOBODY);
    }

    @Override
    public Reachable reachable(Session session) {
        return ActiveCallers.owner(session).map(TestCaller::reachable).orElse(Reachable.NOT_TOLD);
    }

    @Override
    public Departure begin(Trip trip) {
        return Departure.to(whereTo(trip));
    }

    private static URI whereTo(Trip trip) {
        String kind = trip.denial().kind().name().toLowerCase(Locale.ROOT);
        URI returnTo = trip.returnTo();
        String query =
                returnTo == null ? "" : "?return_to=" + URLEncoder.encode(returnTo.toString(), StandardCharsets.UTF_8);
        return URI.create(NOWHERE + kind + query);
    }

    private static Optional<TestCaller> byHeader(RequestView request) {
        return known(request.headers(TestCaller.HEADER).stream());
    }

    private static Optional<TestCaller> byCookie(RequestView request) {
        String prefix = TestCaller.COOKIE + "=";
        return known(request.headers("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(prefix))
                .map(pair -> pair.substring(prefix.length())));
    }

    private static Optional<TestCaller> known(Stream<String> tickets) {
        return tickets.flatMap(ticket -> ActiveCallers.byTicket(ticket).stream())
                .findFirst();
    }
}
