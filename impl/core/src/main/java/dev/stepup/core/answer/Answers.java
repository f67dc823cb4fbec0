package dev.stepup.core.answer;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Requirement;
import dev.stepup.core.answer.Answer.Content;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.ConfigMessages;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.session.Call;
import dev.stepup.spi.DenialPage;
import dev.stepup.spi.DenialPage.Occasion;
import dev.stepup.spi.Trip.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** From a denial to what the caller is told: a redirect or a page for a person, a problem for a script or a program. */
public final class Answers {

    private static final Logger LOG = System.getLogger(Answers.class.getName());
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String VARY = "Cookie, Authorization, X-Session-Token, Accept, Origin, Sec-Fetch-Mode,"
            + " Sec-Fetch-Dest, Sec-Fetch-Site, Sec-Purpose, Purpose, X-Purpose, X-Moz, HX-Request,"
            + " Faces-Request, X-Requested-With, Accept-Language";

    private final AnswerConfig config;
    private final boolean enrolment;
    private final ReturnTo returnTo;
    private final LoopGuard loopGuard;
    private final Challenge challenge;
    private final AtomicBoolean rootMissed = new AtomicBoolean();

    public Answers(AnswerConfig config, DecisionConfig decision, InstantSource clock) {
        this.config = config;
        this.enrolment = decision.enrolment();
        this.returnTo = new ReturnTo(config);
        this.loopGuard = new LoopGuard(config, clock);
        this.challenge = new Challenge(config.challenge());
    }

