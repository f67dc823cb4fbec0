package dev.stepup.kratosdouble;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fresh users in the states that tests need. */
final class TestUsers {

    /** Who asks. */
    enum State {
        NOBODY,
        /** A session that has expired. */
        ENDED,
        /** A password given; a second factor is set up. */
        FIRST,
        /** A password given; no second factor is set up. */
        ONLY_PASSWORD,
        /** Both factors given. */
        SECOND,
        /** Both factors given; the second one was removed since. */
        FACTOR_GONE
    }

    private final KratosDoubleExtension extension;

    TestUsers(KratosDoubleExtension extension) {
        this.extension = extension;
    }

    TestIdentity withTotp() {
        return create(KratosDouble.newTotpSecret());
    }

    TestIdentity withPassword() {
        return create(null);
    }

    private TestIdentity create(@Nullable String secret) {
        String email = "user-" + UUID.randomUUID() + "@example.org";
        return extension.kratos().createIdentity(email, "correct horse battery", secret);
    }

    @Nullable
    IssuedSession session(State state) {
        KratosDouble kratos = extension.kratos();
        NewSession first = NewSession.with(CompletedMethod.password());
        NewSession second = NewSession.with(CompletedMethod.password(), CompletedMethod.totp());
        return switch (state) {
            case NOBODY -> null;
            case ENDED ->
                kratos.createSession(
                        withTotp().id(), second.expiresAt(Instant.now().minus(Duration.ofMinutes(1))));
            case FIRST -> kratos.createSession(withTotp().id(), first);
            case ONLY_PASSWORD -> kratos.createSession(withPassword().id(), first);
            case SECOND -> kratos.createSession(withTotp().id(), second);
            case FACTOR_GONE -> kratos.createSession(withPassword().id(), second);
        };
    }
}
