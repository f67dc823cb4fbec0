package dev.stepup.core.answer;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Requirement;
import dev.stepup.core.answer.Answer.Content;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.ConfigMessages;
import dev.stepup.core.config.Urls;
import dev.stepup.core.session.Call;
import dev.stepup.spi.Trip.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a denial to what the caller is told: a redirect or a page for a person, a problem for a script or a program. */
public final class Answers {

    private static final Logger LOG = System.getLogger(Answers.class.getName());
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String VARY = "Cookie, Authorization, X-Session-Token, Accept, Origin, Sec-Fetch-Mode,"
            + " Sec-Fetch-Dest, Sec-Fetch-Site, Sec-Purpose, HX-Request, Faces-Request, X-Requested-With";

    private final AnswerConfig config;
    private final ReturnTo returnTo;
    private final LoopGuard loopGuard;

    public Answers(AnswerConfig config, InstantSource clock) {
        this.config = config;
        this.returnTo = new ReturnTo(config);
        this.loopGuard = new LoopGuard(config, clock);
    }

    /** The answer to a call that does not go on. */
    public Answer answer(Denial thrown, Call call, CallerRequest request) {
        Denial denial = call.settled(thrown);
        CallerKind kind = CallerKind.of(request, call.credential());
        boolean browser = kind != CallerKind.TOKEN && isTrip(denial) && mayBeSentAway(request);
        Optional<URI> back = browser ? Optional.of(returnTo.of(request, kind)) : Optional.empty();
        Optional<URI> address = back.flatMap(to -> call.address(denial, Channel.BROWSER, to));
        return switch (kind) {
            case NAVIGATION -> navigation(denial, call, request, address);
            case FRAME -> page(denial, call, request, address, true);
            case SCRIPT -> problem(denial, request, address, Optional.empty(), scriptHeaders(denial, request, address));
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

    /** The URL of a request as its client sees it; empty where it could be read in more than one way. */
    public Optional<URI> url(CallerRequest request) {
        return returnTo.itself(request);
    }

    private Answer navigation(Denial denial, Call call, CallerRequest request, Optional<URI> address) {
        if (address.isEmpty() || request.isErrorDispatch()) {
            return page(denial, call, request, address, false);
        }
        Optional<Header> cookie =
                loopGuard.depart(request, denial, call.knownSession().orElse(null));
        if (cookie.isEmpty()) {
            return inVain(denial, call, request);
        }
        List<Header> headers = common(request);
        headers.add(new Header("Location", address.get().toString()));
        headers.add(cookie.get());
        return new Answer(303, headers, new Content.Empty());
    }

    private Answer inVain(Denial denial, Call call, CallerRequest request) {
        List<Header> headers = common(request);
        loopGuard.forget(request, denial.requirement()).ifPresent(headers::add);
        URI back = returnTo.of(request, CallerKind.NAVIGATION);
        return new Answer(403, headers, Pages.inVain(denial, call, back, home(request)));
    }

    private Answer page(Denial denial, Call call, CallerRequest request, Optional<URI> address, boolean framed) {
        List<Header> headers = common(request);
        headers.addAll(retryAfter(denial));
        int status = denial.kind() == Kind.UNAVAILABLE ? 503 : 403;
        return new Answer(status, headers, Pages.of(denial, call, address, home(request), framed));
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

    private static List<Header> scriptHeaders(Denial denial, CallerRequest request, Optional<URI> address) {
        List<Header> headers = new ArrayList<>();
        if (denial.kind() == Kind.LOGIN) {
            headers.add(Challenge.bare());
        }
        if (request.header("HX-Request").isPresent() && !CallerKind.isPrefetch(request)) {
            address.ifPresent(to -> headers.add(new Header("HX-Redirect", to.toString())));
        }
        return headers;
    }

    private static List<Header> challenge(Denial denial, Call call, CallerRequest request) {
        return switch (denial.kind()) {
            case LOGIN -> List.of(Challenge.invalidToken(request));
            case STEP_UP -> List.of(Challenge.insufficient(request, denial, call.capabilities()));
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
        headers.add(new Header("Vary", VARY));
        String origin = request.header("Origin").orElse("");
        if (config.allowedOrigins().contains(origin)) {
            headers.add(new Header("Access-Control-Allow-Origin", origin));
            headers.add(new Header("Access-Control-Allow-Credentials", "true"));
            headers.add(new Header("Access-Control-Expose-Headers", "WWW-Authenticate, Retry-After"));
        }
        return headers;
    }

    private Optional<URI> home(CallerRequest request) {
        return isReachedByKnownHost(request) ? Optional.of(returnTo.home(request)) : Optional.empty();
    }

    private boolean mayBeSentAway(CallerRequest request) {
        boolean may = isReachedByKnownHost(request);
        if (!may) {
            LOG.log(Level.ERROR, ConfigMessages.publicUrlNeeded());
        }
        return may;
    }

    /** Without a public URL the way back would be whatever host the caller named. */
    private boolean isReachedByKnownHost(CallerRequest request) {
        return config.publicUrl() != null || Urls.isLoopbackOrigin(request.origin());
    }

    private static boolean isTrip(Denial denial) {
        return switch (denial.kind()) {
            case LOGIN, STEP_UP, ENROL -> true;
            case DENY, UNAVAILABLE -> false;
        };
    }
}
