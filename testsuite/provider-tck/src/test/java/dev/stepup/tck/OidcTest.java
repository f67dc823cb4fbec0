package dev.stepup.tck;

import dev.stepup.oidc.OidcIssuer;
import dev.stepup.spi.SessionProvider;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The providers of OpenID Connect's tokens keep to the contract. */
class OidcTest {

    @Nested
    class Jwt extends SessionProviderContract {

        @Override
        protected ProviderFixture fixture() {
            return new OidcFixture("/keys") {
                @Override
                SessionProvider made(OidcIssuer configured) {
                    return configured
                            .keySet(behind("/keys"))
                            .set("jwks-cache", "PT10S")
                            .set("jwks-outage", "PT0S")
                            .jwtProvider();
                }

                @Override
                IssuedCredential issued(Map<String, Object> claims) {
                    return signed(issuer.jwt("at+jwt", claims));
                }
            };
        }
    }

    @Nested
    class Introspection extends SessionProviderContract {

        @Override
        protected ProviderFixture fixture() {
            return new OidcFixture("/introspect") {
                @Override
                SessionProvider made(OidcIssuer configured) {
                    return configured
                            .client("bank", "s3cr3t")
                            .set("introspection.url", behind("/introspect").toString())
                            .introspectionProvider();
                }

                @Override
                IssuedCredential issued(Map<String, Object> claims) {
                    String token = issuer.opaque(claims);
                    return OidcFixture.bearer(token, token);
                }

                @Override
                public Set<Ability> abilities() {
                    return EnumSet.of(Ability.PAST, Ability.FAIL, Ability.REVOKE);
                }

                @Override
                public void revoke(IssuedCredential credential) {
                    credential.secrets().forEach(issuer::revoke);
                }
            };
        }
    }

    @Nested
    class Login extends SessionProviderContract {

        @Override
        protected ProviderFixture fixture() {
            return new OidcLoginFixture();
        }
    }

    @Nested
    class Container extends SessionProviderContract {

        @Override
        protected ProviderFixture fixture() {
            return new OidcContainerFixture();
        }
    }

    @Nested
    class MpJwt extends SessionProviderContract {

        @Override
        protected ProviderFixture fixture() {
            return new MpJwtFixture();
        }
    }

    /** The secret of a signed token is its signature: what is forged then says the same, and is not signed. */
    static IssuedCredential signed(String token) {
        return OidcFixture.bearer(token, token.substring(token.lastIndexOf('.') + 1));
    }
}
