package dev.stepup.servlet;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.core.decision.Decider;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.Exchange;
import dev.stepup.core.session.Judge;
import dev.stepup.core.session.Keep;
import dev.stepup.core.session.Providers;
import dev.stepup.core.session.SessionMemory;
import dev.stepup.event.StepUpEvent;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A judge over a session that a test names. */
public final class TestJudge {

    public static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    /** What was judged. */
    public final List<StepUpEvent> judged = new ArrayList<>();

    private final Judge judge;

    public TestJudge(Evidence evidence) {
        this(evidence, null);
    }

    TestJudge(Evidence evidence, @Nullable URI address) {
        this.judge = new Judge(
                new Providers(List.of(new OneSession(evidence, address))),
                new Decider(new DecisionConfig(Duration.ofSeconds(5), WhenUnknown.AAL2, false)),
                InstantSource.fixed(NOW),
                Duration.ofSeconds(60),
                judged::add);
    }

    public static Session session(Aal level) {
        List<CompletedMethod> methods = new ArrayList<>(List.of(CompletedMethod.of("password", Aal.AAL1, NOW)));
        if (level == Aal.AAL2) {
            methods.add(CompletedMethod.of("totp", Aal.AAL2, NOW));
        }
        return new Session("s1", "alice", level, methods, null, true);
    }

    public static TestJudge at(Aal level) {
        return new TestJudge(new Evidence.Present(session(level)));
    }

    public Judge judge() {
        return judge;
    }

    public Call call() {
        return call("nothing of a container");
    }

    /** A call by way of a request or a response. */
    Call call(Object container) {
        return judge.begin(new Exchange() {
            @Override
            public <T> Optional<T> unwrap(Class<T> type) {
                return Optional.of(container).filter(type::isInstance).map(type::cast);
            }

            @Override
            public void passOn(List<String> setCookies) {}

            @Override
            public boolean permitted(Requirement requirement) {
                return false;
            }

            @Override
            public Keep keep() {
                return Keep.NONE;
            }

            @Override
            public SessionMemory memory() {
                return SessionMemory.NONE;
            }

            @Override
            public boolean isAnothersTrip(Requirement requirement, String subject) {
                return false;
            }

            @Override
            public void forgetTrips() {}

            @Override
            public List<String> headers(String name) {
                return List.of();
            }
        });
    }

    private record OneSession(Evidence found, @Nullable URI address) implements SessionProvider {

        @Override
        public String name() {
            return "test";
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(Aal.AAL2, true, false, List.of(), Map.of());
        }

        @Override
        public CredentialKind recognise(RequestView request) {
            return CredentialKind.COOKIE;
        }

        @Override
        public Evidence evidence(RequestView request) {
            return found;
        }

        @Override
        public Departure begin(Trip trip) {
            return address == null ? Departure.NOWHERE : Departure.to(address);
        }
    }
}
