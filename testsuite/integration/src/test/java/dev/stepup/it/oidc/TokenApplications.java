package dev.stepup.it.oidc;

import dev.stepup.it.IdentityServer;
import dev.stepup.it.Wire;
import dev.stepup.it.identity.Kratos;
import dev.stepup.it.oidc.app.SecondIssuer;
import dev.stepup.it.oidc.app.VaultResource;
import dev.stepup.it.oidc.app.Vaults;
import dev.stepup.it.oidc.app.VerifiedVaults;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Feature;
import dev.stepup.it.server.Server;
import dev.stepup.oidc.LoopbackIssuer;
import dev.stepup.oidc.OidcIssuer;
import java.net.URI;
import java.util.List;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Applications on one server that take tokens of an issuer, and cookies of a Kratos: one for all tests of a run. Two of them
 * take the word of a container that has MicroProfile JWT, and are only where there is one.
 */
final class TokenApplications implements AutoCloseable {

    private final LoopbackIssuer issuer = new LoopbackIssuer();
    private final LoopbackIssuer second = new LoopbackIssuer();
    private final IdentityServer identity;
    private final Wire wire;
    private final Server server;
    private final URI host;

    TokenApplications() {
        int port = Integer.getInteger("app.port", 0);
        int chosen = port == 0 ? Server.freePort() : port;
        host = URI.create("http://127.0.0.1:" + chosen);
        identity = IdentityServer.of(host.toString());
        wire = new Wire(kratos().publicUrl());
        second.loseKeys();
        server = Server.at(chosen, "tokens", Feature.MICROPROFILE_JWT.isThere() ? ofTheContainer() : List.of());
        try {
            server.deploy(application("mixed", "")
                    .addClasses(Vaults.class, SecondIssuer.class)
                    .addAsWebInfResource(
                            new StringAsset(second.issuer().toString()), "classes/" + SecondIssuer.RESOURCE));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private List<Archive<?>> ofTheContainer() {
        String settings = "stepup.oidc.mp-jwt=true\nstepup.oidc.token-type=JWT\n";
        String verification =
                "mp.jwt.verify.publickey=" + issuer.publicKey() + "\nmp.jwt.verify.issuer=" + issuer.issuer() + "\n";
        return List.of(
                application("verified", settings)
                        .addClass(VerifiedVaults.class)
                        .addAsWebInfResource(
                                new StringAsset(verification), "classes/META-INF/microprofile-config.properties"),
                application("unverified", settings).addClass(Vaults.class));
    }

    private WebArchive application(String name, String settings) {
        String all = settings
                + "stepup.oidc.issuer=" + issuer.issuer()
                + "\nstepup.oidc.audience=" + LoopbackIssuer.AUDIENCE
                + "\nstepup.oidc.preset=keycloak"
                + "\nstepup.kratos.public-url=" + kratos().publicUrl()
                + "\nstepup.kratos.url=" + wire.url()
                + "\nstepup.kratos.whoami-required-aal="
                + (IdentityServer.isStrict() ? "highest_available" : "aal1") + "\n";
        return ApplicationArchive.small(name, all, VaultResource.class)
                .addAsLibraries(
                        ApplicationArchive.library(OidcIssuer.class),
                        ApplicationArchive.library(org.jose4j.jws.JsonWebSignature.class),
                        ApplicationArchive.library(org.slf4j.Logger.class));
    }

    /** The application that verifies tokens by itself. */
    URI mixed(String path) {
        return host.resolve("/mixed/rest" + path);
    }

    /** The application whose container verifies them. */
    URI verified(String path) {
        return host.resolve("/verified/rest" + path);
    }

    /** The application that takes the container's word, though the container does not look at tokens. */
    URI unverified(String path) {
        return host.resolve("/unverified/rest" + path);
    }

    /** The issuer of all. */
    LoopbackIssuer issuer() {
        return issuer;
    }

    /** A further issuer of the first application, whose keys cannot be had. */
    LoopbackIssuer second() {
        return second;
    }

    Kratos kratos() {
        return identity.kratos();
    }

    /** The line to Kratos. */
    Wire wire() {
        return wire;
    }

    String log() {
        return server.log();
    }

    @Override
    public void close() {
        try {
            server.close();
        } finally {
            wire.close();
            identity.close();
            issuer.close();
            second.close();
        }
    }
}
