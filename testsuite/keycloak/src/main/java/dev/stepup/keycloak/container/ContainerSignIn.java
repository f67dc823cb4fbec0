package dev.stepup.keycloak.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;

/** Signs people in at the issuer that the server was told at its start. */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${signIn.issuer}",
        clientId = "bank-container",
        clientSecret = "bank-secret",
        redirectURI = "${baseURL}/signed-in",
        redirectToOriginalResource = true)
@ApplicationScoped
@Named("signIn")
public class ContainerSignIn {

    public String getIssuer() {
        return System.getProperty("stepup.oidc.issuer");
    }
}
