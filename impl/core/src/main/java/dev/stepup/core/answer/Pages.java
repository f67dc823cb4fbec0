package dev.stepup.core.answer;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.Session;
import dev.stepup.core.session.Call;
import dev.stepup.spi.DenialPage;
import dev.stepup.spi.DenialPage.Link;
import dev.stepup.spi.DenialPage.Occasion;
import dev.stepup.spi.DenialPage.Purpose;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person is shown who cannot simply be sent on, in their language. */
final class Pages {

    private final Denial denial;
    private final Call call;
    private final Language language;
    private final PageTexts texts;
    private final List<Link> links = new ArrayList<>();

    Pages(Denial denial, Call call, Language language) {
        this.denial = denial;
        this.call = call;
        this.language = language;
        this.texts = new PageTexts(Words.in(language));
    }

    /**
     * A denial in words, with a way on if there is one.
     *
     * @param address where what is missing is completed
     * @param back where the same is asked again
     * @param home the start page of the application
     */
    DenialPage denied(int status, Optional<URI> address, Optional<URI> back, Optional<URI> home, Occasion occasion) {
        boolean framed = occasion == Occasion.FRAME;
        address.ifPresent(to -> add(Purpose.CONTINUE, to, framed));
        if (denial.kind() == Kind.UNAVAILABLE || denial.reason() == Reason.DECLINED) {
            back.ifPresent(to -> add(Purpose.TRY_AGAIN, to, false));
        }
        if (denial.reason() == Reason.SUBJECT_CHANGED || denial.reason() == Reason.TRIP_UNKNOWN) {
            home.ifPresent(to -> add(Purpose.CONTINUE, to, framed));
        }
        if (denial.kind() == Kind.DENY) {
            signOut(home, framed);
        }
        List<String> sentences = new ArrayList<>(texts.why(denial));
        if (links.stream().anyMatch(Link::top)) {
            sentences.add(texts.frame());
        }
        return page(status, occasion, sentences);
    }

    /**
     * What was asked and what was obtained, after trips that led nowhere.
     *
     * @param enrolment where a factor is added to the account; empty where none may be missing, or none may be added
     */
    DenialPage inVain(URI back, Optional<URI> enrolment, Optional<URI> home) {
        add(Purpose.TRY_AGAIN, back, false);
        enrolment.ifPresent(to -> add(Purpose.ENROL, to, false));
        signOut(home, false);
        return page(
                403, Occasion.IN_VAIN, texts.inVain(denial, call.knownSession().map(Session::level)));
    }

    private DenialPage page(int status, Occasion occasion, List<String> sentences) {
        return new DenialPage(
                status, language.locale(), occasion, texts.title(denial, occasion), sentences, links, denial);
    }

    private void signOut(Optional<URI> home, boolean framed) {
        home.flatMap(call::logOutAddress).ifPresent(to -> add(Purpose.SIGN_OUT, to, framed));
    }

    private void add(Purpose purpose, URI to, boolean top) {
        links.add(new Link(purpose, texts.link(purpose), to, top));
    }
}
