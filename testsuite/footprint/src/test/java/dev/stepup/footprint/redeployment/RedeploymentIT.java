package dev.stepup.footprint.redeployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.stepup.footprint.Ask;
import dev.stepup.footprint.Wars;
import dev.stepup.footprint.redeployment.EmbeddedTomcat.Life;
import dev.stepup.kratosdouble.CompletedMethod;
import dev.stepup.kratosdouble.KratosDouble;
import dev.stepup.kratosdouble.NewSession;
import dev.stepup.kratosdouble.TestIdentity;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is taken away, or refused, is gone: its classes, its threads, and what Tomcat itself looks for. */
class RedeploymentIT {

    private static final int REDEPLOYMENTS = 50;
    private static final int REFUSALS = 10;
    private static final String MISSPELT = "stepup.rule.admin.pth";

    @TempDir
    private Path directory;

    /** What somebody does with the application while it lives. */
    private interface Visit {
        void to(EmbeddedTomcat tomcat) throws Exception;
    }

    @Test
    void applicationWithKratos_redeployed_leavesNothingBehind() throws Exception {
        try (KratosDouble kratos = kratos()) {
            liveAndDie(Wars.withApis(Wars.withKratos(Wars.servlets(), settings(kratos))), visits(kratos, "/transfer"));
        }
    }

    @Test
    void applicationWithKratosAndBeans_redeployed_leavesNothingBehind() throws Exception {
        assumeFalse(
                System.getProperty("footprint.platform", "").isEmpty(),
                "Weld and Jersey are not there: -Pserver-tomcat10");
        try (KratosDouble kratos = kratos()) {
            liveAndDie(
                    Wars.withPlatform(Wars.withKratos(Wars.beans(), settings(kratos))),
                    visits(kratos, "/rest/transfer"));
        }
    }

    @Test
    void applicationWithOidc_redeployed_leavesNothingBehind() throws Exception {
        try (StubIssuer issuer = new StubIssuer()) {
            liveAndDie(Wars.withApis(Wars.withOidc(Wars.servlets(), settings(issuer))), tomcat -> {
                int before = issuer.questions();
                assertThat(Ask.status(tomcat.at("/hello"))).isEqualTo(200);
                assertThat(Ask.status(tomcat.at("/transfer"), "Accept", "text/html"))
                        .isEqualTo(303);
                assertThat(Ask.status(tomcat.at("/transfer"), "Authorization", "Bearer " + issuer.token()))
                        .isEqualTo(200);
                assertThat(Ask.status(tomcat.at("/transfer"), "Authorization", "Bearer opaque"))
                        .isEqualTo(200);
                // Each of the three providers for the document, and then for the keys and the token.
                assertThat(issuer.questions() - before).isEqualTo(5);
            });
        }
    }

    @Test
    void applicationWithKratos_refused_leavesNothingBehind() throws Exception {
        try (KratosDouble kratos = kratos()) {
            Map<String, String> settings = settings(kratos);
            settings.put(MISSPELT, "/admin/*");
            beRefused(Wars.withHolding(Wars.withApis(Wars.withKratos(Wars.servlets(), settings))));
        }
    }

    @Test
    void applicationWithOidc_refused_leavesNothingBehind() throws Exception {
        try (StubIssuer issuer = new StubIssuer()) {
            Map<String, String> settings = settings(issuer);
            settings.put(MISSPELT, "/admin/*");
            beRefused(Wars.withHolding(Wars.withApis(Wars.withOidc(Wars.servlets(), settings))));
        }
    }

    private void liveAndDie(WebArchive application, Visit visit) throws Exception {
        try (EmbeddedTomcat tomcat = new EmbeddedTomcat(directory)) {
            File unpacked = tomcat.unpacked(Wars.withHolding(application));
            try (Remains remains = new Remains()) {
                for (int i = 0; i < REDEPLOYMENTS; i++) {
                    tomcat.undeploy(live(tomcat, unpacked, visit, remains));
                }
                // The last one goes on: JDK 17 itself holds the loader whose record it has looked at last, and no
                // other.
                Life last = live(tomcat, unpacked, visit, remains);
                assertThat(remains.loaders(1)).containsExactly(last.loader());
                tomcat.undeploy(last);
                assertThat(remains.threads()).isEmpty();
                assertThat(remains.complaints()).isEmpty();
            }
        }
    }

    private static Life live(EmbeddedTomcat tomcat, File application, Visit visit, Remains remains) throws Exception {
        Life life = tomcat.deploy(application);
        remains.expectEndOf(life.loader());
        assertThat(life.up()).isTrue();
        visit.to(tomcat);
        assertThat(remains.begun().map(Thread::getName))
                .as("otherwise nothing would be proved")
                .anyMatch(name -> name.startsWith("HttpClient-"))
                .anyMatch(name -> name.startsWith("stepup-"))
                .anyMatch(name -> name.startsWith("held by"));
        return life;
    }

    private void beRefused(WebArchive application) throws Exception {
        try (EmbeddedTomcat tomcat = new EmbeddedTomcat(directory)) {
            File unpacked = tomcat.unpacked(application);
            try (Remains remains = new Remains()) {
                for (int i = 0; i < REFUSALS; i++) {
                    Life life = tomcat.deploy(unpacked);
                    assertThat(life.up()).isFalse();
                    remains.expectEndOf(life.loader());
                    tomcat.undeploy(life);
                }
                assertThat(remains.threads()).isEmpty();
                assertThat(remains.loaders(0)).isEmpty();
                assertThat(remains.complaints()).isEmpty();
            }
        }
    }

    private static KratosDouble kratos() {
        return KratosDouble.builder().returnUrl("http://127.0.0.1/").build().start();
    }

    private static Map<String, String> settings(KratosDouble kratos) {
        Map<String, String> settings = new HashMap<>();
        settings.put("stepup.rule.admin.path", "/admin/*");
        settings.put("stepup.kratos.public-url", kratos.publicUrl().toString());
        // Nobody asks there. But where TLS may have to be spoken there are threads that do so.
        settings.put("stepup.kratos.admin-url", kratos.adminUrl().toString().replace("http:", "https:"));
        return settings;
    }

    private static Map<String, String> settings(StubIssuer issuer) {
        Map<String, String> settings = new HashMap<>();
        settings.put("stepup.rule.admin.path", "/admin/*");
        settings.put("stepup.rule.admin.aal", "aal2");
        settings.put("stepup.oidc.issuer", issuer.url());
        settings.put("stepup.oidc.audience", "bank");
        settings.put("stepup.oidc.preset", "keycloak");
        settings.put("stepup.oidc.login.client-id", "bank");
        settings.put("stepup.oidc.introspection.client-id", "bank");
        settings.put("stepup.oidc.introspection.client-secret", "secret");
        return settings;
    }

    private static Visit visits(KratosDouble kratos, String guarded) {
        TestIdentity alice = kratos.createIdentity("alice@example.org", "secret");
        String session = kratos.createSession(
                        alice.id(), NewSession.with(CompletedMethod.password(), CompletedMethod.totp()))
                .cookieHeader();
        return tomcat -> {
            assertThat(Ask.status(tomcat.at("/hello"))).isEqualTo(200);
            assertThat(Ask.status(tomcat.at(guarded), "Accept", "text/html")).isEqualTo(303);
            assertThat(Ask.status(tomcat.at(guarded), "Cookie", session)).isEqualTo(200);
            assertThat(Ask.status(tomcat.at("/admin/hello"), "Cookie", session)).isEqualTo(200);
        };
    }
}
