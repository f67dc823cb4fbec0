package dev.stepup.servletonly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.servletonly.app.AskingAtTheWrongPlace;
import dev.stepup.servletonly.app.HeaderProviderFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ServletStepUp where there is nothing to be had. */
class AskingTooEarlyIT {

    private static final String WEB_XML = """
            <listener><listener-class>%1$s</listener-class></listener>
            <servlet><servlet-name>told</servlet-name><servlet-class>%1$s</servlet-class></servlet>
            <servlet-mapping><servlet-name>told</servlet-name><url-pattern>/told</url-pattern></servlet-mapping>
            """.formatted(AskingAtTheWrongPlace.class.getName());

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Server.class)
    void listenerAsks_beforeTheLibraryHasStarted_isToldWhereToAsk(Server server) throws Exception {
        assertThat(told(server, WEB_XML)).startsWith("STEPUP-350: ").contains("init of a servlet");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void applicationAsks_withoutTheInitializerOfTheLibrary_isToldWhy(Server server) throws Exception {
        assertThat(told(server, "<absolute-ordering/>" + WEB_XML))
                .startsWith("STEPUP-349: Stepup does not guard the application at '/app'")
                .contains("<absolute-ordering/>");
    }

    private String told(Server server, String webXml) throws Exception {
        Application asking = Application.of(AskingAtTheWrongPlace.class, HeaderProviderFactory.class)
                .provider(HeaderProviderFactory.class)
                .webXml(webXml);
        try (RunningApplication application = RunningApplication.start(server, asking, directory)) {
            return application.ask("GET", "told", "").body();
        }
    }
}
