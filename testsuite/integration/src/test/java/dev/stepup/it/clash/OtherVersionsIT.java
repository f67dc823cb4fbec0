package dev.stepup.it.clash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import dev.stepup.it.oidc.app.VaultResource;
import dev.stepup.it.oidc.app.Vaults;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Server;
import dev.stepup.oidc.LoopbackIssuer;
import dev.stepup.oidc.OidcIssuer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

/** Applications that bring other versions of the libraries for JSON and tokens that the server has, too. */
class OtherVersionsIT {

    /** One of each jar that the application brings. */
    private static final List<String> CLASSES = List.of(
            "com.fasterxml.jackson.annotation.JsonProperty",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.nimbusds.jose.JWSObject");

    /** How an application says so, where that is not the server's own way: each server reads the file that it knows. */
    private static final Map<String, String> OWN_FIRST = Map.of(
            "payara-web.xml",
            "<payara-web-app><class-loader delegate=\"false\"/></payara-web-app>",
            "glassfish-web.xml",
            "<glassfish-web-app><class-loader delegate=\"false\"/></glassfish-web-app>",
            "jboss-deployment-structure.xml",
            """
            <jboss-deployment-structure>
              <deployment>
                <exclusions>
                  <module name="com.fasterxml.jackson.core.jackson-annotations"/>
                  <module name="com.fasterxml.jackson.core.jackson-core"/>
                  <module name="com.fasterxml.jackson.core.jackson-databind"/>
                </exclusions>
              </deployment>
            </jboss-deployment-structure>
            """);

    private static LoopbackIssuer issuer;
    private static Server server;
    private static URI host;

    @BeforeAll
    static void start() {
        int port = Server.freePort();
        host = URI.create("http://127.0.0.1:" + port);
        issuer = new LoopbackIssuer();
        server = Server.at(port, "clash", List.of(application("server-first")));
        WebArchive ownFirst = application("own-first");
        OWN_FIRST.forEach((file, text) -> ownFirst.addAsWebInfResource(new StringAsset(text), file));
        server.deploy(ownFirst);
    }

    @AfterAll
    static void stop() {
        server.close();
        issuer.close();
    }

    private static WebArchive application(String name) {
        String settings = "stepup.oidc.issuer=" + issuer.issuer() + "\nstepup.oidc.audience=" + LoopbackIssuer.AUDIENCE
                + "\nstepup.oidc.preset=keycloak\nstepup.kratos.public-url=http://127.0.0.1:"
                + Server.freePort() + "\n";
        return ApplicationArchive.small(name, settings, Vaults.class, VaultResource.class, LibraryResource.class)
                .addAsLibraries(
                        ApplicationArchive.library(OidcIssuer.class),
                        ApplicationArchive.library(JsonWebSignature.class),
                        ApplicationArchive.library(Logger.class))
                .addAsLibraries(Path.of(System.getProperty("it.server.directory"), "other-versions")
                        .toFile()
                        .listFiles());
    }

    private static Reply machine(String application, String acr) {
        String token =
                issuer.jwt("at+jwt", issuer.claims("machine", acr, Instant.now().minusSeconds(60), Instant.now()));
        return Ask.at(host.resolve("/" + application + "/rest/vault"))
                .as(Caller.TOKEN, Optional.empty())
                .with("Authorization", "Bearer " + token)
                .get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"server-first", "own-first"})
    void applicationBringsOtherVersions_machinesAreLetInOrChallengedAsEver(String application) {
        assertThat(machine(application, "2").body()).isEqualTo("reached");
        Reply challenged = machine(application, "1");
        assertThat(challenged.status()).isEqualTo(401);
        assertThat(challenged.header("WWW-Authenticate")).contains("insufficient_user_authentication");
    }

    @Test
    void applicationWantsItsOwnFirst_itHasThem() {
        assertThat(CLASSES)
                .allSatisfy(name -> assertThat(from("own-first", name)).contains("/WEB-INF/lib/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server-first", "own-first"})
    void tokens_areReadByTheLibraryInTheApplication(String application) {
        assertThat(from(application, JsonWebSignature.class.getName())).contains("/WEB-INF/lib/");
    }

    private static String from(String application, String name) {
        return Ask.at(host.resolve("/" + application + "/rest/library?class=" + name))
                .get()
                .body();
    }
}
