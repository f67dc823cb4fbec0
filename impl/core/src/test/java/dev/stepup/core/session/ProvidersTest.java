package dev.stepup.core.session;

import static dev.stepup.core.Sessions.UNLISTED;
import static dev.stepup.core.Sessions.oneFactor;
import static dev.stepup.core.Sessions.twoFactors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.Permit;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.FakeProvider;
import dev.stepup.core.FakeRequest;
import dev.stepup.event.Door;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 5: of several providers, the one of highest priority that recognises a credential is asked, and no other. */
class ProvidersTest {

    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);

    private final FakeProvider low = FakeProvider.of(oneFactor());
    private final FakeProvider high = FakeProvider.of(twoFactors());

    ProvidersTest() {
        low.name = "low";
        high.name = "high";
        high.priority = 1;
    }

    private Call call() {
        return new Given(low, high).judge.begin(new FakeRequest());
    }

    @Test
    void providers_bothRecognise_theHigherIsAskedAlone() {
        assertThat(call().judge(AAL2, Door.URL, "/a")).isEqualTo(Permit.PERMIT);
        assertThat(high.evidenceAsked).isEqualTo(1);
        assertThat(low.evidenceAsked).isZero();
    }

    @Test
    void providers_higherRecognisesNothing_theOtherIsAsked() {
        high.credential = () -> CredentialKind.NONE;
        low.credential = () -> CredentialKind.TOKEN;
        Call call = call();

        assertThat(call.judge(AAL2, Door.URL, "/a").isPermit()).isFalse();
        assertThat(high.evidenceAsked).isZero();
        assertThat(low.evidenceAsked).isEqualTo(1);
        assertThat(call.credential()).isEqualTo(CredentialKind.TOKEN);
    }

    @Test
    @DisplayName("D1: an outage of the higher one is not made good by another one")
    void providers_higherUnavailable_theOtherIsNotAsked() {
        high.evidence = () -> new Evidence.Unavailable("refused");
        low.evidence = () -> new Evidence.Present(twoFactors());

        assertThat(call().judge(AAL2, Door.URL, "/a")).hasFieldOrPropertyWithValue("kind", Kind.UNAVAILABLE);
        assertThat(low.evidenceAsked).isZero();
    }

    @Test
    @DisplayName("D1: who cannot say whose credential it is has not said that it is somebody else's")
    void providers_higherThrowsAtTheCredential_isUnavailableAndNobodyIsAsked() {
        high.credential = () -> {
            throw new IllegalStateException("a cookie that cannot be read");
        };
        low.evidence = () -> new Evidence.Present(twoFactors());

        assertThat(call().judge(AAL2, Door.URL, "/a")).hasFieldOrPropertyWithValue("kind", Kind.UNAVAILABLE);
        assertThat(high.evidenceAsked + low.evidenceAsked).isZero();
    }

    @Test
    @DisplayName("D1: nor is a provider that throws made good by another one")
    void providers_higherThrows_theOtherIsNotAsked() {
        high.evidence = () -> {
            throw new IllegalStateException("out of order");
        };
        low.evidence = () -> new Evidence.Present(twoFactors());

        assertThat(call().judge(AAL2, Door.URL, "/a")).hasFieldOrPropertyWithValue("kind", Kind.UNAVAILABLE);
        assertThat(low.evidenceAsked).isZero();
    }

    @Test
    @DisplayName("D3: a worthless credential is not made good by another one's")
    void providers_higherKnowsNobody_theOtherIsNotAsked() {
        high.evidence = () -> Evidence.NOBODY;
        low.evidence = () -> new Evidence.Present(twoFactors());

        assertThat(call().judge(AAL2, Door.URL, "/a")).hasFieldOrPropertyWithValue("kind", Kind.LOGIN);
        assertThat(low.evidenceAsked).isZero();
    }

    @Test
    void providers_bothCredentialsInARequest_thePriorityDecidesAndNotTheOrder() {
        for (FakeProvider higher : List.of(high, low)) {
            FakeProvider other = higher == high ? low : high;
            higher.priority = 1;
            other.priority = 0;
            higher.evidence = () -> new Evidence.Present(oneFactor());
            other.evidence = () -> new Evidence.Present(twoFactors());

            Denial denial = (Denial) call().judge(AAL2, Door.URL, "/a");
            assertThat(denial.kind()).isEqualTo(Kind.STEP_UP);
        }
    }

    @Test
    @DisplayName("Section 5: without a credential the way is that of the first who can meet what is asked, and has one")
    void providers_nobody_isSentToTheFirstThatCanMeetItAndHasAWay() {
        FakeProvider weak = FakeProvider.of(oneFactor());
        weak.priority = 3;
        weak.capabilities = new Capabilities(Aal.AAL1, true, true, List.of(), Map.of());
        FakeProvider wayless = FakeProvider.of(twoFactors());
        wayless.priority = 2;
        wayless.knowsAddresses = false;
        List<FakeProvider> all = List.of(weak, wayless, high, low);
        all.forEach(provider -> provider.credential = () -> CredentialKind.NONE);
        Call call = new Given(low, high, weak, wayless).judge.begin(new FakeRequest());

        Way way = way(call);

        assertThat(way.provider()).isSameAs(high);
        assertThat(way.address()).isPresent();
        assertThat(all).extracting(provider -> provider.trips.size()).containsExactly(0, 1, 1, 0);
    }

    @Test
    void providers_recognised_noOtherShowsTheWay() {
        high.evidence = () -> new Evidence.Present(oneFactor());
        high.knowsAddresses = false;

        assertThat(way(call())).isEqualTo(Way.NONE);
        assertThat(low.trips).isEmpty();
    }

    private static Way way(Call call) {
        Denial denial = (Denial) call.judge(AAL2, Door.URL, "/a");
        return call.way(denial, Trip.Channel.BROWSER, URI.create("https://app.example.org/bank/a"), null);
    }

    @Test
    void providers_noneRecognises_isNobody() {
        high.credential = () -> CredentialKind.NONE;
        low.credential = () -> CredentialKind.NONE;
        Call call = call();

        assertThat(call.judge(AAL2, Door.URL, "/a")).hasFieldOrPropertyWithValue("kind", Kind.LOGIN);
        assertThat(call.credential()).isEqualTo(CredentialKind.NONE);
        assertThat(high.evidenceAsked + low.evidenceAsked).isZero();
    }

    @Test
    @DisplayName("D2: nobody is sent to sign in if any provider could reach the level")
    void providers_nobody_isJudgedByTheHighest() {
        Requirement aal3 = Requirement.of(RequiredAal.AAL3);
        high.credential = () -> CredentialKind.NONE;
        low.credential = () -> CredentialKind.NONE;
        assertThat(call().judge(aal3, Door.URL, "/a")).hasFieldOrPropertyWithValue("reason", Reason.UNSATISFIABLE);

        low.capabilities = UNLISTED;
        assertThat(call().judge(aal3, Door.URL, "/a")).hasFieldOrPropertyWithValue("kind", Kind.LOGIN);
        assertThat(call().capabilities()).isEqualTo(UNLISTED);
    }

    @Test
    void providers_samePriority_keepTheirOrder() {
        high.priority = 0;
        assertThat(new Providers(List.of(low, high)).providers()).containsExactly(low, high);
        assertThat(new Providers(List.of(high, low)).providers()).containsExactly(high, low);
    }

    @Test
    void providers_none_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Providers(List.of()));
    }
}
