package dev.stepup.oidc;

import dev.stepup.spi.SessionProvider;
import java.time.InstantSource;

/** Puts the providers of one issuer together. */
final class Providers {

    private Providers() {}

    static SessionProvider jwt(OidcConfig config, InstantSource clock) {
        Issuer issuer = new Issuer(config, new JdkTransport(config.http()));
        return new JwtProvider(config, new KeySetCache(config, issuer, clock), clock);
    }

    static SessionProvider introspection(OidcConfig config, IntrospectionConfig introspection, InstantSource clock) {
        JdkTransport transport = new JdkTransport(config.http());
        return new IntrospectionProvider(
                config,
                new Introspection(introspection, new Issuer(config, transport), transport, config.http()),
                clock);
    }
}
