package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that leave their thread: what comes afterwards is judged, or fails closed. */
@OnServer
class AsyncDoorIT {

    private final Application application;

    AsyncDoorIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @CsvSource({
        "/async-work/again, again: reached TableBean.aal2",
        "/async-work/foreign-dispatch, again: reached TableBean.aal2",
        "/async-work/timeout-dispatch, again: reached TableBean.aal2",
        "/async-work/start-with-session, reached TableBean.aal2",
        "/async-work/foreign, completed elsewhere",
    })
    void servletLeavesItsThread_comesBackOrHandsItsSessionOver_goesOn(String path, String body) {
        application.judged();
        int before = application.lookUps();
        assertThat(ask(path, Who.AAL2).body()).isEqualTo(body);
        assertThat(application.lookUps() - before).isEqualTo(1);
        // What is vouched for is judged by itself.
        assertThat(application.judged()).hasSize(path.endsWith("with-session") ? 2 : 1);
        application.reached();
        assertThat(ask(path, Who.AAL1_WITH_TOTP).problem()).isEqualTo("session_aal2_required");
        // That the first request is complete may be told after its answer has come.
        assertThat(application.reached()).allMatch(place -> place.startsWith("onComplete"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/async-work/foreign-bean", "/async-work/timeout"})
    void servletLeavesItsThread_beanIsCalledThere_failsClosedAndNamesCallWith(String path) {
        application.reached();
        assertThat(ask(path, Who.AAL2).body()).startsWith("NO_REQUEST").contains("STEPUP-101", "callWith");
        assertThat(reached()).containsExactly("onComplete NO_REQUEST");
    }

    /** The answer is here before the container is done with the request, and nothing tells when it is. */
    private Set<String> reached() {
        Instant deadline = Instant.now().plusSeconds(10);
        Set<String> reached = new HashSet<>();
        while (reached.isEmpty() && Instant.now().isBefore(deadline)) {
            reached.addAll(application.reached());
        }
        return reached;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rest/later/elsewhere", "/rest/later/timeout"})
    void resourceResumesOnOtherThread_beanIsCalledThere_failsClosed(String path) {
        application.reached();
        Reply reply = ask(path, Who.AAL2);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("session_denied");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(application.reached()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/rest/later/with-session, TableBean.aal2",
        "/rest/later/stage-with-session, TableBean.aal2",
    })
    void resourceAnswersLater_sessionIsHandedOver_guarded(String path, String place) {
        Guard.of(application, path).guards(place);
    }

    @Test
    void eventsAreGuarded_sessionFallsShort_deniedAsAnAnswer() {
        deniedBeforeTheFirstEvent("/rest/later/events");
        assertThat(events("/rest/later/events", Who.AAL2).body()).contains("data: reached TableBean.aal2");
    }

    @Test
    void eventsAreOpen_beanIsDeniedBeforeTheFirst_deniedAsAnAnswer() {
        deniedBeforeTheFirstEvent("/rest/later/ticks");
    }

    private void deniedBeforeTheFirstEvent(String path) {
        application.reached();
        Reply reply = events(path, Who.AAL1_WITH_TOTP);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("session_aal2_required");
        assertThat(application.reached()).isEmpty();
    }

    private Reply events(String path, Who who) {
        return application
                .ask(path, Caller.SCRIPT, who)
                .with("Accept", "text/event-stream")
                .get();
    }

    private Reply ask(String path, Who who) {
        return application.ask(path, Caller.SCRIPT, who).get();
    }
}
