package dev.stepup.tck;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Denial;
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
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A provider whose backend is a map, and its fixture: the smallest that keeps to the contract. */
final class InMemory implements ProviderFixture {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String COOKIE = "session_id=";

    final Map<String, Session> sessions = new ConcurrentHashMap<>();
    final Map<String, Set<Aal>> enrolled = new ConcurrentHashMap<>();
    final Map<String, InMemoryCallback.Granted> codes = new ConcurrentHashMap<>();
    volatile BackendFailure failure = BackendFailure.NONE;
    private final SessionProvider provider;

    /** @param sabotage what a provider is made of this one, for a test of the tests */
    InMemory(UnaryOperator<InMemoryProvider> sabotage) {
        provider = sabotage.apply(new InMemoryProvider(this));
    }

    @Override
    public SessionProvider provider() {
        return provider;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
    }

    @Override
    public Optional<String> method(Aal level) {
        return switch (level) {
            case AAL1 -> Optional.of("password");
            case AAL2 -> Optional.of("totp");
            case AAL0, AAL3 -> Optional.empty();
        };
    }

    @Override
    public IssuedCredential open(SessionPlan plan) {
        String id = UUID.randomUUID().toString();
        List<CompletedMethod> methods = plan.completed().stream()
                .map(completed -> CompletedMethod.of(completed.name(), completed.level(), NOW.minus(completed.age())))
                .toList();
        String subject = "subject-of-" + plan.person();
        sessions.put(id, new Session("row-" + sessions.size(), subject, plan.level(), methods, null, true));
        enrolled.put(subject, plan.enrolled());
        return new IssuedCredential(
                Map.of("Cookie", List.of("a=b; " + COOKIE + id)), CredentialKind.COOKIE, Set.of(id));
    }

    @Override
    public Map<String, String> comeBack(URI address, SessionPlan plan) {
        return InMemoryCallback.comeBack(
                this, address, open(plan).secrets().iterator().next());
    }

    @Override
    public void revoke(IssuedCredential credential) {
        sessions.keySet().removeAll(credential.secrets());
    }

    @Override
    public void fail(BackendFailure failure) {
        this.failure = failure;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public void close() {
        sessions.clear();
    }

    /** Open, so that a mutant can be made of it. */
    static class InMemoryProvider implements SessionProvider {

        final InMemory backend;

        InMemoryProvider(InMemory backend) {
            this.backend = backend;
        }

        @Override
        public String name() {
            return "in-memory";
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(
                    Aal.AAL2,
                    true,
                    true,
                    List.of(
                            new Capabilities.Method("password", Set.of(Aal.AAL1), false),
                            new Capabilities.Method("totp", Set.of(Aal.AAL2), false)),
                    Map.of(Aal.AAL2, List.of("two")));
        }

        @Override
        public CredentialKind recognise(RequestView request) {
            return id(request).isPresent() ? CredentialKind.COOKIE : CredentialKind.NONE;
        }

        @Override
        public Evidence evidence(RequestView request) {
            if (backend.failure != BackendFailure.NONE) {
                return new Evidence.Unavailable("the map is " + backend.failure);
            }
            Session session = id(request).map(backend.sessions::get).orElse(null);
            return session == null ? Evidence.NOBODY : new Evidence.Present(session);
        }

        @Override
        public Reachable reachable(Session session) {
            return backend.failure == BackendFailure.NONE
                    ? new Reachable.Known(backend.enrolled.getOrDefault(session.subject(), Set.of()).stream()
                            .max(Aal::compareTo)
                            .orElse(Aal.AAL0))
                    : new Reachable.Failed("the map is " + backend.failure);
        }

        @Override
        public Departure begin(Trip trip) {
            String way = trip.denial().kind() == Denial.Kind.LOGIN ? "login" : "step-up";
            return Departure.to(URI.create("https://id.example.org/" + way + "?return_to="
                    + URLEncoder.encode(String.valueOf(trip.returnTo()), StandardCharsets.UTF_8)));
        }

        Optional<String> id(RequestView request) {
            return request.headers("Cookie").stream()
                    .flatMap(header -> List.of(header.split(";")).stream())
                    .map(String::strip)
                    .filter(pair -> pair.startsWith(COOKIE))
                    .map(pair -> pair.substring(COOKIE.length()))
                    .findFirst();
        }
    }
}
