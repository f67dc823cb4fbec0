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
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.Permit;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.FakeProvider;
import dev.stepup.core.FakeRequest;
import dev.stepup.event.AccessJudged;
import dev.stepup.event.Door;
import dev.stepup.event.StepUpEvent;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One request: what is asked of the provider, what is handed on, and what is told. */
class CallTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Requirement HIGHEST = Requirement.of(RequiredAal.HIGHEST_AVAILABLE);

    @Test
    @DisplayName("Section 4: the session is looked up lazily and once, whatever the number of doors")
    void session_manyDoors_isLookedUpOnce() {
        FakeProvider provider = FakeProvider.of(twoFactors());
        Call call = new Given(provider).judge.begin(new FakeRequest());
        assertThat(provider.evidenceAsked).isZero();

        call.judge(AAL1, Door.URL, "/a");
        call.judge(AAL2, Door.BEAN, "A.b");
        call.require(AAL2, Door.BEAN, "A.c");
        call.preflight(HIGHEST);

        assertThat(call.session()).contains(twoFactors());
        assertThat(provider.evidenceAsked).isEqualTo(1);
    }

    @Test
    @DisplayName("Section 4: each requirement is judged once, and told once")
    void requirement_askedAgain_isJudgedOnce() {
        Given given = new Given(FakeProvider.of(oneFactor()));
        FakeRequest request = new FakeRequest();
        Call call = given.judge.begin(request);

        assertThat(call.judge(AAL1, Door.URL, "/a")).isEqualTo(Permit.PERMIT);
        assertThat(call.judge(AAL1, Door.BEAN, "A.b")).isEqualTo(Permit.PERMIT);
        Denial denial = (Denial) call.judge(AAL2, Door.BEAN, "A.c");
        assertThat(call.judge(AAL2, Door.BEAN, "A.d")).isSameAs(denial);

        assertThat(given.events)
                .containsExactly(
                        new AccessJudged(Permit.PERMIT, AAL1, Door.URL, "/a", "alice", NOW),
                        new AccessJudged(denial, AAL2, Door.BEAN, "A.c", "alice", NOW));
        assertThat(request.permitted).containsExactly(AAL1);
    }

    @Test
    @DisplayName("Section 4: who answers the request hears of a denial that is thrown, and of no other")
    void denial_thrown_exchangeHearsOfIt() {
        FakeRequest request = new FakeRequest();
        Call call = new Given(FakeProvider.of(oneFactor())).judge.begin(request);

        call.require(AAL1, Door.BEAN, "A.a");
        call.judge(AAL2, Door.BEAN, "A.b");
        assertThat(request.denied).isZero();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> call.require(AAL2, Door.BEAN, "A.b"));
        assertThat(request.denied).isEqualTo(1);
    }

    @Test
    @DisplayName("D3, D1: a step-up that the application demands is a login for nobody, and an outage in an outage")
    void denialOfTheApplication_withoutSession_isSettled() {
        Denial stepUp = Denial.of(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, AAL2);
        assertThat(settled(Evidence.NOBODY, stepUp)).isEqualTo(Kind.LOGIN);
        assertThat(settled(new Evidence.Unavailable("refused"), stepUp)).isEqualTo(Kind.UNAVAILABLE);
        assertThat(settled(Evidence.WITHHELD, stepUp)).isEqualTo(Kind.STEP_UP);
        assertThat(settled(new Evidence.Present(oneFactor()), stepUp)).isEqualTo(Kind.STEP_UP);
        Denial deny = Denial.of(Kind.DENY, Reason.DENIED_METHOD, AAL2);
        assertThat(settled(Evidence.NOBODY, deny)).isEqualTo(Kind.DENY);
    }

    private static Kind settled(Evidence evidence, Denial denial) {
        return new Given(FakeProvider.saying(evidence))
                .judge
                .begin(new FakeRequest())
                .settled(denial)
                .kind();
    }

    @Test
    void event_ofNobody_namesNobody() {
        Given given = new Given(FakeProvider.saying(Evidence.WITHHELD));
        given.judge.begin(new FakeRequest()).judge(AAL1, Door.URL, "/a");

        assertThat(given.events).hasSize(1);
        assertThat(given.events.get(0).subject()).isEmpty();
    }

    @Test
    void event_ofAMethod_namesClassAndMethod() throws NoSuchMethodException {
        Given given = new Given(FakeProvider.of(oneFactor()));
        given.judge.begin(new FakeRequest()).judge(AAL1, Door.BEAN, Object.class.getMethod("toString"));

        assertThat(given.events).extracting(StepUpEvent::target).containsExactly("java.lang.Object.toString");
    }

    @Test
    @DisplayName("Section 2: the reachable level is asked only where it matters, and once")
    void reachable_whereItMatters_isAskedOnce() {
        FakeProvider provider = FakeProvider.of(oneFactor());
        provider.reachable = () -> new Reachable.Known(Aal.AAL1);
        Call call = new Given(provider).judge.begin(new FakeRequest());

        call.judge(AAL1, Door.URL, "/a");
        assertThat(provider.reachableAsked).isZero();
        assertThat(call.judge(HIGHEST, Door.URL, "/b")).isEqualTo(Permit.PERMIT);
        assertThat(call.judge(AAL2, Door.URL, "/c")).hasFieldOrPropertyWithValue("kind", Kind.DENY);
        assertThat(provider.reachableAsked).isEqualTo(1);
    }

    @Test
    @DisplayName("D7: the order in which requirements are judged does not matter, though the question fails")
    void reachable_failedBefore_doesNotDenyWhoIsAtTheTop() {
        FakeProvider provider = FakeProvider.of(twoFactors());
        provider.reachable = () -> new Reachable.Failed("refused");
        Call call = new Given(provider).judge.begin(new FakeRequest());

        call.judge(AAL2.withPhishingResistance(), Door.URL, "/a");

        assertThat(provider.reachableAsked).isEqualTo(1);
        assertThat(call.judge(HIGHEST, Door.URL, "/b")).isEqualTo(Permit.PERMIT);
    }

    @Test
    @DisplayName("Section 5: what the backend sets reaches the browser")
    void cookies_ofTheBackend_arePassedOn() {
        List<String> cookies = List.of("session=new; Path=/; HttpOnly", "other=1");
        FakeRequest request = new FakeRequest();
        Call call = new Given(FakeProvider.saying(new Evidence.Present(oneFactor(), cookies))).judge.begin(request);

        call.judge(AAL1, Door.URL, "/a");
        call.judge(AAL2, Door.URL, "/a");

        assertThat(request.passedOn).isEqualTo(cookies);
    }

    @Test
    void session_nobodyOrWithheldOrOver_isEmpty() {
        Session over = session(Aal.AAL2, NOW, true, totp(NOW));
        Session inactive = session(Aal.AAL2, Instant.MAX, false, totp(NOW));
        for (Evidence evidence : List.of(
                Evidence.NOBODY, Evidence.WITHHELD, new Evidence.Present(over), new Evidence.Present(inactive))) {
            Call call = new Given(FakeProvider.saying(evidence)).judge.begin(new FakeRequest());

            assertThat(call.session()).as("%s", evidence).isEmpty();
            assertThat(call.knownSession()).isEmpty();
        }
    }

    @Test
    @DisplayName("D1: an outage is not the same as nobody")
    void session_unavailable_throws() {
        FakeProvider provider = FakeProvider.saying(new Evidence.Unavailable("refused", 9));
        Call call = new Given(provider).judge.begin(new FakeRequest());

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(call::session)
                .satisfies(e -> assertThat(e.denial())
                        .isEqualTo(new Denial(
                                Kind.UNAVAILABLE, Reason.BACKEND_UNAVAILABLE, AAL1, Denial.Missing.NOTHING, 9)));
        assertThat(call.knownSession()).isEmpty();
        assertThat(provider.evidenceAsked).isEqualTo(1);
    }

    @Test
    void require_denied_throwsTheDenial() {
        Call call = new Given(FakeProvider.of(oneFactor())).judge.begin(new FakeRequest());

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> call.require(AAL2, Door.URL, "/a"))
                .satisfies(e -> assertThat(e.denial()).isEqualTo(call.judge(AAL2, Door.URL, "/a")));
    }

    @Test
    void address_ofATrip_carriesTheSession() {
        FakeProvider provider = FakeProvider.of(oneFactor());
        Call call = new Given(provider).judge.begin(new FakeRequest());
        Denial denial = (Denial) call.judge(AAL2, Door.URL, "/a");
        URI back = URI.create("https://app.example.org/bank/a");

        assertThat(call.way(denial, Trip.Channel.BROWSER, back, null).address()).isPresent();
        assertThat(provider.trips).containsExactly(new Trip(denial, Trip.Channel.BROWSER, oneFactor(), back));
        assertThat(call.logOutAddress(back)).contains(URI.create("https://id.example.org/logout?return_to=" + back));
    }
}
