package dev.stepup.core.session;

import static dev.stepup.core.Sessions.NOW;
import static dev.stepup.core.Sessions.oneFactor;
import static dev.stepup.core.Sessions.password;
import static dev.stepup.core.Sessions.session;
import static dev.stepup.core.Sessions.totp;
import static dev.stepup.core.Sessions.twoFactors;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Preflight;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.FakeProvider;
import dev.stepup.core.FakeRequest;
import dev.stepup.event.Door;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 4: a preflight equals the real decision, and says until when it holds. */
class PreflightTest {

    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Requirement FRESH = AAL2.withMaxAge(Duration.ofMinutes(5));
    private static final Requirement HIGHEST = Requirement.of(RequiredAal.HIGHEST_AVAILABLE);

    @Test
    void preflight_anyRequirementAndEvidence_equalsTheDecision() {
        List<Requirement> requirements = List.of(
                Requirement.of(RequiredAal.AAL1),
                AAL2,
                Requirement.of(RequiredAal.AAL3),
                HIGHEST,
                FRESH,
                HIGHEST.withMaxAge(Duration.ofMinutes(5)),
                AAL2.withMethods(Set.of("webauthn")),
                AAL2.withDeniedMethods(Set.of("totp")),
                AAL2.withPhishingResistance());
        List<Evidence> evidences = List.of(
                Evidence.NOBODY,
                Evidence.WITHHELD,
                new Evidence.Unavailable("refused", 3),
                new Evidence.Present(oneFactor()),
                new Evidence.Present(twoFactors()),
                new Evidence.Present(session(Aal.AAL2, password(NOW), totp(NOW.minusSeconds(306)))));
        List<Reachable> reachables =
                List.of(new Reachable.Known(Aal.AAL1), Reachable.NOT_TOLD, new Reachable.Failed("refused"));
        int compared = 0;
        for (Requirement requirement : requirements) {
            for (Evidence evidence : evidences) {
                for (Reachable reachable : reachables) {
                    FakeProvider provider = FakeProvider.saying(evidence);
                    provider.reachable = () -> reachable;
                    Given given = new Given(provider);
                    Preflight preflight = given.judge.begin(new FakeRequest()).preflight(requirement);

                    assertThat(preflight.decision())
                            .isEqualTo(given.judge.begin(new FakeRequest()).judge(requirement, Door.URL, "/a"));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(9 * 6 * 3);
    }

    @Test
    void preflight_asked_isHeardByNobody() {
        Given given = new Given(FakeProvider.of(twoFactors()));
        FakeRequest request = new FakeRequest();
        given.judge.begin(request).preflight(AAL2);

        assertThat(given.events).isEmpty();
        assertThat(request.permitted).isEmpty();
    }

    @Test
    @DisplayName("At freshUntil permitted, one millisecond later no longer")
    void freshUntil_ofAPermit_isExact() {
        Given given = new Given(FakeProvider.of(twoFactors()));
        Instant until = given.judge
                .begin(new FakeRequest())
                .preflight(FRESH)
                .freshUntil()
                .orElseThrow();

        given.clock.set(until);
        assertThat(given.judge
                        .begin(new FakeRequest())
                        .judge(FRESH, Door.URL, "/a")
                        .isPermit())
                .isTrue();
        given.clock.set(until.plusMillis(1));
        Preflight later = given.judge.begin(new FakeRequest()).preflight(FRESH);
        assertThat(later.wouldStepUp()).isTrue();
        assertThat(later.freshUntil()).isEmpty();
        assertThat(given.judge.begin(new FakeRequest()).judge(FRESH, Door.URL, "/a"))
                .isEqualTo(later.decision());
    }

    @Test
    void freshUntil_ofAPermitWithoutAge_isEmpty() {
        FakeProvider provider = FakeProvider.of(session(Aal.AAL2, NOW.plusSeconds(9), true, totp(NOW)));

        assertThat(new Given(provider)
                        .judge
                        .begin(new FakeRequest())
                        .preflight(AAL2)
                        .freshUntil())
                .isEmpty();
    }
}
