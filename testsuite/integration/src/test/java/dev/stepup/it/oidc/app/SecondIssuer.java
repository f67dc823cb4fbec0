package dev.stepup.it.oidc.app;

import dev.stepup.oidc.AssuranceMapping;
import dev.stepup.oidc.OidcIssuer;
import dev.stepup.spi.SessionProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** An issuer beside the one that the settings describe. */
@ApplicationScoped
public class SecondIssuer {

    /** Holds where it is. */
    public static final String RESOURCE = "second-issuer.txt";

    @Produces
    @ApplicationScoped
    SessionProvider second() throws IOException {
        try (InputStream address = SecondIssuer.class.getResourceAsStream("/" + RESOURCE)) {
            return OidcIssuer.of(new String(address.readAllBytes(), StandardCharsets.US_ASCII))
                    .audience("https://bank.example.org")
                    .mapping(AssuranceMapping.preset("keycloak"))
                    .jwtProvider();
        }
    }
}
