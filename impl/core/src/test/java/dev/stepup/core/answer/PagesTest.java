package dev.stepup.core.answer;

import static dev.stepup.core.answer.Answering.config;
import static dev.stepup.core.answer.Answering.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.Session;
import dev.stepup.core.FakeRequest;
import dev.stepup.core.Sessions;
import dev.stepup.core.answer.Answer.Content;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.spi.DenialPage;
import dev.stepup.spi.DenialPage.Link;
import dev.stepup.spi.DenialPage.Occasion;
import dev.stepup.spi.DenialPage.Purpose;
import dev.stepup.spi.Evidence;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 3: what each page says, and where it leads. */
class PagesTest {

    private static final URI HERE = URI.create("https://app.example.org/bank/transfer");
    private static final URI HOME = URI.create("https://app.example.org/bank/start");
    private static final URI SIGN_OUT = URI.create("https://id.example.org/logout?return_to=" + HOME);
    private static final URI ENROL = URI.create("https://id.example.org/ENROL/BROWSER?return_to=" + HERE);

    private final Answering application = new Answering();

    private DenialPage shown(Denial denial) {
        return page(application.answer(denial, FakeRequest.navigation()));
    }

    /** What is shown to who comes back for the second time. */
    private static DenialPage inVain(Answering application, Denial denial) {
        String cookie = "none=;";
        for (int i = 0; i < 2; i++) {
            FakeRequest request = FakeRequest.navigation().withCookieOf(cookie);
            cookie = application.answer(denial, request).header("Set-Cookie").orElseThrow();
        }
        return page(application.answer(denial, FakeRequest.navigation().withCookieOf(cookie)));
    }

