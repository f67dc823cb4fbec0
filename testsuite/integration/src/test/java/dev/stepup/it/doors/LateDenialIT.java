package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A denial when the answer has begun: half a page must not pass for a whole one. */
@OnServer
class LateDenialIT {

    private final Application application;

    LateDenialIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/late", "/late?length=known", "/rest/calling/late", "/listed/calling/late", "/rest/later/late"})
    void deniedAfterTheAnswerHasBegun_client_seesABrokenConnection(String path) {
        assertThat(application.ask(path, Caller.NAVIGATION, Who.AAL2).get().body())
                .startsWith("one half ")
                .endsWith(" reached TableBean.aal2");
        application.reached();
        assertThatThrownBy(
                        () -> application.ask(path, Caller.NAVIGATION, Who.AAL1).get())
                .isInstanceOf(UncheckedIOException.class);
        assertThat(application.reached()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/late", "/rest/calling/late", "/rest/later/late"})
    void deniedAfterTheAnswerHasBegun_clientOverHttp2_isToldThatItsStreamIsBroken(String path) {
        // The first brings the server to it; Open Liberty loses the rest of that answer.
        overHttp2(path, Who.AAL2);
        Reply whole = overHttp2(path, Who.AAL2);
        assertThat(whole.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(whole.body()).endsWith(" reached TableBean.aal2");
        application.reached();
        assertThatThrownBy(() -> overHttp2(path, Who.AAL1))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isNotInstanceOf(HttpTimeoutException.class);
        assertThat(application.reached()).isEmpty();
    }

    @Test
    void deniedAfterTheAnswerHasBegun_connectionIsJustBroughtToHttp2_isToldAsWell() {
        assertThatThrownBy(() -> application
                        .ask("/late", Caller.NAVIGATION, Who.AAL1)
                        .overNewHttp2()
                        .get())
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    private Reply overHttp2(String path, Who who) {
        return application.ask(path, Caller.NAVIGATION, who).overHttp2().get();
    }
}
