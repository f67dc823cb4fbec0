package dev.stepup.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Session;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** A provider with its fixture, made for each test, and the words in which the clauses speak of both. */
abstract class ProviderUnderTest {

    static final Duration FIRST_AGE = Duration.ofMinutes(30);
    static final Duration SECOND_AGE = Duration.ofMinutes(3);

    ProviderFixture fixture;
    SessionProvider provider;

    protected abstract ProviderFixture fixture() throws Exception;

    @BeforeEach
    final void open() throws Exception {
        fixture = fixture();
        provider = fixture.provider();
    }

    @AfterEach
    final void close() {
        fixture.close();
    }

    SessionPlan first(String person) {
        return new SessionPlan(person, List.of(completed(lowest(), FIRST_AGE)), Set.of(lowest()), lowest());
    }

    SessionPlan second(String person) {
        return lowest() == highest()
                ? new SessionPlan(person, List.of(completed(lowest(), SECOND_AGE)), Set.of(lowest()), lowest())
                : new SessionPlan(
                        person,
                        List.of(completed(lowest(), FIRST_AGE), completed(highest(), SECOND_AGE)),
                        Set.of(lowest(), highest()),
                        highest());
    }

    SessionPlan.Completed completed(Aal level, Duration age) {
        return new SessionPlan.Completed(name(level), level, age);
    }

    String name(Aal level) {
        return fixture.method(level).orElseThrow();
    }

    Aal lowest() {
        return List.of(Aal.values()).stream()
                .filter(level -> fixture.method(level).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the fixture names no method at all"));
    }

    Aal highest() {
        Aal highest = provider.capabilities().highestLevel();
        return fixture.method(highest).isPresent()
                ? highest
                : fixture.method(Aal.AAL2).isPresent() ? Aal.AAL2 : lowest();
    }

    CompletedMethod witness(Session session) {
        return session.methods().stream()
                .filter(method -> method.level() == highest())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no completed method carries " + highest()));
    }

    void isAmongCapabilities(CompletedMethod completed) {
        List<Capabilities.Method> methods = provider.capabilities().methods();
        if (!methods.isEmpty()) {
            assertThat(methods).anySatisfy(method -> {
                assertThat(method.name()).isEqualTo(completed.name());
                assertThat(method.levels()).contains(completed.level());
                assertThat(method.phishingResistant() || !completed.phishingResistant())
                        .isTrue();
            });
        }
    }

    Evidence evidence(RequestView request) {
        Evidence evidence = provider.evidence(fixture.received(request));
        assertThat(evidence).as("null is no answer").isNotNull();
        return evidence;
    }

    CredentialKind recognise(RequestView request) {
        return provider.recognise(fixture.received(request));
    }

    Session present(IssuedCredential credential) {
        return present(credential.request());
    }

    Session present(RequestView request) {
        Evidence evidence = evidence(request);
        assertThat(evidence).isInstanceOf(Evidence.Present.class);
        return ((Evidence.Present) evidence).session();
    }

    void broken(BackendFailure failure) {
        assumeTrue(fixture.abilities().contains(Ability.FAIL), "this backend is never out of order");
        fixture.fail(failure);
    }

    <T> T inTime(ThrowingSupplier<T> asked) {
        return org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                fixture.patience(), asked, "the provider takes longer than the fixture says that it may");
    }

    static Aal level(Reachable reachable) {
        assertThat(reachable).isInstanceOf(Reachable.Known.class);
        return ((Reachable.Known) reachable).level();
    }

    static Duration half(Duration duration) {
        return duration.dividedBy(2);
    }

    static String replaceSecrets(String value, IssuedCredential credential, String by) {
        String replaced = value;
        for (String secret : credential.secrets()) {
            replaced = replaced.replace(secret, by);
        }
        return replaced;
    }
}
