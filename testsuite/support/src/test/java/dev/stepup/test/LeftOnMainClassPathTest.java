package dev.stepup.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.Aal;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kit in an application by mistake opens nothing, and says that it is there. */
class LeftOnMainClassPathTest {

    private static final Logger LOG = Logger.getLogger("dev.stepup.test");

    private final SessionProviderFactory factory = new TestProviderFactory();
    private final SessionProvider provider = new TestProvider();
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord written) {
            logged.add(written);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void factory_byServiceLoader_isFound() {
        assertThat(ServiceLoader.load(SessionProviderFactory.class))
                .hasAtLeastOneElementOfType(TestProviderFactory.class);
    }

    @Test
    void keyNotSet_deployment_getsNoProviderAndAWarning() {
        assertThat(factory.create(key -> Optional.empty())).isEmpty();
        assertWarned("STEPUP-TEST-001");
    }

    @Test
    void keySet_deployment_getsTheProviderAndAWarning() {
        assertThat(factory.create(key -> Optional.of("true"))).isPresent();
        assertWarned("STEPUP-TEST-002");
    }

    @Test
    void keyMisspelt_deployment_fails() {
        assertThatThrownBy(() -> factory.create(key -> Optional.of("yes")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith("STEPUP-TEST-003: ");
    }

    @Test
    void noTestRuns_anyTicket_isNobody() {
        for (String ticket : List.of("", "true", "test", "alice", "0123456789abcdef0123456789abcdef")) {
            assertNobody(header(ticket));
            assertNobody(cookie(ticket));
        }
        assertNobody(name -> List.of());
    }

    @Test
    void testRuns_itsTicket_isItsCallerAndNoOther() {
        TestCaller caller = new TestCaller(Assurance.of(Aal.AAL2));
        TestCaller other = new TestCaller(Assurance.nobody());
        try {
            assertThat(provider.recognise(header(caller.ticket()))).isEqualTo(CredentialKind.TOKEN);
            assertThat(provider.recognise(cookie(caller.ticket()))).isEqualTo(CredentialKind.COOKIE);
            assertThat(provider.evidence(cookie(caller.ticket()))).isInstanceOf(Evidence.Present.class);
            assertThat(provider.evidence(header(other.ticket()))).isEqualTo(Evidence.NOBODY);
            assertNobody(header(caller.ticket().substring(1)));
        } finally {
            caller.end();
            other.end();
        }
    }

    @Test
    void testEnded_itsTicket_isNobody() {
        TestCaller caller = new TestCaller(Assurance.of(Aal.AAL2));
        caller.end();
        assertNobody(header(caller.ticket()));
        assertNobody(cookie(caller.ticket()));
    }

    @Test
    void noTestRuns_clock_isTheSystems() {
        assertThat(new ApplicationClock().instant()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void testRuns_clock_isItsOwnUntilItEnds() {
        TestClock clock = new TestClock();
        clock.moveForward(Duration.ofDays(400));
        ApplicationClock.follow(clock);
        try {
            assertThat(new ApplicationClock().instant()).isEqualTo(clock.instant());
        } finally {
            ApplicationClock.unfollow(clock);
        }
        assertThat(new ApplicationClock().instant()).isBefore(clock.instant());
    }

    @Test
    void clock_withoutTheApplicationsDoing_isRegisteredNowhere() {
        assertThat(ServiceLoader.load(InstantSource.class)).isEmpty();
    }

    @Test
    void provider_besideAnother_isTheLast() {
        assertThat(provider.priority()).isEqualTo(Integer.MIN_VALUE);
    }

    private void assertNobody(RequestView request) {
        assertThat(provider.recognise(request)).isEqualTo(CredentialKind.NONE);
        assertThat(provider.evidence(request)).isEqualTo(Evidence.NOBODY);
    }

    private void assertWarned(String id) {
        assertThat(logged).singleElement().satisfies(written -> {
            assertThat(written.getLevel()).isEqualTo(Level.WARNING);
            assertThat(written.getMessage()).startsWith(id + ": ");
        });
    }

    private static RequestView header(String ticket) {
        return name -> name.equalsIgnoreCase(TestCaller.HEADER) ? List.of(ticket) : List.of();
    }

    private static RequestView cookie(String ticket) {
        return name ->
                name.equalsIgnoreCase("Cookie") ? List.of("a=b; " + TestCaller.COOKIE + "=" + ticket) : List.of();
    }
}
