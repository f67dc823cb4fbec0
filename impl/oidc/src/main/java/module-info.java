/** Evidence from the tokens of OpenID Connect issuers: JWT access tokens, and opaque ones by introspection. */
module dev.stepup.oidc {
    requires transitive dev.stepup.api;
    requires java.net.http;
    requires jakarta.validation;
    requires org.jose4j;
    requires static org.jspecify;

    exports dev.stepup.oidc;

    // The validator reads the configuration records.
    opens dev.stepup.oidc to
            org.hibernate.validator;

    provides dev.stepup.spi.SessionProviderFactory with
            dev.stepup.oidc.OidcJwtProviderFactory,
            dev.stepup.oidc.OidcIntrospectionProviderFactory;
}
