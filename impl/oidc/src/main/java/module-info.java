/** Evidence from OpenID Connect issuers: logins and step-ups by redirect, JWT access tokens, and opaque ones by introspection. */
module dev.stepup.oidc {
    requires transitive dev.stepup.api;
    requires java.net.http;
    requires jakarta.validation;
    requires org.jose4j;
    requires static org.jspecify;
    requires static jakarta.servlet;
    requires static jakarta.cdi;
    requires static jakarta.security;

    exports dev.stepup.oidc;

    // The validator reads the configuration records.
    opens dev.stepup.oidc to
            org.hibernate.validator;

    provides dev.stepup.spi.SessionProviderFactory with
            dev.stepup.oidc.OidcJwtProviderFactory,
            dev.stepup.oidc.OidcIntrospectionProviderFactory,
            dev.stepup.oidc.OidcLoginProviderFactory;
}
