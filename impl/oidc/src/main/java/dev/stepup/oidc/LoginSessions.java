package dev.stepup.oidc;

import dev.stepup.Session;
import java.util.Optional;

/** A login that is kept → a session. */
final class LoginSessions {

    private final SessionReading reading;
    private final IdTokenRules rules;
    private final LoginConfig login;

    LoginSessions(OidcConfig config, LoginConfig login, IdTokenRules rules) {
        this.reading = new SessionReading(config);
        this.rules = rules;
        this.login = login;
    }

    /** Empty for what is not of this issuer and client: the settings may have changed while a session lived on. */
    Optional<Session> read(Login last) {
        return Jws.parse(last.idToken())
                .filter(token -> rules.isOurs(token.claims()))
                .flatMap(token ->
                        reading.read(token.claims(), token.compact(), last.at().plus(login.lifespan())));
    }
}
