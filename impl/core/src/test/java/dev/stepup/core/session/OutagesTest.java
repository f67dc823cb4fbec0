package dev.stepup.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.FakeProvider;
import dev.stepup.core.FakeRequest;
import dev.stepup.core.Sessions;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.core.decision.Decider;
import dev.stepup.event.Door;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
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

    private static Call callOf(Supplier<Departure> departure) {
        SessionProvider issuer = new SessionProvider() {
            @Override
            public String name() {
                return "issuer";
            }

            @Override
            public Capabilities capabilities() {
                return Sessions.TWO_FACTORS;
            }

            @Override
            public CredentialKind recognise(RequestView request) {
                return CredentialKind.NONE;
            }

            @Override
            public Evidence evidence(RequestView request) {
                return Evidence.NOBODY;
            }

            @Override
            public Departure begin(Trip trip) {
                return departure.get();
            }
        };
        Given given = new Given(new FakeProvider());
        Judge judge = new Judge(
                new Providers(List.of(issuer)),
                new Decider(new DecisionConfig(Duration.ofSeconds(5), WhenUnknown.AAL2, false)),
                given.clock,
                Duration.ofSeconds(60),
                given.events::add);
        return judge.begin(new FakeRequest());
    }

    private static Way leave(Call call) {
        Denial login = Denial.of(Denial.Kind.LOGIN, Denial.Reason.NO_SESSION, AAL1);
        return call.way(login, Trip.Channel.BROWSER, URI.create("https://app.example.org/"), null);
    }

    @Test
    void departure_thatNobodyCouldSay_isToldOnceAMinute() {
        Call call = callOf(() -> new Departure.Unavailable("the discovery document: answered 500"));
        assertThat(leave(call).isUnknown()).isTrue();
        assertThat(leave(call).isUnknown()).isTrue();
        assertThat(lines).singleElement().asString().startsWith("STEPUP-102: ").contains("issuer", "answered 500");
    }

    @Test
    void departure_thatThrows_isAnOutageAndToldByItsException() {
        Way way = leave(callOf(() -> {
            throw new IllegalStateException("secret");
        }));
        assertThat(way.isUnknown()).isTrue();
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("issuer", "IllegalStateException")
                .doesNotContain("secret");
    }

    @Test
    void nobody_isNoOutage() {
        provider.evidence = () -> Evidence.NOBODY;
        ask();
        assertThat(lines).isEmpty();
    }
}
