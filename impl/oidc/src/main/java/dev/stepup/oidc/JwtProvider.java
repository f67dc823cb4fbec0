package dev.stepup.oidc;

import dev.stepup.Session;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Judges callers by the JWT access tokens of one issuer (RFC 9068), presented as Bearer or with DPoP. Everything is read
 * from the text of the token as it came in, whoever has verified its signature.
 */
final class JwtProvider implements SessionProvider {

    private static final Logger LOG = System.getLogger("dev.stepup.oidc");

    private final String name;
    private final OidcConfig config;
    private final Signatures signatures;
    private final TokenRules rules;
    private final Confirmation confirmation;
    private final SessionReading sessions;
    private final InstantSource clock;

    JwtProvider(String name, OidcConfig config, Signatures signatures, InstantSource clock) {
        this.name = name;
        this.config = config;
        this.signatures = signatures;
        this.rules = new TokenRules(config);
        this.confirmation = new Confirmation(new DpopProofs(config, clock));
        this.sessions = new SessionReading(config);
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    /** Below a provider to whose login a browser can be sent. */
    @Override
    public int priority() {
        return -10;
    }

    @Override
    public Capabilities capabilities() {
        return Abilities.of(config);
    }

    @Override
    public CredentialKind recognise(RequestView request) {
        return Presented.in(request, config.maxCredentialBytes())
                        .flatMap(presented -> Jws.parse(presented.token()))
                        .filter(token ->
                                config.issuer().toString().equals(token.claims().get("iss")))
                        .isPresent()
                ? CredentialKind.TOKEN
                : CredentialKind.NONE;
    }

    @Override
    public Evidence evidence(RequestView request) {
        Optional<Presented> presented = Presented.in(request, config.maxCredentialBytes());
        Optional<Jws> token = presented.flatMap(one -> Jws.parse(one.token()));
        if (presented.isEmpty() || token.isEmpty()) {
            return Evidence.NOBODY;
        }
        Verdict verdict = verdict(token.get(), presented.get(), request);
        if (verdict instanceof Verdict.Undecided undecided) {
            return new Evidence.Unavailable(undecided.cause());
        }
        if (verdict instanceof Verdict.Refused refused) {
            return nobody(refused.why());
        }
        Optional<Session> session =
                sessions.read(token.get().claims(), token.get().compact());
        return session.isPresent() ? new Evidence.Present(session.get()) : nobody("sub is missing");
    }

    private Verdict verdict(Jws token, Presented presented, RequestView request) {
        if (!token.isVerifiable(config.algorithms())) {
            return Verdict.refused("the algorithm, or an extension, is not accepted");
        }
        if (!isAccepted(token)) {
            return Verdict.refused("typ is not what " + Keys.TOKEN_TYPE + " says");
        }
        Verdict claims = rules.ofJwt(token.claims(), clock.instant());
        if (!(claims instanceof Verdict.Good)) {
            return claims;
        }
        Verdict signature =
                signatures.of(token, request, Deadline.in(config.http().timeout()));
        return signature instanceof Verdict.Good ? confirmation.of(token.claims(), presented, request) : signature;
    }

    private boolean isAccepted(Jws token) {
        boolean unsaid =
                !token.header().containsKey("typ") && config.tokenTypes().contains("JWT");
        return unsaid || config.tokenTypes().stream().anyMatch(token::isOfType);
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
        signatures.close();
    }
}