    @Test
    void unavailable_page_saysThatNobodyIsSignedOut_andLeadsBack() {
        DenialPage page = shown(Answering.UNAVAILABLE);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.title()).isEqualTo("Please try again in a moment");
        assertThat(page.sentences())
                .containsExactly("The sign-in service does not answer at the moment. You have not been signed out.");
        assertThat(page.links()).containsExactly(new Link(Purpose.TRY_AGAIN, "Try again", HERE, false));
    }

    @Test
    @DisplayName("D6: where enrolment is not configured the page says what is missing")
    void noSuitableFactor_denied_pageSaysWhatIsMissing() {
        DenialPage page = shown(Answering.denial(Kind.DENY, Reason.NO_SUITABLE_FACTOR));

        assertThat(page.title()).isEqualTo("A further factor is needed");
        assertThat(page.sentences())
                .contains("Needed here: a second factor.")
                .last()
                .asString()
                .contains("ask the people who run this application");
        assertThat(page.links()).containsExactly(new Link(Purpose.SIGN_OUT, "Sign out", SIGN_OUT, false));
    }

    @Test
    @DisplayName("Section 3, subject pinning: the page says so and leads to the start page")
    void subjectChanged_page_leadsOnToTheStartPage() {
        DenialPage page = shown(Answering.denial(Kind.DENY, Reason.SUBJECT_CHANGED));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.title()).isEqualTo("You are signed in with another account");
        assertThat(page.links())
                .containsExactly(
                        new Link(Purpose.CONTINUE, "Continue", HOME, false),
                        new Link(Purpose.SIGN_OUT, "Sign out", SIGN_OUT, false));
    }

    @Test
    @DisplayName("Section 3: a framed page says that its link leaves the frame")
    void frame_sentAway_saysWhereItsLinkOpens() {
        DenialPage page = page(application.answer(Answering.STEP_UP, FakeRequest.frame()));
        DenialPage tryAgain = page(application.answer(Answering.UNAVAILABLE, FakeRequest.frame()));

        assertThat(page.occasion()).isEqualTo(Occasion.FRAME);
        assertThat(page.title()).isEqualTo("Please confirm that it is you");
        assertThat(page.sentences())
                .contains("Needed here: a second factor.")
                .last()
                .asString()
                .contains("whole window");
        assertThat(page.links()).extracting(Link::purpose, Link::top).containsExactly(tuple(Purpose.CONTINUE, true));
        assertThat(tryAgain.links())
                .extracting(Link::purpose, Link::top)
                .containsExactly(tuple(Purpose.TRY_AGAIN, false));
        assertThat(tryAgain.sentences()).hasSize(1);
    }

    @Test
    @DisplayName("Section 3: a caller by an unknown host gets no link that the host could lead astray")
    void page_byAnUnknownHost_hasNoLinks() {
        Answering unset = new Answering(config(null));
        for (Denial denial : List.of(
                Answering.LOGIN,
                Answering.UNAVAILABLE,
                Answering.DENY,
                Answering.denial(Kind.DENY, Reason.SUBJECT_CHANGED))) {
            assertThat(page(unset.answer(denial, FakeRequest.navigation())).links())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("Section 3: terminal page with enrolment where it is configured and a factor may be missing")
    void terminalPage_factorMayBeMissing_offersEnrolment() {
        for (Reason reason : List.of(Reason.LEVEL_TOO_LOW, Reason.METHOD_NOT_ACCEPTED)) {
            assertThat(inVain(enrolling(false), Answering.denial(Kind.STEP_UP, reason))
                            .links())
                    .contains(new Link(Purpose.ENROL, "Add a factor", ENROL, false))
                    .extracting(Link::purpose)
                    .containsExactly(Purpose.TRY_AGAIN, Purpose.ENROL, Purpose.SIGN_OUT);
        }
        assertThat(inVain(enrolling(true), Answering.ENROL).links())
                .extracting(Link::purpose)
                .containsExactly(Purpose.TRY_AGAIN, Purpose.ENROL, Purpose.SIGN_OUT);
    }

    @Test
    @DisplayName("Section 3: who has the factor, or may not enrol, is not offered to")
    void terminalPage_factorIsThereOrEnrolmentOff_offersNone() {
        Denial low = Answering.denial(Kind.STEP_UP, Reason.LEVEL_TOO_LOW);
        Answering withheld = enrolling(false);
        withheld.provider.evidence = () -> Evidence.WITHHELD;
        Answering off = new Answering();
        off.provider.capabilities = Sessions.NOT_TELLING;

        for (DenialPage page : List.of(
                inVain(enrolling(true), low),
                inVain(enrolling(false), Answering.denial(Kind.STEP_UP, Reason.TOO_OLD)),
                inVain(enrolling(false), Answering.LOGIN),
                inVain(withheld, low),
                inVain(off, low))) {
            assertThat(page.links()).extracting(Link::purpose).containsExactly(Purpose.TRY_AGAIN, Purpose.SIGN_OUT);
        }
    }

    private static Answering enrolling(boolean tellsReachable) {
        Answering application = new Answering(config("https://app.example.org/bank"), true);
        application.provider.capabilities = tellsReachable ? Sessions.TWO_FACTORS : Sessions.NOT_TELLING;
        return application;
    }

    @Test
    @DisplayName("Section 3: the terminal page says what was asked and what was obtained")
    void terminalPage_inGerman_saysWhatWasAskedAndObtained() {
        Denial tooOld = Answering.denial(Kind.STEP_UP, Reason.TOO_OLD);
        application.provider.evidence = () -> new Evidence.Present(Sessions.twoFactors());
        FakeRequest last = FakeRequest.navigation().with("Accept-Language", "de-AT");
        for (int i = 0; i < 2; i++) {
            Answer sent = application.answer(tooOld, i == 0 ? FakeRequest.navigation() : last);
            last = FakeRequest.navigation()
                    .with("Accept-Language", "de-AT")
                    .withCookieOf(sent.header("Set-Cookie").orElseThrow());
        }
        DenialPage page = page(application.answer(tooOld, last));

        assertThat(page.occasion()).isEqualTo(Occasion.IN_VAIN);
        assertThat(page.language()).isEqualTo(Locale.GERMAN);
        assertThat(page.title()).isEqualTo("Das hat nicht geklappt");
        assertThat(page.sentences())
                .contains(
                        "Benötigt wird hier: ein zweiter Faktor.",
                        "Was Sie haben: eine Anmeldung mit zwei Faktoren.",
                        "Sie haben bestätigt, dass Sie es sind, aber das ist zu lange her.");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void page_ofASession_namesNobody(Reason reason) {
        Session session = new Session(
                "session-id-1", "subject-alice", Aal.AAL1, Sessions.oneFactor().methods(), null, true);
        application.provider.evidence = () -> new Evidence.Present(session);
        for (FakeRequest request : List.of(FakeRequest.navigation(), FakeRequest.frame())) {
            Answer answer = application.answer(Answering.denial(Kind.DENY, reason), request.with("Cookie", "s=secret"));

            assertThat(page(answer).toString()).doesNotContain("alice", "session-id", "secret", "password");
        }
        assertThat(inVain(application, Answering.denial(Kind.STEP_UP, reason)).toString())
                .doesNotContain("alice", "session-id", "secret", "password");
    }

    @Test
    @DisplayName("Section 3: every page says what it depends on, and leaks nothing by a referrer")
    void page_always_hasItsHeaders() {
        for (Denial denial : List.of(Answering.DENY, Answering.UNAVAILABLE)) {
            Answer answer = application.answer(denial, FakeRequest.navigation());

            assertThat(answer.headers())
                    .contains(
                            new Header("X-Content-Type-Options", "nosniff"),
                            new Header("Referrer-Policy", "no-referrer"),
                            new Header("Cache-Control", "no-store"));
            assertThat(answer.header("Vary").orElse("")).contains("Accept-Language", "Cookie");
        }
    }

    @Test
    @DisplayName("Section 3: a problem is for programs, and English whatever is accepted")
    void problem_germanAccepted_isEnglish() {
        Answer answer = application.answer(Answering.DENY, FakeRequest.script().with("Accept-Language", "de"));

        assertThat(answer.content()).isInstanceOf(Content.Problem.class);
        assertThat(Answering.problem(answer)).containsEntry("title", "This is not possible");
    }
}
