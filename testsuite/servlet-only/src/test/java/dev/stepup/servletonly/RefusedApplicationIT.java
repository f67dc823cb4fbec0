package dev.stepup.servletonly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.servletonly.app.HeaderProviderFactory;
import dev.stepup.servletonly.app.Ledger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 6 of the contract: what cannot be guarded does not start, and the message says what to do here. */
class RefusedApplicationIT {

    private static final Class<?> PROVIDER = HeaderProviderFactory.class;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Server.class)
    void annotatedClassIsNoServlet_isRefused_withAdviceThatNeedsNoCdi(Server server) {
        assertThat(said(server, Application.of(PROVIDER, Ledger.class).provider(PROVIDER)))
                .contains("STEPUP-311: @RequiresAal on " + Ledger.class.getName() + " cannot take effect")
                .contains("there is no CDI in this application", "stepup.rule.NAME.path", "ServletStepUp")
                .doesNotContain("ApplicationScoped");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void noProvider_isRefused_withTheLibraryToAdd(Server server) {
        assertThat(said(server, Application.of()))
                .contains("STEPUP-304: no session provider was found", "dev.stepup:stepup-kratos");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void nothingValidatesAndNothingWritesJson_isRefused_withBothLibrariesToAdd(Server server) {
        assertThat(said(server, Application.bare(PROVIDER).provider(PROVIDER)))
                .contains("STEPUP-006", "hibernate-validator")
                .contains("STEPUP-348", "org.eclipse.parsson:parsson");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void apisAreThereAndNoProviders_isRefused_withBothLibrariesToAdd(Server server) {
        List<String> apis = List.of("jakarta.validation-api-", "jakarta.json-api-");
        assertThat(said(server, Application.bare(PROVIDER).with(apis).provider(PROVIDER)))
                .contains("STEPUP-006", "hibernate-validator")
                .contains("STEPUP-348", "org.eclipse.parsson:parsson");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void kratosAloneOnTheClassPath_isRefused_withTheLibrariesToAddAndNoTalkOfMisspeltKeys(Server server) {
        Application application = Application.bare()
                .with(List.of("stepup-kratos-0"))
                .settings("stepup.kratos.public-url=http://127.0.0.1:4433");
        assertThat(said(server, application))
                .contains("STEPUP-006", "STEPUP-348", "STEPUP-KRATOS-014", "hibernate-validator", "parsson")
                .doesNotContain("STEPUP-005");
    }

    /** What the library has logged about an application that does not come up. */
    private String said(Server server, Application application) {
        try (ServerLog log = new ServerLog()) {
            assertThatThrownBy(() -> RunningApplication.start(server, application, directory)
                            .close())
                    .isInstanceOf(ReflectiveOperationException.class);
            return log.of("dev.stepup");
        }
    }
}
