package dev.stepup.servletonly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.servletonly.app.Asking;
import dev.stepup.servletonly.app.ClassPathPage;
import dev.stepup.servletonly.app.Dispatching;
import dev.stepup.servletonly.app.HeaderProviderFactory;
import dev.stepup.servletonly.app.Pages;
import dev.stepup.servletonly.app.Reached;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4 of the contract, the servlet door: the same on every server. */
@ParameterizedClass
@EnumSource(Server.class)
class GuardedWaysIT {

    private static final Application APPLICATION = Application.of(
                    Pages.class,
                    Reached.class,
                    Dispatching.class,
                    Asking.class,
                    ClassPathPage.class,
                    HeaderProviderFactory.class)
            .provider(HeaderProviderFactory.class)
            .settings("""
                    stepup.rule.ruled.path=/ruled/*
                    stepup.rule.ruled.aal=aal2
                    """)
            .webXml("""
                    <servlet><servlet-name>declared</servlet-name><servlet-class>%s</servlet-class></servlet>
                    <servlet-mapping><servlet-name>declared</servlet-name><url-pattern>/declared</url-pattern></servlet-mapping>
                    """.formatted(Pages.Declared.class.getName()));

    private static final List<String> ABSENT = List.of(
            "jakarta.enterprise.inject.spi.CDI",
            "jakarta.inject.Inject",
            "jakarta.interceptor.Interceptor",
            "jakarta.ejb.Stateless",
            "jakarta.ws.rs.core.Application",
            "jakarta.faces.context.FacesContext",
            "jakarta.security.enterprise.SecurityContext",
            "jakarta.transaction.Transactional",
            "jakarta.websocket.server.ServerEndpoint",
            "jakarta.el.ExpressionFactory",
            "org.eclipse.microprofile.config.Config",
            "org.eclipse.microprofile.jwt.JsonWebToken",
            "javax.cache.CacheManager",
            "org.junit.jupiter.api.Test",
            "dev.stepup.servletonly.GuardedWaysIT");

    @TempDir
    private static Path directory;

    @Parameter
    @SuppressWarnings("NullAway.Init") // by JUnit
    private Server server;

    @SuppressWarnings("NullAway.Init") // before each of the servers
    private static RunningApplication application;

    @BeforeParameterizedClassInvocation
    static void start(Server server) throws Exception {
        application = RunningApplication.start(server, APPLICATION, directory.resolve(server.name()));
    }

    @AfterParameterizedClassInvocation
    static void stop() throws Exception {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET ruled/page",
                "POST ruled/page",
                "GET ruled/%70age",
                "GET ruled/nothing-there",
                "GET annotated",
                "HEAD annotated",
                "POST annotated",
                "GET method",
                "HEAD method",
                "GET declared",
                "GET asking",
                "GET dispatch?how=forward&to=/annotated",
                "GET dispatch?how=include&to=/annotated",
                "GET dispatch?how=named-forward&to=annotated",
                "GET dispatch?how=named-include&to=annotated",
                "GET dispatch?how=async&to=/annotated",
                "GET dispatch?how=named-forward&to=declared",
                "GET dispatch?how=named-include&to=declared",
                "GET dispatch?how=forward&to=/method",
                "GET dispatch?how=async&to=/ruled/page",
            })
    void guardedWay_everyLevel_isReachedWithTwoFactorsAlone_D3_D7_D11(String way) {
        String method = way.substring(0, way.indexOf(' '));
        String path = way.substring(way.indexOf(' ') + 1);
        HttpResponse<String> nobody = application.ask(method, path, "");
        HttpResponse<String> oneFactor = application.ask(method, path, "AAL1");
        HttpResponse<String> twoFactors = application.ask(method, path, "AAL2");

        assertThat(nobody.statusCode()).as("%s on %s", way, server).isEqualTo(401);
        assertThat(oneFactor.statusCode()).isEqualTo(403);
        assertThat(nobody.body() + oneFactor.body()).doesNotContain("reached");
        if (path.endsWith("nothing-there")) {
            assertThat(twoFactors.statusCode()).isEqualTo(404);
            return;
        }
        assertThat(twoFactors.statusCode()).isEqualTo(200);
        if (!method.equals("HEAD")) {
            assertThat(nobody.body()).contains("session_inactive");
            assertThat(oneFactor.body()).contains("session_aal2_required");
            assertThat(twoFactors.body()).contains("reached");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET open", "POST method", "GET dispatch?how=forward&to=/open"})
    void openWay_nobody_isReached(String way) {
        HttpResponse<String> nobody =
                application.ask(way.substring(0, way.indexOf(' ')), way.substring(way.indexOf(' ') + 1), "");
        assertThat(nobody.statusCode()).isEqualTo(200);
        assertThat(nobody.body()).isEqualTo("reached");
    }

    @Test
    void personWithOneFactor_isSentToTheSecond_andBackToThePage_D7() {
        HttpResponse<String> reply = application.visit("annotated?a=b", "AAL1");
        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(reply.headers().firstValue("Location"))
                .get()
                .asString()
                .startsWith("https://identity.invalid/STEP_UP?return_to=http://127.0.0.1:")
                .endsWith("/app/annotated?a=b");
    }

    @Test
    void applicationAsksBeforehand_isToldWhatWouldBe() {
        HttpResponse<String> reply = application.ask("GET", "asking?polite", "AAL1");
        assertThat(reply.body()).startsWith("would be ").contains("STEP_UP").doesNotContain("reached");
    }

    @Test
    void applicationWasStarted_noOtherApiIsThere_andNobodyComplains() {
        assertThat(application
                        .ask("GET", "class-path?name=jakarta.servlet.Servlet", "")
                        .body())
                .isEqualTo("there");
        assertThat(ABSENT)
                .allSatisfy(name -> assertThat(application
                                .ask("GET", "class-path?name=" + name, "")
                                .body())
                        .as(name)
                        .isEqualTo("absent"));
        assertThat(application.log().of("dev.stepup")).contains("STEPUP-320", "/ruled/*", "$Annotated");
        assertThat(application.log().complaints()).isEmpty();
    }
}
