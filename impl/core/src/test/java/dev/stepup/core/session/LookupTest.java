package dev.stepup.core.session;

import static dev.stepup.core.Sessions.NOW;
import static dev.stepup.core.Sessions.oneFactor;
import static dev.stepup.core.Sessions.session;
import static dev.stepup.core.Sessions.totp;
import static dev.stepup.core.Sessions.twoFactors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stepup.Aal;
import dev.stepup.AccessDeniedException;
import dev.stepup.Decision;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.Permit;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.FakeProvider;
import dev.stepup.core.FakeRequest;
import dev.stepup.event.Door;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long a look-up holds, and what a provider that breaks its contract comes to. */
class LookupTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Requirement FRESH = AAL2.withMaxAge(Duration.ofMinutes(5));
    private static final Requirement HIGHEST = Requirement.of(RequiredAal.HIGHEST_AVAILABLE);
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final FakeProvider provider = FakeProvider.of(twoFactors());
    private final Given given = new Given(provider);
    private final FakeRequest request = new FakeRequest();
    private final Call call = given.judge.begin(request);

    @Test
    @DisplayName("Section 2: a look-up holds for 60 s, and not a millisecond longer")
    void lookUp_afterAMinute_isDoneAgain() {
        call.judge(AAL2, Door.URL, "/stream");
        given.clock.advance(MINUTE);
        call.judge(AAL1, Door.URL, "/stream");
        assertThat(provider.evidenceAsked).isEqualTo(1);

        provider.evidence = () -> Evidence.NOBODY;
        given.clock.advance(Duration.ofMillis(1));

        assertThat(call.judge(AAL2, Door.URL, "/stream")).hasFieldOrPropertyWithValue("kind", Kind.LOGIN);
        assertThat(provider.evidenceAsked).isEqualTo(2);
        assertThat(given.events).hasSize(3);
        assertThat(given.events.get(2).at()).isEqualTo(NOW.plus(MINUTE).plusMillis(1));
    }

    @Test
    @DisplayName("Section 2: a revoked session does not stream for ever, whoever asks first after the minute")
    void lookUp_doneAgainByAnotherQuestion_forgetsWhatWasJudged() {
        List<Consumer<Call>> questions = List.of(
                Call::session, c -> c.logOutAddress(URI.create("https://app.example.org/")), c -> c.preflight(AAL1));
        for (Consumer<Call> question : questions) {
            FakeProvider revoking = FakeProvider.of(twoFactors());
            Given application = new Given(revoking);
            Call stream = application.judge.begin(new FakeRequest());
            assertThat(stream.judge(AAL2, Door.URL, "/stream")).isEqualTo(Permit.PERMIT);

            revoking.evidence = () -> Evidence.NOBODY;
            application.clock.advance(MINUTE.plusMillis(1));
            question.accept(stream);

            assertThat(stream.judge(AAL2, Door.URL, "/stream").isPermit()).isFalse();
        }
    }

    @Test
    void lookUp_clockGoesBackwards_isDoneAgain() {
        call.judge(AAL2, Door.URL, "/a");
        given.clock.set(NOW.minusMillis(1));
        call.judge(AAL2, Door.URL, "/a");

        assertThat(provider.evidenceAsked).isEqualTo(2);
    }

    @Test
    @DisplayName("Section 2: within the minute everything is judged by one now")
    void judgement_withinTheMinute_isByTheTimeOfTheLookUp() {
        provider.evidence = () -> new Evidence.Present(session(Aal.AAL2, NOW.plusSeconds(1), true, totp(NOW)));
        call.judge(AAL1, Door.URL, "/a");
        given.clock.advance(Duration.ofSeconds(30));

        assertThat(call.judge(AAL2, Door.URL, "/a")).isEqualTo(Permit.PERMIT);
    }

    @Test
    @DisplayName("D9: what a slow backend says is judged by the time at which it was said")
    void judgement_ofASlowAnswer_isByTheTimeOfTheAnswer() {
        provider.evidence = () -> {
            given.clock.advance(Duration.ofMinutes(6));
            return new Evidence.Present(twoFactors());
        };

        assertThat(call.judge(FRESH, Door.URL, "/a")).hasFieldOrPropertyWithValue("reason", Reason.TOO_OLD);
        assertThat(given.events.get(0).at()).isEqualTo(NOW.plus(Duration.ofMinutes(6)));
    }

    @Test
    void reachable_afterAMinute_isAskedAgain() {
        provider.evidence = () -> new Evidence.Present(oneFactor());
        provider.reachable = () -> new Reachable.Known(Aal.AAL1);
        assertThat(call.judge(HIGHEST, Door.URL, "/a")).isEqualTo(Permit.PERMIT);

        provider.reachable = () -> new Reachable.Known(Aal.AAL2);
        given.clock.advance(MINUTE.plusMillis(1));

        assertThat(call.judge(HIGHEST, Door.URL, "/a")).hasFieldOrPropertyWithValue("kind", Kind.STEP_UP);
        assertThat(provider.reachableAsked).isEqualTo(2);
    }

    @Test
    @DisplayName("D1: a provider that throws has not said that there is nobody")
    void provider_throwing_isUnavailable() {
        provider.evidence = () -> {
            throw new IllegalStateException("token abc of alice");
        };
        assertUnavailable(call.judge(AAL2, Door.URL, "/a"));
        call.judge(AAL1, Door.URL, "/a");

        assertThat(provider.evidenceAsked).isEqualTo(1);
    }

    @Test
    @DisplayName("D1: nor one that throws where it should only look")
    void provider_throwingInRecognition_isUnavailable() {
        provider.credential = () -> {
            throw new IllegalStateException("broken");
        };
        assertUnavailable(call.judge(AAL2, Door.URL, "/a"));
    }

    @Test
    @DisplayName("D1: nor one that says nothing at all")
    @SuppressWarnings("NullAway")
    void provider_returningNull_isUnavailable() {
        provider.evidence = () -> null;
        assertUnavailable(call.judge(AAL2, Door.URL, "/a"));
        call.judge(AAL1, Door.URL, "/a");

        assertThat(provider.evidenceAsked).isEqualTo(1);
    }

    @Test
    @DisplayName("D7: a provider that throws about the reachable level has failed to tell it")
    @SuppressWarnings("NullAway")
    void reachable_throwingOrNull_hasFailed() {
        provider.evidence = () -> new Evidence.Present(oneFactor());
        provider.reachable = () -> {
            throw new IllegalStateException("broken");
        };
        assertUnavailable(call.judge(HIGHEST, Door.URL, "/a"));
        provider.reachable = () -> null;
        assertUnavailable(given.judge.begin(request).judge(HIGHEST, Door.URL, "/a"));
    }

    @Test
    void provider_recovering_isAskedAgainByTheNextRequestOnly() {
        provider.evidence = () -> new Evidence.Unavailable("refused");
        assertUnavailable(call.judge(AAL2, Door.URL, "/a"));
        provider.evidence = () -> new Evidence.Present(twoFactors());

        assertUnavailable(call.judge(AAL2, Door.URL, "/a"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(call::session);
        assertThat(given.judge.begin(request).judge(AAL2, Door.URL, "/a")).isEqualTo(Permit.PERMIT);
    }

    private static void assertUnavailable(Decision decision) {
        assertThat(decision)
                .hasFieldOrPropertyWithValue("kind", Kind.UNAVAILABLE)
                .hasFieldOrPropertyWithValue("reason", Reason.BACKEND_UNAVAILABLE);
    }
}
