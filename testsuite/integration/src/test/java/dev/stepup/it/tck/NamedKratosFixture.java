package dev.stepup.it.tck;

import dev.stepup.Aal;
import dev.stepup.it.identity.Credential;
import dev.stepup.it.identity.Kratos;
import dev.stepup.it.identity.KratosSession;
import dev.stepup.it.identity.KratosSession.Client;
import dev.stepup.it.identity.Person;
import dev.stepup.kratos.KratosProviderFactory;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.SessionProvider;
import dev.stepup.tck.Ability;
import dev.stepup.tck.BackendFailure;
import dev.stepup.tck.IssuedCredential;
import dev.stepup.tck.ProviderFixture;
import dev.stepup.tck.SessionPlan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The provider for Ory Kratos at a running server. People sign in there by its own flows, since nothing else makes sessions:
 * whatever they complete, they complete now. And it is not to be put out of order. What that leaves out is shown by the
 * double.
 */
final class NamedKratosFixture implements ProviderFixture {

    private final Kratos kratos =
            new Kratos(URI.create(System.getProperty("kratos.public")), URI.create(System.getProperty("kratos.admin")));
    private final Map<String, Person> people = new HashMap<>();
    private final Map<IssuedCredential, KratosSession> issued = new HashMap<>();
    private final Client client;
    private final SessionProvider provider;

    NamedKratosFixture(Client client) {
        this.client = client;
        Map<String, String> settings = Map.of(
                "stepup.kratos.public-url", kratos.publicUrl().toString(),
                "stepup.kratos.admin-url", kratos.adminUrl().toString(),
                "stepup.kratos.webauthn", "passwordless");
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
        return EnumSet.of(Ability.REVOKE, Ability.TRIPS);
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
        Person person = people.computeIfAbsent(
                plan.person(),
                name -> plan.enrolled().contains(Aal.AAL2) ? kratos.registerWithTotp() : kratos.register());
        KratosSession session = kratos.open(client).logIn(person);
        plan.completed().stream().skip(1).forEach(completed -> {
            if (completed.level() == Aal.AAL2) {
                session.stepUp(person);
            } else {
                session.refresh(person);
            }
        });
        Credential shown = session.credential();
        IssuedCredential credential = new IssuedCredential(
                Map.of(shown.header(), List.of(shown.value())),
                client == Client.API ? CredentialKind.TOKEN : CredentialKind.COOKIE,
                Set.of(shown.value().replaceFirst("^(Bearer |ory_kratos_session=)", "")));
        issued.put(credential, session);
        return credential;
    }

    @Override
    public void revoke(IssuedCredential credential) {
        kratos.revoke(Objects.requireNonNull(issued.get(credential)));
    }

    @Override
    public void fail(BackendFailure failure) {
        throw new UnsupportedOperationException("others may be using this server");
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void close() {
        people.clear();
    }
}
