package dev.stepup.oidc;

import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.SessionProvider;
import java.time.InstantSource;
import java.util.List;

/** Puts the providers of one issuer together. */
final class Providers {

    private Providers() {}

    static SessionProvider jwt(OidcConfig config, InstantSource clock) {
        Issuer issuer = new Issuer(config, new JdkTransport(config.http()));
        return new JwtProvider("oidc-jwt", config, new IssuerSignatures(new KeySetCache(config, issuer, clock)), clock);
    }

    /** @throws InvalidSettingsException where there is no MicroProfile JWT */
    static SessionProvider mpJwt(OidcConfig config, InstantSource clock) {
        if (!isMpJwtThere()) {
            throw new InvalidSettingsException(List.of(Messages.NO_MP_JWT));
        }
        return new JwtProvider("oidc-mp-jwt", config, new ContainerSignatures(), clock);
    }

    private static boolean isMpJwtThere() {
        try {
            return ContainerSignatures.isPossible();
        } catch (LinkageError missing) {
            return false;
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
