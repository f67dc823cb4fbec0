package dev.stepup.it.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import dev.stepup.it.identity.KratosSession;
import dev.stepup.it.identity.KratosSession.Client;
import dev.stepup.it.identity.Person;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3 of the contract: what callers of Faces pages get, wherever in the life cycle the denial arises. */
@WithFaces
class FacesIT {

    private static final String DESK = "/desk.xhtml?a=1&b=%C3%A4";

    private final FacesApplication application;
    private Person person;

    FacesIT(FacesApplication application) {
        this.application = application;
    }

    @BeforeEach
    void nothingHasRun() {
        application.reached();
        person = application.kratos().registerWithTotp();
    }

    @ParameterizedTest
    @CsvSource({
        "bean, @none, ''",
        "ejb, @none, ''",
        "itself, @none, ''",
        "listener, @none, ''",
        "nothing, @none, form:setter",
        "nothing, @none, form:validator",
        "show, content, ''",
        "show, @all, ''"
    })
    void ajax_beanIsGuardedAndSessionTooLow_partialResponseSendsToTheFactorAndBackToThePage_D7(
            String button, String render, String field) {
        Map<String, String> fields = field.isEmpty() ? Map.of() : Map.of(field, "x");
        OpenPage page = OpenPage.read(application.at(DESK), oneFactor());

        checkStepUp(page.pressByAjax(button, render, fields));
        checkStepUp(page.withOwnHandler().pressByAjax(button, render, fields));
        assertThat(application.reached()).isEmpty();
    }

    @Test
    void ajax_twoFactors_actionIsDone_D11() {
        OpenPage page = OpenPage.read(application.at(DESK), oneFactor().stepUp(person));
        Reply reply = page.pressByAjax("bean", "message", Map.of());

        assertThat(PartialResponse.of(reply).changes()).contains("reached Vault.open");
        assertThat(application.reached()).containsExactly("Vault.open");
    }

    @Test
    void ajax_actionCatchesTheDenial_isTheApplicationsToAnswer() {
        OpenPage page = OpenPage.read(application.at(DESK), oneFactor());
        Reply reply = page.pressByAjax("caught", "message", Map.of());

        assertThat(PartialResponse.of(reply).changes()).contains("not without AAL2");
        assertThat(application.reached()).isEmpty();
    }

    @Test
    void ajax_nothingHelps_problemWithItsStatus_D5() {
        OpenPage page = OpenPage.read(application.at(DESK), oneFactor());
        Reply reply = page.pressByAjax("denied", "@none", Map.of());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("session_denied");
        assertThat(application.reached()).isEmpty();
    }

    @Test
    void ajaxOfAPageWithARule_sessionHasEnded_partialResponseSendsToSignInAndBackToThePage_D3() {
        KratosSession session = oneFactor();
        OpenPage page = OpenPage.read(application.at("/ruled/desk.xhtml?a=1"), session);
        application.kratos().revoke(session);

        URI address = checkRedirect(page.pressByAjax("nothing", "@none", Map.of()), page.uri());
        assertThat(address.getPath()).endsWith("/self-service/login/browser");
        assertThat(address.getQuery()).doesNotContain("aal=");

        // Not even the view is there any longer.
        OpenPage forgotten = page.withoutCookies();
        checkRedirect(forgotten.pressByAjax("nothing", "@none", Map.of()), page.uri());
    }

    @Test
    void ajax_comesBackTwiceWithoutWhatIsAsked_isNotSentAwayAgain() {
        OpenPage page = OpenPage.read(application.at(DESK), oneFactor());
        Reply first = page.pressByAjax("bean", "@none", Map.of());
        Reply second = page.withCookie(trip(first)).pressByAjax("bean", "@none", Map.of());
        Reply third = page.withCookie(trip(second)).pressByAjax("bean", "@none", Map.of());

        checkStepUp(first);
        checkStepUp(second);
        assertThat(third.status()).isEqualTo(403);
        assertThat(third.problem()).isEqualTo("session_aal2_required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bean", "ejb", "itself", "listener", "show"})
    void postback_beanIsGuardedAndSessionTooLow_isSentToTheFactorAndBackToThePage_D7(String button) {
        OpenPage page = OpenPage.read(application.at(DESK), oneFactor());

        checkSentAway(page.press(button), page.uri());
        checkSentAway(page.withOwnHandler().press(button), page.uri());
        assertThat(application.reached()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/action.xhtml", "/event.xhtml", "/value.xhtml"})
    void page_viewActionOrEventOrValueIsGuarded_isSentToTheFactorAndBackToThePage_D7(String path) {
        KratosSession session = oneFactor();
        checkSentAway(read(path, session), application.at(path));
        assertThat(application.reached()).isEmpty();

        session.stepUp(person);
        assertThat(read(path, session).body()).contains("reached Vault.");
    }

    @Test
    void page_deniedAfterTheAnswerHasBegun_clientSeesABrokenConnection() {
        KratosSession session = oneFactor();
        assertThatThrownBy(() -> read("/late.xhtml", session)).isInstanceOf(UncheckedIOException.class);
        assertThat(application.reached()).isEmpty();

        session.stepUp(person);
        assertThat(read("/late.xhtml", session).body()).contains("reached Vault.content");
    }

    @Test
    void ajax_deniedAfterTheAnswerHasBegun_clientSeesABrokenConnection() {
        OpenPage page = OpenPage.read(application.at(DESK), oneFactor());
        assertThatThrownBy(() -> page.pressByAjax("show", "late", Map.of())).isInstanceOf(UncheckedIOException.class);
        assertThat(application.reached()).isEmpty();
    }

    private KratosSession oneFactor() {
        return application.kratos().open(Client.BROWSER).logIn(person);
    }

    private Reply read(String path, KratosSession session) {
        return Ask.at(application.at(path))
                .as(Caller.NAVIGATION, Optional.of(session.credential()))
                .get();
    }

    private void checkStepUp(Reply reply) {
        URI address = checkRedirect(reply, application.at(DESK));
        assertThat(address.getQuery()).contains("aal=aal2");
    }

    private static URI checkRedirect(Reply reply, URI back) {
        URI address = PartialResponse.of(reply).redirect();
        assertThat(returnTo(address)).isEqualTo(back.toString());
        assertThat(reply.cacheControl()).isEqualTo("no-store");
        assertThat(reply.header("Vary")).contains("Faces-Request");
        return address;
    }

    private static void checkSentAway(Reply reply, URI back) {
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).contains("aal=aal2");
        assertThat(returnTo(URI.create(reply.header("Location")))).isEqualTo(back.toString());
    }

    private static String trip(Reply reply) {
        return reply.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("stepup_trip_"))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static String returnTo(URI address) {
        String query = address.getRawQuery();
        String encoded = query.substring(query.indexOf("return_to=") + "return_to=".length());
        return URLDecoder.decode(encoded.split("&", 2)[0], StandardCharsets.UTF_8);
    }
}
