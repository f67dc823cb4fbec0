package dev.stepup.oidc;

import dev.stepup.Session;
import dev.stepup.oidc.Introspection.Said;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Judges callers by opaque access tokens, about which it asks their issuer (RFC 7662). */
final class IntrospectionProvider implements SessionProvider {

    private static final Logger LOG = System.getLogger("dev.stepup.oidc");

    /** How the session tokens of Ory Kratos begin, which no other issuer is to see. */
    private static final String KRATOS = "ory_st_";

    private final OidcConfig config;
    private final Introspection introspection;
    private final AnswerCache cache;
    private final TokenRules rules;
    private final Confirmation confirmation;
    private final SessionReading sessions;
    private final InstantSource clock;

    IntrospectionProvider(OidcConfig config, Introspection introspection, InstantSource clock) {
        this.config = config;
        this.introspection = introspection;
        this.cache =
                new AnswerCache(Objects.requireNonNull(config.introspection()).cacheMillis());
        this.rules = new TokenRules(config);
        this.confirmation = new Confirmation(new DpopProofs(config, clock));
        this.sessions = new SessionReading(config);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "oidc-introspection";
    }

    /** The last to be asked: an opaque token says nothing of whose it is. */
    @Override
    public int priority() {
        return -20;
    }

    @Override
    public Capabilities capabilities() {
        return Abilities.of(config);
    }

    @Override
    public CredentialKind recognise(RequestView request) {
        return presented(request).isPresent() ? CredentialKind.TOKEN : CredentialKind.NONE;
    }

    private Optional<Presented> presented(RequestView request) {
        return Presented.in(request, config.maxCredentialBytes()).filter(presented -> isOurs(presented.token()));
    }

    private boolean isOurs(String token) {
        String prefix = Objects.requireNonNull(config.introspection()).tokenPrefix();
        if (prefix == null ? token.startsWith(KRATOS) : !token.startsWith(prefix)) {
            return false;
        }
        // A JWT is a matter for whoever knows its keys; of another issuer it is not to be shown to this one.
        return Jws.parse(token)
                .map(jwt -> !config.judgesJwt()
                        && config.issuer().toString().equals(jwt.claims().get("iss")))
                .orElse(true);
    }

    @Override
    public Evidence evidence(RequestView request) {
        Optional<Presented> presented = presented(request);
        if (presented.isEmpty()) {
            return Evidence.NOBODY;
        }
        String token = presented.get().token();
        Optional<Map<String, Object>> known = cache.get(token, clock.instant());
        if (known.isPresent()) {
            return judged(known.get(), presented.get(), request);
        }
        Said said = introspection.ask(token);
        if (said instanceof Said.Active active) {
            cache.put(token, active.claims(), clock.instant());
            return judged(active.claims(), presented.get(), request);
        }
        return said instanceof Said.Unknown unknown
                ? new Evidence.Unavailable(unknown.cause(), unknown.retryAfterSeconds())
                : nobody("it is not active");
    }

    private Evidence judged(Map<String, Object> claims, Presented presented, RequestView request) {
        Instant now = clock.instant();
        Verdict verdict = rules.ofAnswer(claims, now);
        if (verdict instanceof Verdict.Good) {
            verdict = confirmation.of(claims, presented, request);
        }
        if (verdict instanceof Verdict.Undecided undecided) {
            return new Evidence.Unavailable(undecided.cause());
        }
        if (verdict instanceof Verdict.Refused refused) {
            return nobody(refused.why());
        }
        Optional<Session> session = sessions.read(claims, presented.token());
        return session.isPresent()
                ? new Evidence.Present(session.get())
                : new Evidence.Unavailable("introspection does not say whose the token is (sub)");
    }

    private static Evidence nobody(String why) {
        LOG.log(Level.DEBUG, "a token is refused: {0}", why);
        return Evidence.NOBODY;
    }

    @Override
    public Departure begin(Trip trip) {
        return Departure.NOWHERE;
    }

    @Override
    public void close() {
        introspection.close();
    }
}
