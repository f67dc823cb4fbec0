package dev.stepup.oidc;

import dev.stepup.Denial;
import dev.stepup.oidc.CodeExchange.Redeemed;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.Callback;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Trip;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The authorization code flow: there by a redirect, and back to the callback. */
final class Redirects {

    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,64}");
    private static final Set<String> OUT_OF_ORDER = Set.of("server_error", "temporarily_unavailable");

    private final OidcConfig config;
    private final LoginConfig login;
    private final Issuer issuer;
    private final AuthorizationRequest request;
    private final CodeExchange exchange;
    private final IdTokenRules rules;
    private final InstantSource clock;

    Redirects(OidcConfig config, LoginConfig login, Issuer issuer, IdTokenRules rules, InstantSource clock) {
        this.config = config;
        this.login = login;
        this.issuer = issuer;
        this.request = new AuthorizationRequest(config, login);
        this.exchange = new CodeExchange(login.client(), issuer, config.maxCredentialBytes());
        this.rules = rules;
        this.clock = clock;
    }

    Departure begin(Trip trip) {
        boolean noFactorCanBeAdded = trip.denial().kind() == Denial.Kind.ENROL && login.enrolment() == null;
        if (trip.callback() == null || trip.channel() == Trip.Channel.API || noFactorCanBeAdded) {
            return Departure.NOWHERE;
        }
        Issuer.Endpoint endpoint = issuer.endpoint(
                "authorization_endpoint", Deadline.in(config.http().timeout()));
        if (endpoint instanceof Issuer.Endpoint.Found found) {
            Pledge pledge = Pledge.fresh();
            return new Departure.To(request.address(found.address(), trip.callback(), trip, pledge), pledge.luggage());
        }
        return new Departure.Unavailable(((Issuer.Endpoint.Unknown) endpoint).cause());
    }

    /** What ties a callback to a request that left from this browser: once. */
    Optional<Pledge> pledge(Callback callback) {
        String state = callback.parameter("state").orElse("");
        return callback.method().equals("GET")
                ? callback.take(state).flatMap(luggage -> Pledge.of(state, luggage))
                : Optional.empty();
    }

    Arrival complete(Callback callback, Pledge pledge) {
        Deadline deadline = Deadline.in(config.http().timeout());
        Optional<Arrival> strange = strange(callback, deadline);
        if (strange.isPresent()) {
            return strange.get();
        }
        Optional<String> error = callback.parameter("error");
        if (error.isPresent()) {
            return ended(error.get());
        }
        return callback.parameter("code")
                .map(code -> redeemed(code, pledge, callback, deadline))
                .orElseGet(() -> new Arrival.Refused("there is neither a code nor an error"));
    }

    /** RFC 9207: an answer of another issuer must not pass for one of this. Empty for one that may be of this. */
    private Optional<Arrival> strange(Callback callback, Deadline deadline) {
        Optional<String> named = callback.parameter("iss");
        if (named.isPresent()) {
            return named.get().equals(config.issuer().toString())
                    ? Optional.empty()
                    : Optional.of(new Arrival.Refused("iss names another issuer"));
        }
        return switch (issuer.promise("authorization_response_iss_parameter_supported", deadline)) {
            case NOT_GIVEN -> Optional.empty();
            case GIVEN -> Optional.of(new Arrival.Refused("iss is missing"));
            case UNKNOWN -> Optional.of(new Arrival.Unavailable("the discovery document could not be read"));
        };
    }

    private static Arrival ended(String error) {
        String word = ERROR.matcher(error).matches() ? error : "an error that is no word";
        return OUT_OF_ORDER.contains(word)
                ? new Arrival.Unavailable("the issuer answered " + word)
                : new Arrival.Declined("the issuer answered " + word);
    }

    private Arrival redeemed(String code, Pledge pledge, Callback callback, Deadline deadline) {
        Redeemed redeemed = exchange.redeem(code, pledge, callback.address(), deadline);
        if (redeemed instanceof Redeemed.Refused refused) {
            return new Arrival.Refused(refused.why());
        }
        if (redeemed instanceof Redeemed.Unknown unknown) {
            return new Arrival.Unavailable(unknown.cause());
        }
        Jws idToken = ((Redeemed.Token) redeemed).idToken();
        Verdict verdict = rules.ofArriving(idToken, pledge.nonce(), callback, clock.instant(), deadline);
        if (verdict instanceof Verdict.Undecided undecided) {
            return new Arrival.Unavailable(undecided.cause());
        }
        return verdict instanceof Verdict.Refused refused
                ? new Arrival.Refused("the ID token is refused: " + refused.why())
                : new Arrival.Completed(new Login(idToken.compact(), clock.instant()).text());
    }

    void close() {
        issuer.close();
    }
}
