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
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.Permit;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.FakeProvider;
import dev.stepup.core.FakeRequest;
import dev.stepup.event.Door;
import dev.stepup.spi.CredentialKind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CurrentCallTest {

    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);

    private final FakeProvider provider = FakeProvider.of(oneFactor());
    private final Given given = new Given(provider);
    private final Call request = given.judge.begin(new FakeRequest());
    private final Call vouched = given.judge.vouched(twoFactors());

    @AfterEach
    void nothingIsLeftOnTheThread() {
        assertThat(CurrentCall.get()).isEmpty();
    }

    @Test
    @DisplayName("Section 4: no request on this thread fails closed and names callWith")
    void call_outsideARequest_isDenied() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> CurrentCall.required(AAL2, "Transfer.send"))
                .withMessageContainingAll("STEPUP-", "Transfer.send", "AAL2", "callWith")
                .satisfies(e -> assertThat(e.denial())
                        .hasFieldOrPropertyWithValue("kind", Kind.DENY)
                        .hasFieldOrPropertyWithValue("reason", Reason.NO_REQUEST)
                        .hasFieldOrPropertyWithValue("requirement", AAL2));
    }

    @Test
    void call_onAnotherThread_isNotInherited() throws Exception {
        List<Optional<Call>> seen = new ArrayList<>();
        CurrentCall.with(request, () -> {
            Thread thread = new Thread(() -> seen.add(CurrentCall.get()));
            thread.start();
            thread.join();
            return null;
        });

        assertThat(seen).containsExactly(Optional.empty());
    }

    @Test
    @DisplayName("Section 4: callWith is undone, also when the work throws")
    void calls_nested_areSetBack() throws Exception {
        String result = CurrentCall.with(request, () -> {
            assertThat(CurrentCall.required(AAL2, "x")).isSameAs(request);
            assertThat(CurrentCall.<Call>with(vouched, () -> CurrentCall.required(AAL2, "x")))
                    .isSameAs(vouched);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> CurrentCall.with(vouched, () -> {
                        throw new IOException("work");
                    }));
            assertThat(CurrentCall.get()).containsSame(request);
            return "done";
        });

        assertThat(result).isEqualTo("done");
    }

    @Test
    void calls_enteredAndRestored_areSetBackInTurn() {
        Call outside = CurrentCall.enter(request);
        Call before = CurrentCall.enter(vouched);

        assertThat(outside).isNull();
        assertThat(before).isSameAs(request);
        CurrentCall.restore(before);
        assertThat(CurrentCall.get()).containsSame(request);
        CurrentCall.restore(outside);
    }

    @Test
    @DisplayName("Section 4: guards in vouched work judge the session that is vouched for")
    void vouchedSession_judged_isTheEvidence() {
        assertThat(vouched.judge(AAL2, Door.URL, "Timer.run")).isEqualTo(Permit.PERMIT);
        assertThat(vouched.session()).contains(twoFactors());
        assertThat(vouched.credential()).isEqualTo(CredentialKind.NONE);
        assertThat(vouched.logOutAddress(URI.create("https://app.example.org/")))
                .isEmpty();
        assertThat(provider.evidenceAsked + provider.reachableAsked).isZero();
    }

    @Test
    @DisplayName("D3: a session that is over is over, whoever vouches for it")
    void vouchedSession_expiring_isNotPermittedAfterwards() {
        Call work = given.judge.vouched(session(Aal.AAL2, NOW.plusSeconds(90), true, totp(NOW)));
        assertThat(work.judge(AAL2, Door.URL, "Timer.run")).isEqualTo(Permit.PERMIT);

        given.clock.advance(Duration.ofSeconds(90));

        assertThat(work.judge(AAL2, Door.URL, "Timer.run")).hasFieldOrPropertyWithValue("kind", Kind.LOGIN);
        assertThat(given.judge.vouched(oneFactor()).judge(AAL2, Door.URL, "x"))
                .hasFieldOrPropertyWithValue("kind", Kind.STEP_UP);
    }
}
