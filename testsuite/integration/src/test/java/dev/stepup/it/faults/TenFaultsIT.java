package dev.stepup.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.DeploymentFailedException;
import dev.stepup.it.server.Feature;
import dev.stepup.it.server.Server;
import java.util.Arrays;
import java.util.List;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 6: every fault in one message, of the settings, the doors and the provider; and none of the secrets. */
class TenFaultsIT {

    private static final String SETTINGS = """
            stepup.clok-skew=PT1S
            stepup.look-up-again-after=PT1H
            stepup.model=severe
            stepup.public-url=https://admin:hunter2@bank.example.org/
            stepup.loop-guard.key=hunter2
            stepup.rule.admin.path=admin
            stepup.rule.transfer.aal=aal2
            stepup.kratos.public-url=http://id.example.org
            stepup.kratos.admin-url=https://kratos:hunter2@id.example.org
            stepup.kratos.admin-token=hunter2 hunter2
            stepup.kratos.timeout=soon
            """;

    private static final List<String> FAULTS = List.of(
            "STEPUP-002: stepup.model=severe is not one of strict, lax, off",
            "STEPUP-004: stepup.look-up-again-after must be from PT1S to PT10M",
            "STEPUP-005: stepup.clok-skew is no setting; did you mean stepup.clock-skew?",
            "STEPUP-005: stepup.kratos.metods is no setting; did you mean stepup.kratos.methods?",
            "STEPUP-007: stepup.public-url=***@bank.example.org/ is no absolute",
            "STEPUP-010: stepup.loop-guard.key is too short",
            "STEPUP-012: stepup.rule.transfer.path is missing",
            "STEPUP-013: stepup.rule.admin.path: 'admin' is no path pattern",
            "STEPUP-306: @RequiresAal on " + PrivateMethod.class.getName() + ".call cannot take effect",
            "STEPUP-311: @RequiresAal on " + NoBean.class.getName() + " cannot take effect",
            "STEPUP-501: the Jakarta REST application " + NoServices.class.getName(),
            "STEPUP-KRATOS-002: stepup.kratos.admin-url is not a usable address",
            "STEPUP-KRATOS-003: stepup.kratos.public-url is plain http",
            "STEPUP-KRATOS-008: stepup.kratos.admin-token cannot be sent",
            "STEPUP-KRATOS-012: stepup.kratos.timeout cannot be read");

    @Test
    @DisplayName("Section 6: settings, MicroProfile Config, annotations, the REST application and the provider at once")
    void faultsOfEveryPart_areInOneMessage_withoutSecrets() {
        WebArchive application = ApplicationArchive.small(
                        "faulty", SETTINGS, NoBean.class, PrivateMethod.class, NoServices.class)
                .addAsWebInfResource(
                        new StringAsset("stepup.kratos.metods=hunter2"),
                        "classes/META-INF/microprofile-config.properties");
        try (Server server = Server.at(Server.freePort(), "faulty")) {
            assertThatThrownBy(() -> server.deploy(application)).isInstanceOf(DeploymentFailedException.class);
            String log = server.log();
            String message = log.split("Stepup cannot guard this application:", -1)[1];
            List<String> said = Arrays.stream(message.split("\n", -1))
                    .skip(1)
                    .takeWhile(line -> line.startsWith("  STEPUP-"))
                    .map(String::strip)
                    .toList();
            List<String> expected = FAULTS.stream()
                    .filter(fault -> Feature.MICROPROFILE_CONFIG.isThere() || !fault.contains("stepup.kratos.metods"))
                    .filter(fault -> Feature.REST_AT_START.isThere() || !fault.startsWith("STEPUP-501"))
                    .toList();
            assertThat(said).hasSameSizeAs(expected);
            expected.forEach(fault -> assertThat(said).as(fault).anyMatch(line -> line.startsWith(fault)));
            assertThat(log).doesNotContain("hunter2");
        }
    }
}
