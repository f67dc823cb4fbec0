package dev.stepup.samples.staff;

import dev.stepup.Aal;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.SessionProvider;
import dev.stepup.tck.Ability;
import dev.stepup.tck.BackendFailure;
import dev.stepup.tck.IssuedCredential;
import dev.stepup.tck.ProviderFixture;
import dev.stepup.tck.SessionPlan;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The provider over a database that tests can fill and break. */
final class SessionTableFixture implements ProviderFixture {

    private final BreakableDatabase database;
    private final SessionProvider provider;

    SessionTableFixture() throws SQLException, IOException {
        database = new BreakableDatabase();
        provider = new SessionTableProvider(new SessionTable(database.pool()), () -> "");
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
        SessionToken token = SessionToken.random();
        String id = UUID.randomUUID().toString();
        String secret = plan.enrolled().contains(Aal.AAL2) ? "'00'" : "NULL";
        database.run(
                "MERGE INTO account (id, name, password, totp_secret) KEY (id) VALUES (?, ?, '', " + secret + ")",
                "id of " + plan.person(),
                plan.person());
        database.run(
                "INSERT INTO login_session (id, token_hash, account, level, expires) VALUES (?, ?, ?, ?, ?)",
                id,
                token.hash(),
                "id of " + plan.person(),
                plan.level().name(),
                at(Duration.ofHours(-1)));
        for (SessionPlan.Completed method : plan.completed()) {
            database.run(
                    "INSERT INTO completed_method (session, name, level, completed) VALUES (?, ?, ?, ?)",
                    id,
                    method.name(),
                    method.level().name(),
                    at(method.age()));
        }
        String cookie = "theme=dark; " + SessionToken.COOKIE + "=" + token.text();
        return new IssuedCredential(Map.of("Cookie", List.of(cookie)), CredentialKind.COOKIE, Set.of(token.text()));
    }

    private Object at(Duration age) {
        return now().minus(age).atOffset(ZoneOffset.UTC);
    }

    @Override
    public void revoke(IssuedCredential credential) {
        credential
                .secrets()
                .forEach(token ->
                        database.run("DELETE FROM login_session WHERE token_hash = ?", new SessionToken(token).hash()));
    }

    @Override
    public void fail(BackendFailure failure) {
        database.become(failure);
    }

    /** Twice: for a connection, and for an answer. */
    @Override
    public Duration patience() {
        return Duration.ofSeconds(2 * SessionTable.TIMEOUT_SECONDS + 1);
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void close() {
        database.close();
    }
}
