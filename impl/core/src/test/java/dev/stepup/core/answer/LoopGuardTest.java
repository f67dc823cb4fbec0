package dev.stepup.core.answer;

import static dev.stepup.core.answer.Answering.LOGIN;
import static dev.stepup.core.answer.Answering.STEP_UP;
import static dev.stepup.core.answer.Answering.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.FakeMemory;
import dev.stepup.core.FakeRequest;
import dev.stepup.core.Sessions;
import dev.stepup.core.session.Subject;
import dev.stepup.event.AccessJudged;
import dev.stepup.event.Door;
import dev.stepup.event.StepUpEvent;
import dev.stepup.spi.DenialPage;
import dev.stepup.spi.DenialPage.Link;
import dev.stepup.spi.Evidence;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3: who comes back twice without the evidence is not sent away again. */
@DisplayName("Section 3: loop guard")
class LoopGuardTest {

    private final Answering application = new Answering();
    private String cookie = "none=;";

    /** The browser asks, with the cookie that it has, and keeps the one that it gets. */
    private Answer visit(Denial denial) {
        return visit(denial, FakeRequest.navigation());
    }

    private Answer visit(Denial denial, FakeRequest request) {
        Answer answer = application.answer(denial, request.withCookieOf(cookie));
        cookie = answer.header("Set-Cookie").orElse(cookie);
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOGIN", "STEP_UP", "ENROL"})
    void redirect_twiceInVain_isNotDoneAgain(String kind) {
        Denial denial = Answering.denial(Kind.valueOf(kind), Reason.NO_SESSION);

        assertThat(visit(denial).status()).isEqualTo(303);
        assertThat(visit(denial).status()).isEqualTo(303);
        Answer third = visit(denial);
        assertThat(third.status()).isEqualTo(403);
        assertThat(third.header("Location")).isEmpty();
        assertThat(page(third).links())
                .extracting(Link::text, Link::address)
                .contains(tuple("Try again", URI.create("https://app.example.org/bank/transfer")));
    }

    @Test
    void terminalPage_shown_clearsTheCount() {
        visit(STEP_UP);
        visit(STEP_UP);
        assertThat(visit(STEP_UP).header("Set-Cookie").orElseThrow()).contains("Max-Age=0");

        assertThat(visit(STEP_UP).status()).isEqualTo(303);
    }

    @Test
    @DisplayName("Section 3: the page says what was asked, offers to sign out, and names the cookie's domain for LOGIN")
    void terminalPage_shown_saysWhy() {
        visit(STEP_UP);
        visit(STEP_UP);
        DenialPage stepUp = page(visit(STEP_UP));
        visit(LOGIN);
        visit(LOGIN);

        assertThat(stepUp.sentences().toString()).contains("twice", "Needed here: a second factor", "one factor");
        assertThat(stepUp.links()).extracting(Link::text).containsExactly("Try again", "Sign out");
        assertThat(page(visit(LOGIN)).sentences().toString()).contains("cookie", "host name");
    }

    @Test
    void counts_ofKindsRequirementsAndSubjects_areApart() {
        Requirement other = Requirement.of(RequiredAal.AAL1);
        for (int i = 0; i < 2; i++) {
            assertThat(visit(STEP_UP).status()).isEqualTo(303);
            assertThat(visit(LOGIN).status()).isEqualTo(303);
            assertThat(visit(Denial.of(Kind.LOGIN, Reason.NO_SESSION, other)).status())
                    .isEqualTo(303);
        }
        Session alice = Sessions.oneFactor();
        Session bob = new Session("s2", "bob", alice.level(), alice.methods(), null, true);
        application.provider.evidence = () -> new Evidence.Present(bob);
        assertThat(visit(STEP_UP).status()).isEqualTo(303);

        application.provider.evidence = () -> new Evidence.Present(alice);
        assertThat(visit(STEP_UP).status()).isEqualTo(403);
    }

    @Test
    void permit_afterATrip_forgetsIt() {
        visit(STEP_UP);
        visit(LOGIN);
        visit(Denial.of(Kind.LOGIN, Reason.NO_SESSION, Requirement.of(RequiredAal.AAL1)));
        FakeRequest request = FakeRequest.navigation().withCookieOf(cookie);

        cookie = application
                .answers
                .afterPermit(STEP_UP.requirement(), request)
                .orElseThrow()
                .value();

        request = FakeRequest.navigation().withCookieOf(cookie);
        assertThat(application.answers.afterPermit(STEP_UP.requirement(), request))
                .isEmpty();
        assertThat(application.answers.afterPermit(Requirement.of(RequiredAal.AAL1), request))
                .isPresent();
        assertThat(application.answers.afterPermit(STEP_UP.requirement(), FakeRequest.navigation()))
                .isEmpty();
        assertThat(List.of(
                        visit(STEP_UP).status(),
                        visit(STEP_UP).status(),
                        visit(STEP_UP).status()))
                .isEqualTo(List.of(303, 303, 403));
    }

    @Test
    @DisplayName("Section 3: problems do not count, nor do prefetches, frames, programs and error pages")
    void answers_thatAreNoRedirect_doNotCount() {
        FakeRequest error = FakeRequest.navigation();
        error.errorDispatch = true;
        List<FakeRequest> callers = List.of(
                FakeRequest.script(),
                FakeRequest.program(),
                FakeRequest.frame(),
                error,
                FakeRequest.navigation().with("Sec-Purpose", "prefetch"));
        for (FakeRequest caller : callers) {
            for (int i = 0; i < 3; i++) {
                assertThat(application
                                .answer(STEP_UP, caller.withCookieOf(cookie))
                                .header("Set-Cookie"))
                        .isEmpty();
            }
        }
        assertThat(visit(STEP_UP).status()).isEqualTo(303);
    }

    @Test
    void count_olderThanItsLifeSpan_isForgotten() {
        visit(STEP_UP);
        visit(STEP_UP);
        application.clock.advance(Duration.ofMinutes(10));
        FakeRequest atTheEnd = FakeRequest.navigation().withCookieOf(cookie);
        assertThat(application.answer(STEP_UP, atTheEnd).status()).isEqualTo(403);

        application.clock.advance(Duration.ofSeconds(1));
        assertThat(visit(STEP_UP).status()).isEqualTo(303);
    }

    @Test
    @DisplayName("Three tabs with one requirement: none of them has come back yet")
    void tabs_openedOneAfterAnother_areCountedApart() {
        for (int round = 0; round < 2; round++) {
            for (String page : List.of("/bank/a", "/bank/b", "/bank/c")) {
                assertThat(visit(LOGIN, opening(page)).status())
                        .as("%s, %s", page, round)
                        .isEqualTo(303);
            }
        }
        for (String page : List.of("/bank/a", "/bank/b", "/bank/c")) {
            assertThat(visit(LOGIN, opening(page)).status()).as(page).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("Tabs that answer each other's cookie away still come to an end")
    void tabs_thatLoseEachOthersCount_comeToAnEnd() {
        List<String> pages = List.of("/bank/a", "/bank/b", "/bank/c");
        boolean ended = false;
        for (int round = 0; round < 2 * pages.size() + 1 && !ended; round++) {
            String sent = cookie;
            for (String page : pages) {
                cookie = sent; // all three ask before the first is answered; the last answer stays
                ended |= visit(LOGIN, opening(page)).status() == 403;
            }
        }
        assertThat(ended).isTrue();
    }

    private static FakeRequest opening(String uri) {
        FakeRequest request = FakeRequest.navigation();
        request.requestUri = uri;
        return request;
    }

    @Test
    @DisplayName("Subject pinning by the cookie: who left to complete a factor, not who was to sign in")
    void anothersTrip_ofAFactor_isKnownAndOfALoginIsNot() {
        Answers answers = application.answers;
        visit(LOGIN);
        FakeRequest afterLogin = FakeRequest.navigation().withCookieOf(cookie);
        assertThat(answers.isAnothersTrip(afterLogin, LOGIN.requirement(), "fake\nbob"))
                .isFalse();

        visit(STEP_UP);
        FakeRequest back = FakeRequest.navigation().withCookieOf(cookie);
        assertThat(answers.isAnothersTrip(back, STEP_UP.requirement(), "fake\nbob"))
                .isTrue();
        assertThat(answers.isAnothersTrip(back, STEP_UP.requirement(), "other\nalice"))
                .isTrue();
        assertThat(answers.isAnothersTrip(back, STEP_UP.requirement(), "fake\nalice"))
                .isFalse();
        assertThat(answers.isAnothersTrip(back, Requirement.of(RequiredAal.AAL1), "fake\nbob"))
                .isFalse();

        application.provider.evidence = () -> new Evidence.Present(
                new Session("s2", "bob", Sessions.oneFactor().level(), List.of(), null, true));
        visit(STEP_UP);
        FakeRequest bobs = FakeRequest.navigation().withCookieOf(cookie);
        assertThat(answers.isAnothersTrip(bobs, STEP_UP.requirement(), "fake\nbob"))
                .isFalse();
        assertThat(answers.afterAll(bobs).orElseThrow().value()).contains("Max-Age=0");
        assertThat(answers.afterAll(FakeRequest.navigation())).isEmpty();
    }

    @Test
    void anothersTrip_toAnEnrolment_isKnown() {
        visit(Answering.ENROL);
        FakeRequest back = FakeRequest.navigation().withCookieOf(cookie);
        assertThat(application.answers.isAnothersTrip(back, Answering.ENROL.requirement(), "fake\nbob"))
                .isTrue();
    }

    @Test
    void withheldTrip_ofAnOwnedSession_isItsOwners() {
        application.provider.evidence = () -> Evidence.WITHHELD;
        FakeRequest request = FakeRequest.navigation();
        request.memory = FakeMemory.of(Subject.parse("AAL1\nfake\nalice"));
        visit(STEP_UP, request);
        FakeRequest back = FakeRequest.navigation().withCookieOf(cookie);
        assertThat(application.answers.isAnothersTrip(back, STEP_UP.requirement(), "fake\nbob"))
                .isTrue();
    }

    @Test
    void withheldTrip_withoutAnOwner_isAnybodys() {
        application.provider.evidence = () -> Evidence.WITHHELD;
        visit(STEP_UP);
        FakeRequest back = FakeRequest.navigation().withCookieOf(cookie);
        assertThat(application.answers.isAnothersTrip(back, STEP_UP.requirement(), "fake\nbob"))
                .isFalse();
        assertThat(List.of(visit(STEP_UP).status(), visit(STEP_UP).status())).isEqualTo(List.of(303, 403));
    }

    @Test
    void browserWithoutCookies_cannotBeCounted_itsOwnLimitEndsIt() {
        for (int i = 0; i < 5; i++) {
            assertThat(application.answer(LOGIN, FakeRequest.navigation()).status())
                    .isEqualTo(303);
        }
    }

    @Test
    void trips_begunAndAbandoned_areTold() {
        visit(STEP_UP);
        visit(STEP_UP);
        visit(STEP_UP);
        application.answer(STEP_UP, FakeRequest.script());
        assertThat(application.events)
                .filteredOn(event -> !(event instanceof AccessJudged))
                .extracting(event -> event.getClass().getSimpleName(), StepUpEvent::requirement, StepUpEvent::target)
                .containsExactly(
                        tuple("StepUpBegun", STEP_UP.requirement(), "/transfer"),
                        tuple("StepUpBegun", STEP_UP.requirement(), "/transfer"),
                        tuple("StepUpAbandoned", STEP_UP.requirement(), "/transfer"));
    }

    @Test
    void denialOfTheApplication_notJudgedBefore_isToldOfTheApi() {
        FakeRequest request = FakeRequest.navigation();
        application.answers.answer(STEP_UP, application.call(request), request);
        assertThat(application.events).extracting(StepUpEvent::door).containsExactly(Door.API);
    }
}
