package dev.stepup.oidc;

import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.SessionProvider;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the providers of one issuer together. */
final class Providers {

    private Providers() {}

    static SessionProvider jwt(OidcConfig config, InstantSource clock) {
        Issuer issuer = new Issuer(config, new JdkTransport(config.http()));
        return new JwtProvider(config, new KeySetCache(config, issuer, clock), clock);
    }

    static SessionProvider login(OidcConfig config, LoginConfig login, InstantSource clock) {
        return login(config, login, login.container() ? container() : null, clock);
    }

    /** @param container by which people sign in; null where they do so by the library itself */
    static SessionProvider login(
            OidcConfig config, LoginConfig login, @Nullable ContainerLogin container, InstantSource clock) {
        Issuer issuer = new Issuer(config, new JdkTransport(config.http()));
        Signatures signatures = new Signatures(config, new KeySetCache(config, issuer, clock));
        IdTokenRules rules = new IdTokenRules(config, login, signatures);
        LoginSessions sessions = new LoginSessions(config, login, rules);
        Redirects redirects = new Redirects(config, login, issuer, rules, clock);
        LogOut logOut = new LogOut(issuer, login, config.http().timeout());
        return container == null
                ? new LoginProvider(config, login, sessions, redirects, logOut)
                : new ContainerProvider(config, login, container, sessions, redirects, logOut, clock);
    }

    /** @throws InvalidSettingsException where there is no Jakarta Security */
    private static ContainerLogin container() {
        try {
            Class.forName("jakarta.security.enterprise.identitystore.openid.OpenIdContext");
            return new JakartaSecurityLogin();
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new InvalidSettingsException(List.of(Messages.NO_JAKARTA_SECURITY));
        }
    }

    static SessionProvider introspection(OidcConfig config, IntrospectionConfig introspection, InstantSource clock) {
        JdkTransport transport = new JdkTransport(config.http());
        return new IntrospectionProvider(
                config,
                new Introspection(introspection, new Issuer(config, transport), transport, config.http()),
                clock);
    }
}
