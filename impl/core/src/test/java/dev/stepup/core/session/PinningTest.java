package dev.stepup.core.session;

import static dev.stepup.core.Sessions.oneFactor;
import static dev.stepup.core.Sessions.twoFactors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stepup.Aal;
import dev.stepup.AccessDeniedException;
import dev.stepup.Decision;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.Permit;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.FakeMemory;
import dev.stepup.core.FakeProvider;
import dev.stepup.core.FakeRequest;
import dev.stepup.event.AccessJudged;
import dev.stepup.event.Door;
import dev.stepup.event.StepUpCompleted;
import dev.stepup.event.StepUpEvent;
import dev.stepup.event.SubjectChanged;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Evidence;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 3: the first subject judged in the application's session is the only one. */
@DisplayName("Section 3: subject pinning")
class PinningTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Subject ALICE = Subject.of("fake", "alice", Aal.AAL1);
    private static final Subject BOB = Subject.of("fake", "bob", Aal.AAL1);
    private static final Session BOBS =
            new Session("s2", "bob", Aal.AAL2, twoFactors().methods(), null, true);

    private final FakeProvider provider = FakeProvider.of(oneFactor());
    private final Given given = new Given(provider);
    private final FakeRequest request = new FakeRequest();
    private final FakeMemory memory = FakeMemory.of(null);
    private Call call = begin();

    private Call begin() {
        request.memory = memory;
        call = given.judge.begin(request);
        return call;
    }

    private void comes(Session session) {
        provider.evidence = () -> new Evidence.Present(session);
        begin();
    }

    private static Denial changed(Requirement requirement) {
        return Denial.of(Kind.DENY, Reason.SUBJECT_CHANGED, requirement);
    }

    @Test
    void firstSubject_judged_isRememberedWithItsLevel() {
        assertThat(call.judge(AAL1, Door.URL, "/a")).isEqualTo(Permit.PERMIT);
        assertThat(memory.owner).isEqualTo(ALICE);
    }

    @Test
    void firstSubject_denied_isRememberedAsWell() {
        assertThat(call.judge(AAL2, Door.URL, "/a")).hasFieldOrPropertyWithValue("kind", Kind.STEP_UP);
        assertThat(memory.owner).isEqualTo(ALICE);
    }

    @Test
    void firstSubject_onlyAskedFor_isRemembered() {
        assertThat(call.session()).isPresent();
        assertThat(memory.owner).isEqualTo(ALICE);
    }

    @Test
    void sameSubject_withAnotherSession_keepsEverything() {
        memory.owner = ALICE;
        comes(new Session("s9", "alice", Aal.AAL2, twoFactors().methods(), null, true));
        assertThat(call.judge(AAL2, Door.URL, "/a")).isEqualTo(Permit.PERMIT);
        assertThat(memory.ended).isZero();
        assertThat(memory.owner).isEqualTo(ALICE.at(Aal.AAL2));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void anotherSubject_atAnyDoor_isDeniedOnceAndNothingIsLeft(Door door) {
        memory.owner = ALICE;
        comes(BOBS);
        assertThat(call.judge(AAL2, door, "/a")).isEqualTo(changed(AAL2));

        assertThat(memory.ended).isEqualTo(1);
        assertThat(request.tripsForgotten).isEqualTo(1);
        assertThat(request.permitted).isEmpty();
        assertThat(given.events)
                .containsExactly(
                        new AccessJudged(changed(AAL2), AAL2, door, "/a", "bob", given.clock.instant()),
                        new SubjectChanged(AAL2, door, "/a", "bob", given.clock.instant()));
        assertThat(begin().judge(AAL2, door, "/a")).isEqualTo(Permit.PERMIT);
    }

    @Test
    void anotherSubject_manyQuestionsInTheRequest_allDeniedAndEndedOnce() {
        memory.owner = ALICE;
        comes(BOBS);
        assertThat(call.judge(AAL2, Door.URL, "/a")).isEqualTo(changed(AAL2));
        assertThat(call.judge(AAL1, Door.BEAN, "A.b")).isEqualTo(changed(AAL1));
        assertThat(call.preflight(AAL1).decision()).isEqualTo(changed(AAL1));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(call::session)
                .satisfies(e -> assertThat(e.denial()).isEqualTo(changed(AAL1)));
        assertThat(memory.ended).isEqualTo(1);
        assertThat(given.events).filteredOn(SubjectChanged.class::isInstance).hasSize(1);
    }

    @Test
    void anotherSubject_lookedUpAgain_isStillDeniedInThisRequest() {
        memory.owner = ALICE;
        comes(BOBS);
        call.judge(AAL1, Door.URL, "/a");
        given.clock.advance(java.time.Duration.ofSeconds(61));
        assertThat(call.judge(AAL1, Door.URL, "/a")).isEqualTo(changed(AAL1));
    }

    @Test
    void anotherSubject_askedForTheSession_isDenied() {
        memory.owner = ALICE;
        comes(BOBS);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(call::session)
                .satisfies(e -> assertThat(e.denial()).isEqualTo(changed(AAL1)));
        assertThat(memory.ended).isEqualTo(1);
    }

    @Test
    void anotherSubject_preflight_saysSoAndChangesNothing() {
        memory.owner = ALICE;
        comes(BOBS);
        assertThat(call.preflight(AAL2).decision()).isEqualTo(changed(AAL2));
        call.end();
        assertThat(memory.owner).isEqualTo(ALICE);
        assertThat(memory.ended).isZero();
        assertThat(given.events).isEmpty();
        assertThat(call.judge(AAL2, Door.API, "/a")).isEqualTo(changed(AAL2));
    }

    @Test
    void anotherSubject_denialOfTheApplication_isSettled() {
        memory.owner = ALICE;
        comes(BOBS);
        assertThat(call.settled(Denial.of(Kind.STEP_UP, Reason.TOO_OLD, AAL2))).isEqualTo(changed(AAL2));
        assertThat(memory.ended).isEqualTo(1);
    }

    @Test
    void sameIdAtAnotherProvider_isAnotherSubject() {
        memory.owner = Subject.of("other", "alice", Aal.AAL1);
        assertThat(call.judge(AAL1, Door.URL, "/a")).isEqualTo(changed(AAL1));
    }

    @Test
    void program_withToken_isNotRemembered() {
        provider.credential = () -> CredentialKind.TOKEN;
        call.judge(AAL1, Door.URL, "/a");
        call.end();
        assertThat(memory.owner).isNull();

        memory.owner = ALICE;
        assertThat(begin().judge(AAL1, Door.URL, "/a")).isEqualTo(Permit.PERMIT);
    }

    @Test
    void token_inTheSessionOfAnother_isDeniedAndNothingIsLeft() {
        provider.credential = () -> CredentialKind.TOKEN;
        memory.owner = BOB;
        assertThat(call.judge(AAL1, Door.URL, "/a")).isEqualTo(changed(AAL1));
        assertThat(memory.ended).isEqualTo(1);
        assertThat(begin().judge(AAL1, Door.URL, "/a")).isEqualTo(Permit.PERMIT);
    }

    @Test
    void token_inTheSessionOfAnother_askedForTheSession_isDenied() {
        provider.credential = () -> CredentialKind.TOKEN;
        memory.owner = BOB;
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(call::session)
                .satisfies(e -> assertThat(e.denial()).isEqualTo(changed(AAL1)));
        assertThat(memory.ended).isEqualTo(1);
    }

    @Test
    void nobodyWithheldOrUnavailable_destroysNothing() {
        memory.owner = ALICE;
        for (Evidence evidence : List.of(
                Evidence.NOBODY,
                Evidence.WITHHELD,
                new Evidence.Unavailable("refused"),
                new Evidence.Present(new Session("s2", "bob", Aal.AAL2, List.of(), null, false)))) {
            provider.evidence = () -> evidence;
            begin().judge(AAL1, Door.URL, "/a");
            call.end();
            assertThat(memory.owner).isEqualTo(ALICE);
            assertThat(memory.ended).isZero();
        }
    }

    @Test
    void withheld_inAnOwnedSession_travelsAsTheOwner() {
        provider.evidence = () -> Evidence.WITHHELD;
        begin().judge(AAL2, Door.URL, "/a");
        assertThat(call.traveller()).isEmpty();
        memory.owner = ALICE;
        assertThat(call.traveller()).contains(ALICE.name());
    }

    @Test
    void vouchedWork_isNotPinned() {
        memory.owner = ALICE;
        Call vouched = given.judge.vouched(BOBS);
        assertThat(vouched.judge(AAL2, Door.BEAN, "A.b")).isEqualTo(Permit.PERMIT);
        assertThat(vouched.subject()).isEmpty();
    }

    @Test
    void sessionBegunInTheRequest_atTheEnd_belongsToItsCaller() {
        memory.isThere = false;
        call.judge(AAL1, Door.URL, "/a");
        assertThat(memory.owner).isNull();
        memory.isThere = true;
        call.end();
        assertThat(memory.owner).isEqualTo(ALICE);
    }

    @Test
    void unguardedRequest_atTheEnd_looksNobodyUp() {
        call.end();
        assertThat(provider.evidenceAsked).isZero();
        assertThat(memory.owner).isNull();
    }

    @Test
    void sessionTakenBySomebodyElseMeanwhile_atTheEnd_isEndedAndTold() {
        memory.isThere = false;
        call.judge(AAL1, Door.URL, "/a");
        memory.isThere = true;
        memory.owner = BOB;
        call.end();
        assertThat(memory.ended).isEqualTo(1);
        assertThat(given.events).hasAtLeastOneElementOfType(SubjectChanged.class);
    }

    @Test
    void twoFirstRequestsAtOnce_theSlowerOne_isDenied() {
        request.memory = new FakeMemory() {
            @Override
            public boolean remember(Subject subject) {
                owner = BOB; // the other request came between the question and the answer
                return super.remember(subject);
            }
        };
        call = given.judge.begin(request);
        assertThat(call.judge(AAL1, Door.URL, "/a")).isEqualTo(changed(AAL1));
    }

    @Test
    void anothersTrip_nowMet_isDeniedOnceAndAnUnownedSessionEnded() {
        request.trips.put(AAL2, ALICE.name());
        comes(BOBS);
        assertThat(call.preflight(AAL2).decision()).isEqualTo(changed(AAL2));
        assertThat(memory.ended).isZero();
        assertThat(call.judge(AAL1, Door.URL, "/a")).isEqualTo(Permit.PERMIT);
        assertThat(call.judge(AAL2, Door.BEAN, "A.b")).isEqualTo(changed(AAL2));

        assertThat(memory.ended).isEqualTo(1);
        assertThat(call.judge(AAL1, Door.URL, "/a")).isEqualTo(changed(AAL1));
        assertThat(begin().judge(AAL2, Door.BEAN, "A.b")).isEqualTo(Permit.PERMIT);
    }

    @Test
    void anothersTrip_inASessionOfOnesOwn_isDeniedOnceAndTheSessionStays() {
        request.trips.put(AAL2, ALICE.name());
        memory.owner = BOB;
        comes(BOBS);
        assertThat(call.judge(AAL2, Door.URL, "/a")).isEqualTo(changed(AAL2));
        assertThat(memory.ended).isZero();
    }

    @Test
    void anothersTrip_notMet_isJudgedAsUsual() {
        request.trips.put(AAL2, BOB.name());
        Decision decision = call.judge(AAL2, Door.URL, "/a");
        assertThat(decision).hasFieldOrPropertyWithValue("kind", Kind.STEP_UP);
    }

    @Test
    void ownTrip_nowMet_isToldAsCompletedOnce() {
        request.trips.put(AAL2, BOB.name());
        comes(BOBS);
        call.judge(AAL2, Door.URL, "/a");
        call.judge(AAL2, Door.BEAN, "A.b");
        begin().judge(AAL2, Door.URL, "/a");
        assertThat(given.events)
                .filteredOn(StepUpCompleted.class::isInstance)
                .extracting(StepUpEvent::requirement, StepUpEvent::door, StepUpEvent::target, StepUpEvent::subjectId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(AAL2, Door.URL, "/a", "bob"));
    }

    @Test
    void subject_asText_comesBackAsItWas() {
        for (Subject subject : List.of(ALICE, BOB.at(Aal.AAL2), Subject.of("a b", "x\ny", Aal.AAL3))) {
            assertThat(Subject.parse(subject.text())).isEqualTo(subject);
        }
        assertThat(Subject.parse("").isSameAs(ALICE)).isFalse();
        assertThat(Subject.parse("AAL9\nfake\nalice").level()).isEqualTo(Aal.AAL0);
    }
}
