package dev.stepup.core.answer;

import static dev.stepup.core.Sessions.NOW;
import static dev.stepup.core.Sessions.password;
import static dev.stepup.core.Sessions.totp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Decision;
import dev.stepup.Denial;
import dev.stepup.Denial.Reason;
import dev.stepup.Permit;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.FakeMemory;
import dev.stepup.core.FakeRequest;
import dev.stepup.core.session.Call;
import dev.stepup.event.Door;
import dev.stepup.spi.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 2: a refresh may bring back another person, another session and a lower level. Nothing is resumed on trust. */
@DisplayName("Section 3: who comes back from a refresh")
class ComingBackTest {

    private static final Requirement FRESH = Answering.AAL2.withMaxAge(Duration.ofMinutes(5));
    private static final Session STALE = session("s1", "alice", Aal.AAL2, password(NOW), totp(NOW.minusSeconds(3600)));

    private final Answering application = new Answering();
    private final FakeMemory memory = FakeMemory.of(null);
    private String cookie = "none=;";

    private static Session session(String id, String subject, Aal level, CompletedMethod... methods) {
        return new Session(id, subject, level, List.of(methods), null, true);
    }

    /** The status of the answer; 200 for a permit. */
    private int visitAs(Session session) {
        application.provider.evidence = () -> new Evidence.Present(session);
        FakeRequest request = FakeRequest.navigation().withCookieOf(cookie);
        request.answers = application.answers;
        request.memory = memory;
        Call call = application.call(request);
        Decision decision = call.judge(FRESH, Door.SERVLET, "/transfer");
        Optional<Answer> answer = decision instanceof Denial denial
                ? Optional.of(application.answers.answer(denial, call, request))
                : Optional.empty();
        request.passedOn.forEach(set -> cookie = set);
        answer.flatMap(given -> given.header("Set-Cookie")).ifPresent(set -> cookie = set);
        if (decision instanceof Denial denial && denial.reason() == Reason.SUBJECT_CHANGED) {
            assertThat(answer.orElseThrow().header("Location")).isEmpty();
        }
        assertThat(decision.equals(Permit.PERMIT)).isEqualTo(answer.isEmpty());
        return answer.map(Answer::status).orElse(200);
    }

    @Test
    void sameSubject_freshFactor_goesOnAndTheCookieIsCleared() {
        assertThat(visitAs(STALE)).isEqualTo(303);
        assertThat(visitAs(session("s1", "alice", Aal.AAL2, password(NOW), totp(NOW))))
                .isEqualTo(200);
        assertThat(cookie).contains("Max-Age=0");
    }

    @Test
    void sameSubject_anotherSessionWithALowerLevel_isJudgedAgainAndEnds() {
        Session lower = session("s2", "alice", Aal.AAL1, CompletedMethod.of("oidc", Aal.AAL1, NOW));
        assertThat(visitAs(STALE)).isEqualTo(303);
        assertThat(visitAs(lower)).isEqualTo(303);
        assertThat(visitAs(lower)).isEqualTo(403);
        assertThat(memory.ended).isZero();
    }

    @Test
    void anotherSubject_withoutASession_isDeniedOnceAndThenJudgedAsTheNewOne() {
        memory.isThere = false;
        Session bobs = session("s2", "bob", Aal.AAL2, totp(NOW));
        assertThat(visitAs(STALE)).isEqualTo(303);
        assertThat(visitAs(bobs)).isEqualTo(403);
        assertThat(cookie).contains("Max-Age=0");
        assertThat(visitAs(bobs)).isEqualTo(200);
    }

    @Test
    void anotherSubject_whoFallsShort_isSentAwayForThemselvesAndThenGoesOn() {
        memory.isThere = false;
        assertThat(visitAs(STALE)).isEqualTo(303);
        assertThat(visitAs(session("s2", "bob", Aal.AAL1, password(NOW)))).isEqualTo(303);
        assertThat(visitAs(session("s2", "bob", Aal.AAL2, totp(NOW)))).isEqualTo(200);
    }

    @Test
    void anotherSubject_inTheSameHttpSession_isDeniedOnce() {
        Session bobs = session("s2", "bob", Aal.AAL2, totp(NOW));
        assertThat(visitAs(STALE)).isEqualTo(303);
        assertThat(visitAs(bobs)).isEqualTo(403);
        assertThat(memory.ended).isEqualTo(1);
        assertThat(visitAs(bobs)).isEqualTo(200);
    }

    @Test
    void twoSubjectsInTurn_eachFallingShort_end() {
        memory.isThere = false;
        Session bobs = session("s2", "bob", Aal.AAL1, password(NOW));
        assertThat(List.of(visitAs(STALE), visitAs(bobs), visitAs(STALE), visitAs(bobs), visitAs(STALE)))
                .containsExactly(303, 303, 303, 303, 403);
    }
}
