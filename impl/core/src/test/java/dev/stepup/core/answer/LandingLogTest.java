package dev.stepup.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.FakeRequest;
import dev.stepup.core.Sessions;
import dev.stepup.core.SettableClock;
import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.core.decision.Decider;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.Judge;
import dev.stepup.core.session.Keep;
import dev.stepup.core.session.Providers;
import dev.stepup.event.Door;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.Callback;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Departure.Luggage;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the operator reads of callers who come back, and what nobody can fill the log with. */
class LandingLogTest {

    private final AnswerConfig config = Answering.config("https://app.example.org/bank");
    private final DecisionConfig decision = new DecisionConfig(Duration.ofSeconds(5), WhenUnknown.AAL2, false);
    private final SettableClock clock = new SettableClock();
    private final Issuer issuer = new Issuer();
    private final Answers answers = new Answers(config, decision, clock);
    private final Landings landings = new Landings(config, answers, clock);
    private final Judge judge = new Judge(
            new Providers(List.of(issuer)), new Decider(decision), clock, Duration.ofSeconds(60), event -> {});
    private final Texts keep = new Texts();
    private final Logger logger = Logger.getLogger("dev.stepup");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.INFO.intValue()) {
                lines.add(record.getLevel() + " " + record.getMessage());
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

    private FakeRequest request() {
        FakeRequest request = FakeRequest.navigation();
        request.keep = keep;
        return request;
    }

    private void leave() {
        FakeRequest request = request();
        Call call = judge.begin(request);
        call.judge(Answering.AAL2, Door.URL, "/transfer");
        assertThat(answers.answer(Answering.LOGIN, call, request).status()).isEqualTo(303);
    }

    private void comeBack() {
        FakeRequest request = request();
        request.requestUri = "/bank/callback";
        landings.land(issuer, judge.begin(request), request, request);
    }

    @Test
    void refused_ofAnOwnTrip_isToldToWhoOperates() {
        issuer.arrival = new Arrival.Refused("the ID token is refused: iat lies ahead");
        leave();
        comeBack();
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("INFO STEPUP-152: ")
                .contains("issuer", "iat lies ahead");
    }

    @Test
    void refused_withoutATrip_isWhatAnybodyCanSend() {
        issuer.arrival = new Arrival.Refused("no trip of this browser");
        comeBack();
        assertThat(lines).isEmpty();
    }

    @Test
    void unavailable_ofManyCallers_isToldOnceAMinute() {
        issuer.arrival = new Arrival.Unavailable("the issuer answered server_error");
        for (int i = 0; i < 3; i++) {
            leave();
            comeBack();
        }
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("WARNING STEPUP-153: ")
                .contains("server_error");

        clock.advance(Duration.ofMinutes(1));
        leave();
        comeBack();
        assertThat(lines).hasSize(2);
    }

    /** Sends everybody away, and takes the trip of who comes back. */
    private static final class Issuer implements SessionProvider {

        private Arrival arrival = new Arrival.Passed();

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
            return new Departure.To(URI.create("https://id.example.org/"), new Luggage("s", ""));
        }

        @Override
        public Optional<String> callbackPath() {
            return Optional.of("/callback");
        }

        @Override
        public Arrival complete(Callback callback) {
            callback.take("s");
            return arrival;
        }
    }

    /** What is kept for one browser. */
    private static final class Texts implements Keep {

        private final Map<String, String> texts = new HashMap<>();

        @Override
        public Optional<String> get(String name) {
            return Optional.ofNullable(texts.get(name));
        }

        @Override
        public Optional<String> take(String name) {
            return Optional.ofNullable(texts.remove(name));
        }

        @Override
        public void put(String name, String text) {
            texts.put(name, text);
        }

        @Override
        public Map<String, String> all(String prefix) {
            return texts.keySet().stream()
                    .filter(name -> name.startsWith(prefix))
                    .collect(Collectors.toMap(name -> name, name -> String.valueOf(texts.get(name))));
        }

        @Override
        public void renew() {}
    }
}
