package dev.stepup.it.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.DeploymentFailedException;
import dev.stepup.it.server.Feature;
import dev.stepup.it.server.Needs;
import dev.stepup.it.server.Server;
import java.net.URI;
import java.util.Optional;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** An application whose settings stand in the MicroProfile Config of the server that it runs on, and nowhere else. */
@Needs(Feature.MICROPROFILE_CONFIG)
class MicroProfileConfigIT {

    private static final String GUARDED = """
            identity.host=127.0.0.1:4433
            guarded=/admin/*
            stepup.rule.admin.path=${guarded}
            stepup.kratos.public-url=http://${identity.host}
            """;

    @Test
    void ruleAndProvider_inMicroProfileConfig_guardTheUrl() {
        try (Server server = Server.at(Server.freePort(), "microprofile")) {
            URI root = server.deploy(application("microprofile", GUARDED));
            Reply guarded = Ask.at(root.resolve("admin/x"))
                    .as(Caller.NAVIGATION, Optional.empty())
                    .get();
            assertThat(guarded.status()).isEqualTo(303);
            assertThat(guarded.header("Location")).startsWith("http://127.0.0.1:4433/self-service/login/browser");
            assertThat(Ask.at(root.resolve("other")).get().status()).isEqualTo(404);
            assertThat(server.log()).contains("/admin/* (stepup.rule.admin)");
        }
    }

    @Test
    void keyIsMisspelt_inMicroProfileConfig_deploymentFails_messageNamesItAndTheNearest() {
        try (Server server = Server.at(Server.freePort(), "microprofile-misspelt")) {
            WebArchive application = application("microprofile-misspelt", GUARDED + "stepup.rule.admin.all=aal2\n");
            assertThatThrownBy(() -> server.deploy(application)).isInstanceOf(DeploymentFailedException.class);
            assertThat(server.log())
                    .contains("STEPUP-005: stepup.rule.admin.all is no setting; did you mean stepup.rule.admin.aal?");
        }
    }

    @Test
    void pathRefersToNothing_inMicroProfileConfig_deploymentFails() {
        try (Server server = Server.at(Server.freePort(), "microprofile-unresolved")) {
            WebArchive application =
                    application("microprofile-unresolved", GUARDED.replace("guarded=", "someone.elses="));
            assertThatThrownBy(() -> server.deploy(application)).isInstanceOf(DeploymentFailedException.class);
            assertThat(server.log())
                    .contains("STEPUP-042: MicroProfile Config does not tell the value of stepup.rule.admin.path");
        }
    }

    private static WebArchive application(String name, String settings) {
        return ApplicationArchive.small(name, "")
                .addAsWebInfResource(new StringAsset(settings), "classes/META-INF/microprofile-config.properties");
    }
}
