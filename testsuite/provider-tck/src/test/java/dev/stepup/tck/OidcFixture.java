package dev.stepup.tck;

import dev.stepup.Aal;
import dev.stepup.oidc.AssuranceMapping;
import dev.stepup.oidc.LoopbackIssuer;
import dev.stepup.oidc.OidcIssuer;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.SessionProvider;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A provider of tokens, and an issuer on loopback that can fail. It sends nobody anywhere. */
abstract class OidcFixture implements ProviderFixture {

    final LoopbackIssuer issuer = new LoopbackIssuer();
    final FragileBackend line;
    private final SessionProvider provider;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    /** @param path what the provider asks of its issuer */
    OidcFixture(String path) {
        line = new FragileBackend(issuer.issuer(), path);
        provider = made(OidcIssuer.of(issuer.issuer().toString())
                .audience(LoopbackIssuer.AUDIENCE)
                .mapping(AssuranceMapping.preset("keycloak"))
                .timeout(Duration.ofSeconds(2))
                .clock(this::now));
    }

    abstract SessionProvider made(OidcIssuer configured);

    /** The address behind which the issuer is. */
    URI behind(String path) {
        return line.url().resolve(path);
    }

    @Override
    public SessionProvider provider() {
        return provider;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.PAST, Ability.FAIL);
    }

    /** Whole logins, by what this table calls them. */
    @Override
    public Optional<String> method(Aal level) {
        return switch (level) {
            case AAL1 -> Optional.of("1");
            case AAL2 -> Optional.of("2");
            case AAL0, AAL3 -> Optional.empty();
        };
    }

    /** A token tells of the login as a whole: its level, and when its newest factor was completed. */
    @Override
    public IssuedCredential open(SessionPlan plan) {
        return issued(claims(plan));
    }

    Map<String, Object> claims(SessionPlan plan) {
        Duration age = plan.completed().stream()
                .map(SessionPlan.Completed::age)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return issuer.claims(plan.person(), method(plan.level()).orElseThrow(), now.minus(age), now);
    }

    abstract IssuedCredential issued(Map<String, Object> claims);

    static IssuedCredential bearer(String token, String secret) {
        return new IssuedCredential(
                Map.of("Authorization", List.of("Bearer " + token)), CredentialKind.TOKEN, Set.of(secret));
    }

    @Override
    public void revoke(IssuedCredential credential) {
        throw new UnsupportedOperationException("a token counts until it ends");
    }

    /** Time passes as well: what was had before no longer counts, and it may be asked again. */
    @Override
    public void fail(BackendFailure failure) {
        now = now.plusSeconds(30);
        line.become(failure);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void close() {
        line.close();
        issuer.close();
    }
}
