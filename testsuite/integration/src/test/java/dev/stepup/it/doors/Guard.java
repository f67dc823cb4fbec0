package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.Who;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;

/** Something that asks two factors. */
record Guard(Application application, String method, String path) {

    static Guard of(Application application, String path) {
        return new Guard(application, "GET", path);
    }

    /** It lets a session with both through, and to that place; with one it answers properly, and nothing has run. */
    void guards(String place) {
        application.reached();
        Reply denied = application.ask(path, Caller.SCRIPT, Who.AAL1_WITH_TOTP).send(method);
        assertThat(application.reached()).as("has run although denied").isEmpty();
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.body()).doesNotContain("reached");
        if (!method.equals("HEAD")) {
            assertThat(denied.problem()).isEqualTo("session_aal2_required");
        }
        assertThat(denied.header("Cache-Control")).isEqualTo("no-store");

        Reply permitted = application.ask(path, Caller.SCRIPT, Who.AAL2).send(method);
        assertThat(permitted.status()).isEqualTo(200);
        assertThat(application.reached()).containsExactly(place);
        if (!method.equals("HEAD")) {
            assertThat(permitted.body()).contains("reached " + place);
        }
    }

    /** It lets everybody through. */
    void isOpen(String place) {
        application.reached();
        assertThat(application.ask(path, Caller.SCRIPT, Who.NOBODY).send(method).status())
                .isEqualTo(200);
        assertThat(application.reached()).containsExactly(place);
    }
}
