package dev.stepup.core.answer;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.Requirement;
import dev.stepup.core.answer.Answer.Content;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.Way;
import dev.stepup.spi.DenialPage;
import dev.stepup.spi.DenialPage.Occasion;
import dev.stepup.spi.Trip.Channel;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a denial to what the caller is told: a redirect or a page for a person, a problem for a script or a program. */
public final class Answers {

    private final boolean enrolment;
    private final ReturnTo returnTo;
    private final Offers offers;
    private final LoopGuard loopGuard;
    private final Challenge challenge;
    private final AnswerHeaders headers;

    public Answers(AnswerConfig config, DecisionConfig decision, InstantSource clock) {
        this.enrolment = decision.enrolment();
        this.returnTo = new ReturnTo(config);
        this.offers = new Offers(config, clock);
        this.loopGuard = new LoopGuard(config, clock);
        this.challenge = new Challenge(config.challenge());
        this.headers = new AnswerHeaders(config);
    }

    /** The answer to a call that does not go on. */
    public Answer answer(Denial thrown, Call call, CallerRequest request) {
        Denial denial = call.settled(thrown);
        CallerKind kind = CallerKind.of(request, call.credential());
        if (kind == CallerKind.TOKEN) {
            Way api = Offers.isTrip(denial) ? call.way(denial, Channel.API, null, null) : Way.NONE;
            return problem(denial, request, Optional.empty(), api.address(), challenge(denial, call, request));
        }
        Offer offer = offers.of(denial, call, request, kind);
        // Where nobody can say where to go, nobody is turned away for not having been there.
        return offer.way().isUnknown()
                ? told(unavailable(denial.requirement()), call, request, kind, returnTo.of(request, kind))
                : answer(denial, kind, offer, call, request);
    }

    private Answer answer(Denial denial, CallerKind kind, Offer offer, Call call, CallerRequest request) {
        return switch (kind) {
            case NAVIGATION -> navigation(denial, call, request, offer);
            case FRAME -> page(denial, call, request, offer, Occasion.FRAME);
            case SCRIPT, TOKEN -> script(denial, call, request, offer);
        };
    }

    /** The answer to somebody who can only be told: nothing that they could complete would help now. */
    Answer told(Denial denial, Call call, CallerRequest request, CallerKind kind, Optional<URI> again) {
        return switch (kind) {
            case NAVIGATION, FRAME ->
                page(
                        denial,
                        request,
                        pages(denial, call, request)
                                .denied(
                                        status(denial),
                                        Optional.empty(),
                                        again,
                                        returnTo.home(request),
                                        Occasion.DENIAL));
            case SCRIPT, TOKEN -> problem(denial, request, Optional.empty(), Optional.empty(), List.of());
        };
    }

    /** What is to be added to the answer of a call that goes on, once its requirement is met. */
    public Optional<Header> afterPermit(Requirement requirement, CallerRequest request) {
        return loopGuard.forget(request, requirement);
    }

    /** What is to be added where no trip is under way any more. */
    public Optional<Header> afterAll(CallerRequest request) {
        return loopGuard.forgetAll(request);
    }

    /** Whether somebody else than this subject was sent away to meet a requirement. */
    public boolean isAnothersTrip(CallerRequest request, Requirement requirement, String subject) {
        return loopGuard.isAnothersTrip(request, requirement, subject);
    }

    /** The URL of a request as its client sees it; empty where it could be read in more than one way. */
    public Optional<URI> url(CallerRequest request) {
        return returnTo.itself(request);
    }

    private Answer navigation(Denial denial, Call call, CallerRequest request, Offer offer) {
        if (offer.isNone() || request.isErrorDispatch()) {
            return page(denial, call, request, offer, Occasion.DENIAL);
        }
        Optional<Header> cookie = loopGuard.depart(request, denial, call.traveller());
        if (cookie.isEmpty()) {
            call.abandoned(denial);
            return inVain(denial, call, request, offer.back());
        }
        call.begun(denial);
        List<Header> all = headers.common(request);
        all.add(new Header("Location", offer.left().orElseThrow().toString()));
        all.add(cookie.get());
        return new Answer(303, all, new Content.Empty());
    }

    private Answer inVain(Denial denial, Call call, CallerRequest request, URI back) {
        Optional<URI> enrolment = mayLackFactor(denial, call)
                ? offers.of(lacking(denial), call, request, back).shown()
                : Optional.empty();
        DenialPage page = pages(denial, call, request).inVain(back, enrolment, returnTo.home(request));
        return page(denial, request, page).with(loopGuard.giveUp(request, denial.requirement()));
    }

