package dev.stepup.oidc;

import static dev.stepup.oidc.Client.encoded;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.Session;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From what is missing to what an issuer is asked for: a code, and a login that is strong and fresh enough. */
final class AuthorizationRequest {

    private final OidcConfig config;
    private final LoginConfig login;

    AuthorizationRequest(OidcConfig config, LoginConfig login) {
        this.config = config;
        this.login = login;
    }

    /**
     * The address of the request.
     *
     * @param endpoint the authorization endpoint
     * @param callback where the issuer sends the caller back to
     */
    URI address(URI endpoint, URI callback, Trip trip, Pledge pledge) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", login.clientId());
        parameters.put("redirect_uri", callback.toString());
        parameters.put("scope", login.scope());
        parameters.put("state", pledge.state());
        parameters.put("nonce", pledge.nonce());
        parameters.put("code_challenge", pledge.challenge());
        parameters.put("code_challenge_method", "S256");
        parameters.putAll(asked(trip));
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + query);
    }

    private Map<String, String> asked(Trip trip) {
        Denial denial = trip.denial();
        Map<String, String> asked = new LinkedHashMap<>();
        List<String> values = acrValues(denial, level(trip));
        if (!values.isEmpty()) {
            asked.put("acr_values", String.join(" ", values));
        }
        maxAge(denial).ifPresent(age -> asked.put("max_age", Long.toString(age.toSeconds())));
        if (isRefresh(trip) || denial.kind() == Kind.ENROL) {
            asked.put("prompt", "login");
        }
        if (denial.kind() == Kind.ENROL && login.enrolment() != null) {
            String[] parameter = login.enrolment().split("=", 2);
            asked.put(parameter[0], parameter[1]);
        }
        return asked;
    }

    /**
     * Never less than the session has: an issuer may write into the new token what was asked for, and no more, and the new
     * login takes the place of the old one.
     */
    private static Aal level(Trip trip) {
        Denial denial = trip.denial();
        Aal has = trip.shortSession().map(Session::level).orElse(Aal.AAL0);
        Aal lacks = denial.kind() == Kind.ENROL ? Aal.AAL1 : denial.missing().level();
        Aal asked =
                denial.kind() == Kind.ENROL ? Aal.AAL1 : denial.requirement().level();
        return asked.max(lacks).max(has);
    }

    /**
     * The values of the level, and of those above it. None of a lower one beside them: an issuer may take the lowest of
     * several as the demand.
     */
    private List<String> acrValues(Denial denial, Aal level) {
        AssuranceMapping mapping = config.mapping();
        List<String> resistant =
                denial.requirement().phishingResistant() ? mapping.acrValuesFrom(level, true) : List.of();
        return resistant.isEmpty() ? mapping.acrValuesFrom(level, false) : resistant;
    }

    /** In whole seconds, and never 0 for what is longer than nothing. */
    private static Optional<Duration> maxAge(Denial denial) {
        return denial.kind() == Kind.ENROL
                ? Optional.empty()
                : denial.requirement().maxAge().map(age -> age.toSeconds() == 0 ? Duration.ofSeconds(1) : age);
    }

    /**
     * Whether there is a login that would do but for its age or its method, or that is worth nothing: the issuer must not
     * answer with the same.
     */
    private static boolean isRefresh(Trip trip) {
        boolean worthless = trip.shortSession()
                .filter(session -> session.level() == Aal.AAL0)
                .isPresent();
        return trip.denial().kind() == Kind.STEP_UP
                && (worthless || trip.denial().reason() != Reason.LEVEL_TOO_LOW);
    }
}
