package dev.stepup.tck;

import dev.stepup.Aal;
import dev.stepup.kratos.KratosProviderFactory;
import dev.stepup.kratosdouble.CompletedMethod;
import dev.stepup.kratosdouble.IssuedSession;
import dev.stepup.kratosdouble.KratosDouble;
import dev.stepup.kratosdouble.NewSession;
import dev.stepup.kratosdouble.TestIdentity;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.SessionProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The provider for Ory Kratos, and a double of its server that can fail. */
final class KratosFixture implements ProviderFixture {

    private final KratosDouble kratos = KratosDouble.builder().build().start();
    private final FragileBackend publicApi = new FragileBackend(kratos.publicUrl(), "/sessions/whoami");
    private final FragileBackend adminApi = new FragileBackend(kratos.adminUrl(), "/sessions/whoami");
    private final Map<String, TestIdentity> people = new HashMap<>();
    private final Map<IssuedCredential, UUID> issued = new HashMap<>();
    private final CredentialKind kind;
    private final SessionProvider provider;

    KratosFixture(CredentialKind kind) {
        this.kind = kind;
        Map<String, String> settings = Map.of(
                "stepup.kratos.public-url", kratos.publicUrl().toString(),
                "stepup.kratos.url", publicApi.url().toString(),
                "stepup.kratos.admin-url", adminApi.url().toString(),
                // The double's identities all list a key of webauthn, as with a schema that names its identifier.
                "stepup.kratos.webauthn", "passwordless",
                "stepup.kratos.timeout", "PT3S");
        provider = new KratosProviderFactory()
                .create(key -> Optional.ofNullable(settings.get(key)))
                .orElseThrow();
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
        CompletedMethod[] methods = plan.completed().stream()
                .map(completed -> CompletedMethod.of(
                                completed.name(), completed.level().name().toLowerCase(java.util.Locale.ROOT))
                        .at(now().minus(completed.age())))
                .toArray(CompletedMethod[]::new);
        TestIdentity person = people.computeIfAbsent(
                plan.person(),
                name -> kratos.createIdentity(name + "@example.org", "correct horse battery", secret(plan)));
        IssuedSession session = kratos.createSession(person.id(), NewSession.with(methods));
        IssuedCredential credential = kind == CredentialKind.COOKIE
                ? new IssuedCredential(
                        Map.of("Cookie", List.of(session.cookieHeader())), kind, Set.of(session.cookie()))
                : new IssuedCredential(
                        Map.of("X-Session-Token", List.of(session.token())), kind, Set.of(session.token()));
        issued.put(credential, session.id());
        return credential;
    }

    private static @Nullable String secret(SessionPlan plan) {
        return plan.enrolled().contains(Aal.AAL2) ? KratosDouble.newTotpSecret() : null;
    }

    @Override
    public void revoke(IssuedCredential credential) {
        kratos.revokeSession(Objects.requireNonNull(issued.get(credential)));
    }

    @Override
    public void fail(BackendFailure failure) {
        publicApi.become(failure);
        adminApi.become(failure);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(6);
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void close() {
        publicApi.close();
        adminApi.close();
        kratos.close();
    }
}