    /** A factor may be missing where the provider does not tell; who is known to have one is never offered another. */
    private boolean mayLackFactor(Denial denial, Call call) {
        return enrolment
                && switch (denial.reason()) {
                    case LEVEL_TOO_LOW, METHOD_NOT_ACCEPTED ->
                        call.knownSession().isPresent() && !call.capabilities().tellsReachable();
                    case NO_SUITABLE_FACTOR -> true;
                    default -> false;
                };
    }

    private static Denial lacking(Denial denial) {
        return new Denial(Kind.ENROL, Reason.NO_SUITABLE_FACTOR, denial.requirement(), denial.missing(), 0);
    }

    private static Denial unavailable(Requirement requirement) {
        return Denial.of(Kind.UNAVAILABLE, Reason.BACKEND_UNAVAILABLE, requirement);
    }

    private Answer page(Denial denial, Call call, CallerRequest request, Offer offer, Occasion occasion) {
        Optional<URI> home = returnTo.home(request);
        Optional<URI> back = returnTo.of(request, CallerKind.NAVIGATION);
        return page(
                denial,
                request,
                pages(denial, call, request).denied(status(denial), offer.shown(), back, home, occasion));
    }

    private static Pages pages(Denial denial, Call call, CallerRequest request) {
        return new Pages(denial, call, Language.of(request));
    }

    private Answer page(Denial denial, CallerRequest request, DenialPage page) {
        return new Answer(page.status(), headers.of(request, denial), new Content.Page(page))
                .with(new Header("X-Content-Type-Options", "nosniff"))
                .with(new Header("Referrer-Policy", "no-referrer"));
    }

    private Answer problem(
            Denial denial, CallerRequest request, Optional<URI> address, Optional<URI> apiFlow, List<Header> more) {
        boolean challenged = more.stream().anyMatch(header -> header.name().equals("WWW-Authenticate"));
        int status = challenged ? 401 : status(denial);
        List<Header> all = headers.of(request, denial);
        all.addAll(more);
        return new Answer(status, all, Problems.of(status, denial, address, apiFlow));
    }

    private static int status(Denial denial) {
        return denial.kind() == Kind.UNAVAILABLE ? 503 : 403;
    }

    /**
     * Some scripts follow a redirect by themselves, and a page may start them by itself: so it counts as that of a document.
     * Jakarta Faces follows one in a partial response with a 200, HTMX one in a header.
     */
    private Answer script(Denial denial, Call call, CallerRequest request, Offer offer) {
        List<Header> more = new ArrayList<>();
        if (denial.kind() == Kind.LOGIN) {
            more.add(challenge.bare());
        }
        if (CallerKind.isPrefetch(request) && offer.way().isKept()) {
            // Nobody has asked for anything yet, so nothing is kept; and without that the address leads nowhere.
            return problem(denial, request, Optional.empty(), Optional.empty(), more);
        }
        if (offer.isNone() || !followsByItself(request)) {
            return problem(denial, request, offer.shown(), Optional.empty(), more);
        }
        Optional<Header> cookie = loopGuard.depart(request, denial, call.traveller());
        if (cookie.isEmpty()) {
            call.abandoned(denial);
            more.add(loopGuard.giveUp(request, denial.requirement()));
            return problem(denial, request, offer.shown(), Optional.empty(), more);
        }
        call.begun(denial);
        URI address = offer.left().orElseThrow();
        more.add(cookie.get());
        if (isFacesAjax(request)) {
            return new Answer(200, headers.common(request), new Content.PartialRedirect(address)).with(cookie.get());
        }
        more.add(new Header("HX-Redirect", address.toString()));
        return problem(denial, request, Optional.of(address), Optional.empty(), more);
    }

    private static boolean followsByItself(CallerRequest request) {
        boolean script = isFacesAjax(request) || request.header("HX-Request").isPresent();
        return script && !CallerKind.isPrefetch(request) && !request.isErrorDispatch();
    }

    private static boolean isFacesAjax(CallerRequest request) {
        return request.header("Faces-Request").orElse("").equals("partial/ajax");
    }

    private List<Header> challenge(Denial denial, Call call, CallerRequest request) {
        return switch (denial.kind()) {
            case LOGIN -> List.of(challenge.invalidToken(request));
            case STEP_UP -> List.of(challenge.insufficient(request, denial, call.capabilities()));
            case ENROL, DENY, UNAVAILABLE -> List.of();
        };
    }
}