    /** The answer to a call that does not go on. */
    public Answer answer(Denial thrown, Call call, CallerRequest request) {
        Denial denial = call.settled(thrown);
        CallerKind kind = CallerKind.of(request, call.credential());
        boolean browser = kind != CallerKind.TOKEN && isTrip(denial);
        Optional<URI> back = browser ? wayBack(request, kind) : Optional.empty();
        Optional<URI> address = back.flatMap(to -> call.address(denial, Channel.BROWSER, to));
        return switch (kind) {
            case NAVIGATION -> navigation(denial, call, request, address);
            case FRAME -> page(denial, call, request, address, Occasion.FRAME);
            case SCRIPT -> script(denial, call, request, address);
            case TOKEN ->
                problem(
                        denial,
                        request,
                        Optional.empty(),
                        isTrip(denial) ? call.address(denial, Channel.API, null) : Optional.empty(),
                        challenge(denial, call, request));
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

    private Answer navigation(Denial denial, Call call, CallerRequest request, Optional<URI> address) {
        if (address.isEmpty() || request.isErrorDispatch()) {
            return page(denial, call, request, address, Occasion.DENIAL);
        }
        Optional<Header> cookie = loopGuard.depart(request, denial, call.traveller());
        if (cookie.isEmpty()) {
            call.abandoned(denial);
            return inVain(denial, call, request);
        }
        call.begun(denial);
        List<Header> headers = common(request);
        headers.add(new Header("Location", address.get().toString()));
        headers.add(cookie.get());
        return new Answer(303, headers, new Content.Empty());
    }

    private Answer inVain(Denial denial, Call call, CallerRequest request) {
        List<Header> headers = common(request);
        headers.add(loopGuard.giveUp(request, denial.requirement()));
        URI back = returnTo.of(request, CallerKind.NAVIGATION).orElseThrow(); // or nobody had been sent away before
        Pages pages = new Pages(denial, call, Language.of(request));
        return page(headers, pages.inVain(back, enrolment(denial, call, back), returnTo.home(request)));
    }

    /** A factor may be missing where the provider does not tell; who is known to have one is never offered another. */
    private Optional<URI> enrolment(Denial denial, Call call, URI back) {
        boolean mayLackFactor = switch (denial.reason()) {
            case LEVEL_TOO_LOW, METHOD_NOT_ACCEPTED ->
                call.knownSession().isPresent() && !call.capabilities().tellsReachable();
            case NO_SUITABLE_FACTOR -> true;
            default -> false;
        };
        Denial lacking =
                new Denial(Kind.ENROL, Denial.Reason.NO_SUITABLE_FACTOR, denial.requirement(), denial.missing(), 0);
        return enrolment && mayLackFactor ? call.address(lacking, Channel.BROWSER, back) : Optional.empty();
    }

    private Answer page(Denial denial, Call call, CallerRequest request, Optional<URI> address, Occasion occasion) {
        List<Header> headers = common(request);
        headers.addAll(retryAfter(denial));
        int status = denial.kind() == Kind.UNAVAILABLE ? 503 : 403;
        Optional<URI> home = returnTo.home(request);
        Optional<URI> back = returnTo.of(request, CallerKind.NAVIGATION);
        Pages pages = new Pages(denial, call, Language.of(request));
        return page(headers, pages.denied(status, address, back, home, occasion));
    }

    private static Answer page(List<Header> headers, DenialPage page) {
        headers.add(new Header("X-Content-Type-Options", "nosniff"));
        headers.add(new Header("Referrer-Policy", "no-referrer"));
        return new Answer(page.status(), headers, new Content.Page(page));
    }

    private Answer problem(
            Denial denial, CallerRequest request, Optional<URI> address, Optional<URI> apiFlow, List<Header> more) {
        List<Header> headers = common(request);
        headers.addAll(more);
        headers.addAll(retryAfter(denial));
        boolean challenged = more.stream().anyMatch(header -> header.name().equals("WWW-Authenticate"));
        int status = denial.kind() == Kind.UNAVAILABLE ? 503 : challenged ? 401 : 403;
        return new Answer(status, headers, Problems.of(status, denial, address, apiFlow));
    }

    /**
     * Some scripts follow a redirect by themselves, and a page may start them by itself: so it counts as that of a document.
     * Jakarta Faces follows one in a partial response with a 200, HTMX one in a header.
     */
    private Answer script(Denial denial, Call call, CallerRequest request, Optional<URI> address) {
        List<Header> more = new ArrayList<>();
        if (denial.kind() == Kind.LOGIN) {
            more.add(challenge.bare());
        }
        if (address.isPresent() && followsByItself(request)) {
            Optional<Header> cookie = loopGuard.depart(request, denial, call.traveller());
            if (cookie.isPresent()) {
                call.begun(denial);
                if (isFacesAjax(request)) {
                    List<Header> headers = common(request);
                    headers.add(cookie.get());
                    return new Answer(200, headers, new Content.PartialRedirect(address.get()));
                }
                more.add(cookie.get());
                more.add(new Header("HX-Redirect", address.get().toString()));
            } else {
                call.abandoned(denial);
                more.add(loopGuard.giveUp(request, denial.requirement()));
            }
        }
        return problem(denial, request, address, Optional.empty(), more);
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

    private static List<Header> retryAfter(Denial denial) {
        if (denial.kind() != Kind.UNAVAILABLE) {
            return List.of();
        }
        int seconds = denial.retryAfterSeconds() > 0 ? denial.retryAfterSeconds() : RETRY_AFTER_SECONDS;
        return List.of(new Header("Retry-After", Integer.toString(seconds)));
    }

    private List<Header> common(CallerRequest request) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Cache-Control", "no-store"));
        boolean forwarded =
                config.publicUrl() == null && !config.forwarded().proxies().isEmpty();
        headers.add(new Header(
                "Vary", forwarded ? VARY + ", " + config.forwarded().headers().names() : VARY));
        String origin = request.header("Origin").orElse("");
        if (config.allowedOrigins().contains(origin)) {
            headers.add(new Header("Access-Control-Allow-Origin", origin));
            headers.add(new Header("Access-Control-Allow-Credentials", "true"));
            headers.add(new Header("Access-Control-Expose-Headers", "WWW-Authenticate, Retry-After"));
        }
        return headers;
    }

    /** Empty where it is not known how browsers reach the application: it would be whatever host the caller named. */
    private Optional<URI> wayBack(CallerRequest request, CallerKind kind) {
        Optional<URI> back = returnTo.of(request, kind);
        // A caller may name whatever host they like: who operates this is told once, not as often as somebody asks.
        if (back.isEmpty() && rootMissed.compareAndSet(false, true)) {
            boolean direct = config.forwarded().proxies().isEmpty();
            LOG.log(Level.WARNING, direct ? ConfigMessages.publicUrlNeeded() : ConfigMessages.nothingForwarded());
        }
        return back;
    }

    private static boolean isTrip(Denial denial) {
        return switch (denial.kind()) {
            case LOGIN, STEP_UP, ENROL -> true;
            case DENY, UNAVAILABLE -> false;
        };
    }
}
