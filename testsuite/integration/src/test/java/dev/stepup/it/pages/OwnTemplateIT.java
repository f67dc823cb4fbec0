package dev.stepup.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Reply;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Server;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 3: the application can replace the page. */
class OwnTemplateIT {

    @Test
    @DisplayName("Section 3: the application's page is shown; where it fails the library's own, and that is said once")
    void ownTemplate_deployed_isUsedAndItsFailureLeavesNobodyWithoutAPage() {
        String nobodyListens = "http://127.0.0.1:" + Server.freePort();
        String settings = "stepup.kratos.public-url=" + nobodyListens
                + "\nstepup.rule.all.path=/guarded/*\nstepup.rule.all.aal=aal1\n";
        try (Server server = Server.at(Server.freePort(), "template")) {
            URI guarded = server.deploy(ApplicationArchive.small("template", settings, OwnTemplate.class))
                    .resolve("guarded/a");

            Reply own = framed(guarded).get();
            assertThat(own.status()).isEqualTo(403);
            assertThat(own.body()).contains("<h1>Notre page: LOGIN FRAME</h1>");
            assertThat(own.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
            assertThat(own.header("Content-Language")).isEqualTo("fr");
            assertThat(own.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'self';")
                    .endsWith("frame-ancestors 'self'");
            assertThat(own.header("Cache-Control")).isEqualTo("no-store");
            assertThat(own.header("Referrer-Policy")).isEqualTo("no-referrer");

            for (int i = 0; i < 2; i++) {
                Reply failed = framed(guarded)
                        .with("Cookie", "ory_kratos_session=MTcwMDAwMDAwMHxhYmNkZWY=")
                        .get();
                assertThat(failed.status()).isEqualTo(503);
                assertThat(failed.body()).contains("<h1>Please try again in a moment</h1>");
                assertThat(failed.header("Content-Security-Policy")).contains("'sha256-");
                assertThat(failed.header("Content-Language")).isEqualTo("en");
            }
            String failure = "STEPUP-341: the page template " + OwnTemplate.class.getName();
            assertThat(server.logWith(failure)).containsOnlyOnce(failure);
        }
    }

    private static Ask framed(URI address) {
        return Ask.at(address).with("Sec-Fetch-Mode", "navigate").with("Sec-Fetch-Dest", "iframe");
    }
}
