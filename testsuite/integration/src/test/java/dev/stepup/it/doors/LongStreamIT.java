package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Line;
import dev.stepup.it.identity.KratosSession;
import dev.stepup.it.identity.KratosSession.Client;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 2: a judgement more than 60 seconds after the look-up looks up again: a revoked session does not stream on. */
@OnServer
class LongStreamIT {

    private final Application application;

    LongStreamIT(Application application) {
        this.application = application;
    }

    @AfterEach
    void setBack() {
        application.putClockForward(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"/stream", "/rest/later/ticks"})
    void sessionRevokedWhileStreaming_aMinuteLater_deniedAndCutOff(String path) throws Exception {
        KratosSession session = application.cast().fresh(Who.AAL2, Client.API);
        try (Line line = Line.open(application.at(path), session.credential())) {
            assertThat(line.next()).contains("reached TableBean.aal2");
            application.kratos().revoke(session);
            application.reached();
            int before = application.lookUps();

            application.tick();
            assertThat(line.next()).as("within the minute").contains("reached TableBean.aal2");
            assertThat(application.lookUps()).isEqualTo(before);
            application.reached();

            application.putClockForward(Duration.ofSeconds(61));
            application.tick();
            assertThat(line.next()).isEmpty();
            assertThat(line.wasWhole()).isFalse();
            assertThat(application.lookUps() - before).isEqualTo(1);
            assertThat(application.reached()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/stream", "/rest/later/ticks"})
    void sessionStillThereWhileStreaming_aMinuteLater_lookedUpOnceMoreAndGoesOn(String path) throws Exception {
        KratosSession session = application.cast().fresh(Who.AAL2, Client.API);
        try (Line line = Line.open(application.at(path), session.credential())) {
            assertThat(line.next()).contains("reached TableBean.aal2");
            int before = application.lookUps();
            application.putClockForward(Duration.ofSeconds(61));
            application.tick();
            assertThat(line.next()).contains("reached TableBean.aal2");
            application.tick();
            assertThat(line.next()).contains("reached TableBean.aal2");
            assertThat(application.lookUps() - before).isEqualTo(1);
            application.kratos().revoke(session);
            application.putClockForward(Duration.ofSeconds(122));
            application.tick();
            assertThat(line.next()).isEmpty();
        }
    }
}
