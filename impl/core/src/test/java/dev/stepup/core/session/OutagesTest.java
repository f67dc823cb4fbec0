package dev.stepup.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.FakeProvider;
import dev.stepup.core.FakeRequest;
import dev.stepup.event.Door;
import dev.stepup.spi.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** D1: whoever operates learns why callers are answered 503. */
class OutagesTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);

    private final FakeProvider provider = FakeProvider.saying(new Evidence.Unavailable("it answered 500"));
    private final Given given = new Given(provider);
    private final Logger logger = Logger.getLogger("dev.stepup");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (Level.WARNING.equals(record.getLevel())) {
                lines.add(record.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
    }

    private void ask() {
        given.judge.begin(new FakeRequest()).judge(AAL1, Door.URL, "/a");
    }

    @Test
    @DisplayName("D1: the cause and the provider are told")
    void outage_first_isTold() {
        ask();
        assertThat(lines).singleElement().asString().startsWith("STEPUP-102: ").contains("fake", "it answered 500");
    }

    @Test
    void outage_ofManyCallers_isToldOnceAMinute() {
        ask();
        ask();
        given.clock.advance(Duration.ofSeconds(59));
        ask();
        assertThat(lines).hasSize(1);

        given.clock.advance(Duration.ofSeconds(1));
        ask();
        assertThat(lines).hasSize(2);
    }

    @Test
    void provider_thatThrows_isToldByItsException() {
        provider.evidence = () -> {
            throw new IllegalStateException("secret");
        };
        ask();
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("IllegalStateException")
                .doesNotContain("secret");
    }

    @Test
    void nobody_isNoOutage() {
        provider.evidence = () -> Evidence.NOBODY;
        ask();
        assertThat(lines).isEmpty();
    }
}
