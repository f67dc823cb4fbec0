package dev.stepup.core.session;

import dev.stepup.AccessDeniedException;
import dev.stepup.Decision;
import dev.stepup.Denial;
import dev.stepup.Permit;
import dev.stepup.Preflight;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.decision.Outcome;
import dev.stepup.event.Door;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Trip;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request, as all doors see it: its evidence, looked up once, and what was judged by it. Used by one thread at a time,
 * as a request is.
 */
public final class Call {

    private static final Requirement ANYBODY = Requirement.of(RequiredAal.AAL1);

    private final Judge judge;
    private final Lookup lookup;
    private final Pinning pinning;
    private final Journal journal;
    private final Guidance guidance;
    private final Runnable whenDenied;

    /** @param whenDenied hears of each denial before it is thrown */
    Call(Judge judge, Lookup lookup, Runnable whenDenied) {
        this.judge = judge;
        this.lookup = lookup;
        this.pinning = new Pinning(lookup);
        this.journal = new Journal(lookup, judge.listener());
        this.guidance = new Guidance(lookup, judge.outages());
        this.whenDenied = whenDenied;
    }

    /**
     * May this caller do what the requirement guards, now? Each requirement is judged once, unless the look-up is too long
     * ago: then everything is judged anew.
     *
     * @param door who asks
     * @param target what is guarded, for the event: a {@link Method}, or a path
     */
    public Decision judge(Requirement requirement, Door door, Object target) {
        refresh();
        Decision known = journal.known(requirement);
        if (known != null) {
            return known;
        }
        Decision decided = decide(requirement);
        Decision decision = isChanged(decided) || pinning.remember() ? decided : changed(requirement);
        boolean broken = isChanged(decision) && pinning.breakOff();
        if (broken) {
            journal.clear(); // no permit of before holds for who has come
        }
        journal.enter(requirement, decision, door, target);
        boolean completed = decision == Permit.PERMIT && lookup.permitted(requirement);
        journal.tellJudged(requirement, decision);
        if (broken) {
            journal.tellChanged(requirement);
        }
        if (completed) {
            journal.tellCompleted(requirement);
        }
        return decision;
    }

    /** As {@link #judge}, and throws what is not a permit. */
    public void require(Requirement requirement, Door door, Object target) {
        if (judge(requirement, door, target) instanceof Denial denial) {
            denied();
            throw new AccessDeniedException(denial);
        }
    }

    /** Something is denied, here or in work that is vouched for on the way. */
    void denied() {
        whenDenied.run();
    }

    /** A document is sent away. */
    public void begun(Denial denial) {
        journal.tellBegun(denial);
    }

    /** A document is not sent away again. */
    public void abandoned(Denial denial) {
        journal.tellAbandoned(denial);
    }

    /** The request ends, or a part of it: a session that was begun in it belongs to its caller. */
    public void end() {
        if (!pinning.end() && pinning.breakOff()) {
            journal.tellChanged(ANYBODY);
        }
    }

    /** Somebody else has come, as is known from elsewhere: nothing is left of who was here before. */
    public Denial evict() {
        pinning.evict();
        journal.clear();
        journal.tellChanged(ANYBODY);
        return changed(ANYBODY);
    }

    private static Denial changed(Requirement requirement) {
        return Denial.of(Denial.Kind.DENY, Denial.Reason.SUBJECT_CHANGED, requirement);
    }

    private static boolean isChanged(Decision decision) {
        return decision instanceof Denial denial && denial.reason() == Denial.Reason.SUBJECT_CHANGED;
    }

    /** Whatever is asked first after a new look-up: what was judged by the one before no longer counts. */
    private void refresh() {
        if (lookup.refresh()) {
            journal.clear();
        }
    }

    /** Changes nothing, and tells nobody. */
    private Decision decide(Requirement requirement) {
        if (pinning.isAnother()) {
            return changed(requirement);
        }
        Decision decision = bySession(requirement);
        return decision == Permit.PERMIT && pinning.isAnothersTrip(requirement) ? changed(requirement) : decision;
    }

