package dev.stepup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import dev.stepup.it.identity.KratosSession;
import dev.stepup.it.identity.KratosSession.Client;
import dev.stepup.it.identity.Person;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A person is sent away, completes what is missing at the identity server, and comes back. */
@OnServer
class TripIT {

    private static final String PAGE = "/servlet/aal2?a=1&b=%C3%A4";

    private final Application application;

    TripIT(Application application) {
        this.application = application;
    }

    @Test
    void nobodyThenOneFactorThenTwo_eachAddressFollowed_comesBackToThePageAndIsLetIn_D3_D7_D11() {
        Person person = application.kratos().registerWithTotp();
        KratosSession session = application.kratos().open(Client.BROWSER);

        Reply first = page().get();
        assertThat(first.status()).isEqualTo(303);
        String back = session.logInAt(URI.create(first.header("Location")), person);
        assertThat(back).isEqualTo(application.at(PAGE).toString());

        Reply second = page(session, pair(first)).get();
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.header("Location")).contains("aal=aal2");
        back = session.stepUpAt(URI.create(second.header("Location")), person);
        assertThat(back).isEqualTo(application.at(PAGE).toString());

        Reply third = page(session, pair(second)).get();
        assertThat(third.body()).isEqualTo("reached Aal2");
        assertThat(third.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("stepup_trip_") && cookie.contains("Max-Age=0"));
    }

    @Test
    void comesBackTwiceWithoutWhatIsAsked_isNotSentAwayAgain() {
        KratosSession session = application.cast().fresh(Who.AAL1_WITH_TOTP, Client.BROWSER);
        Reply first = page(session).get();
        Reply second = page(session, pair(first)).get();
        assertThat(second.status()).isEqualTo(303);
        Reply third = page(session, pair(second)).get();
        assertThat(third.status()).isEqualTo(403);
        assertThat(third.header("Location")).isEmpty();
        assertThat(third.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void tripCookieTamperedWith_countsAsAbsent() {
        KratosSession session = application.cast().fresh(Who.AAL1_WITH_TOTP, Client.BROWSER);
        Reply first = page(session).get();
        Reply second = page(session, pair(first)).get();
        String cookie = pair(second).replaceFirst("=.", "=x");
        Reply third = page(session, cookie).get();
        assertThat(third.status()).isEqualTo(303);
    }

    private Ask page() {
        return Ask.at(application.at(PAGE)).as(Caller.NAVIGATION, Optional.empty());
    }

    private Ask page(KratosSession session, String... tripCookies) {
        String cookies = session.credential().value() + "; " + String.join("; ", tripCookies);
        return page().with("Cookie", cookies);
    }

    private static String pair(Reply reply) {
        return reply.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("stepup_trip_"))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }
}
