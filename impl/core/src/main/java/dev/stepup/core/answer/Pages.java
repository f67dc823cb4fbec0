package dev.stepup.core.answer;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Session;
import dev.stepup.core.answer.Answer.Content.Link;
import dev.stepup.core.answer.Answer.Content.Page;
import dev.stepup.core.session.Call;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person is shown who cannot simply be sent on. */
final class Pages {

    private Pages() {}

    /** A denial in words, with a way on if there is one. */
    static Page of(Denial denial, Call call, Optional<URI> address, Optional<URI> home, boolean framed) {
        List<Link> links = new ArrayList<>();
        address.ifPresent(to -> links.add(new Link("Continue", to, framed)));
        if (denial.kind() == Kind.DENY) {
            signOut(call, home, framed).ifPresent(links::add);
        }
        return new Page(Texts.title(denial), List.of(Texts.reason(denial)), links);
    }

    /** What was asked and what was obtained, after trips that led nowhere. */
    static Page inVain(Denial denial, Call call, URI back, Optional<URI> home) {
        Aal obtained = call.knownSession().map(Session::level).orElse(Aal.AAL0);
        List<Link> links = new ArrayList<>(List.of(new Link("Try again", back, false)));
        signOut(call, home, false).ifPresent(links::add);
        return new Page(Texts.title(denial), List.of(Texts.inVain(denial, obtained), Texts.reason(denial)), links);
    }

    private static Optional<Link> signOut(Call call, Optional<URI> home, boolean framed) {
        return home.flatMap(call::logOutAddress).map(to -> new Link("Sign out", to, framed));
    }
}