    private Decision bySession(Requirement requirement) {
        Capabilities capabilities = lookup.capabilities();
        Outcome outcome = judge.decider()
                .decide(requirement, lookup.evidence(), capabilities, lookup.reachableIfKnown(), lookup.at());
        if (outcome instanceof Outcome.NeedsReachable) {
            outcome = judge.decider()
                    .decide(requirement, lookup.evidence(), capabilities, lookup.reachable(), lookup.at());
        }
        if (outcome instanceof Outcome.Decided decided) {
            return decided.decision();
        }
        throw new IllegalStateException("undecided although the reachable level was asked: " + requirement);
    }

    /** What {@link #judge} would come to; nobody hears of it. */
    public Preflight preflight(Requirement requirement) {
        refresh();
        Decision decision = decide(requirement);
        Session session = lookup.session().orElse(null);
        return decision == Permit.PERMIT && session != null
                ? new Preflight(
                        decision,
                        judge.decider()
                                .freshUntil(requirement, session, lookup.capabilities(), lookup.reachableIfKnown()))
                : new Preflight(decision, null);
    }

    /**
     * The caller's session; empty for nobody and for withheld evidence.
     *
     * @throws AccessDeniedException while the backend cannot be asked, and for another subject than before
     */
    public Optional<Session> session() {
        refresh();
        if (lookup.evidence() instanceof Evidence.Unavailable || !pinning.remember()) {
            // Any requirement comes to the same denial here.
            require(ANYBODY, Door.API, "the session");
        }
        return lookup.session();
    }

    /**
     * What a denial comes to that may not have been judged here: an application may throw one of its own. Nobody can add a
     * factor to no session (D3), and while the backend cannot be asked that is the answer (D1).
     */
    public Denial settled(Denial denial) {
        boolean ofSession = denial.kind() == Denial.Kind.STEP_UP || denial.kind() == Denial.Kind.ENROL;
        if (!ofSession) {
            return denial;
        }
        refresh();
        if (pinning.isAnother()) {
            return judge(denial.requirement(), Door.API, "a denial of the application") instanceof Denial another
                    ? another
                    : denial;
        }
        if (lookup.evidence() instanceof Evidence.Withheld || lookup.session().isPresent()) {
            return denial;
        }
        return decide(denial.requirement()) instanceof Denial judged ? judged : denial;
    }

    /** The session that was found, if any; asks nobody. */
    public Optional<Session> knownSession() {
        return lookup.session();
    }

    /** Who has come in a browser, if anybody was found; asks nobody. */
    public Optional<Subject> subject() {
        return lookup.subject();
    }

    /** What is kept for providers in the application's own session. */
    public Keep keep() {
        Exchange exchange = lookup.exchange();
        return exchange == null ? Keep.NONE : exchange.keep();
    }

    /** Who is sent away by a denial, as {@link Subject#name}: withheld evidence names nobody, the session may. */
    public Optional<String> traveller() {
        return pinning.traveller();
    }

    /** The request of this call and its response; empty for vouched work. */
    public Optional<Exchange> exchange() {
        return Optional.ofNullable(lookup.exchange());
    }

    /** Of what kind the credential is that was judged. */
    public CredentialKind credential() {
        return lookup.credential();
    }

    /** What the provider can do that was asked, or would be. */
    public Capabilities capabilities() {
        return lookup.capabilities();
    }

    /**
     * The way on for who is to complete what a denial says: that of the provider which was asked; for a caller without a
     * credential that of the first one which can meet what is asked, and has a way.
     *
     * @param root the URL of the context root as browsers reach it; null where it is not known, and for a program
     */
    public Way way(Denial denial, Trip.Channel channel, @Nullable URI returnTo, @Nullable URI root) {
        return guidance.way(denial, channel, returnTo, root);
    }

    /** Tells the operator what a caller may cause as often as they like: once a minute for each provider. */
    public void tellOperator(String provider, String message) {
        judge.outages().tell(provider, message);
    }

    /** Where the caller ends the session. */
    public Optional<URI> logOutAddress(URI returnTo) {
        Exchange exchange = lookup.exchange();
        refresh();
        return exchange == null ? Optional.empty() : guidance.logOutAddress(exchange, returnTo);
    }
}
