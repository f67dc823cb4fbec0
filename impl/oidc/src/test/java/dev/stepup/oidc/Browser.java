package dev.stepup.oidc;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Missing;
import dev.stepup.Denial.Reason;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.Callback;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A browser and what the doors keep for it: trips under way, and what the provider has kept of a login. */
final class Browser {

    static final URI CALLBACK = URI.create("https://bank.example.org/app/stepup/callback");
    static final URI BACK = URI.create("https://bank.example.org/app/transfer?to=1&amount=2");

    final Map<String, String> luggage = new HashMap<>();
    final Map<String, String> kept = new HashMap<>();
    private final SessionProvider provider;

    Browser(SessionProvider provider) {
        this.provider = provider;
    }

    static Denial login(Requirement requirement) {
        return Denial.of(Kind.LOGIN, Reason.NO_SESSION, requirement);
    }

    static Denial stepUp(Reason reason, Requirement requirement, Aal missing) {
        return new Denial(Kind.STEP_UP, reason, requirement, new Missing(missing, Set.of(), false), 0);
    }

    Departure depart(Denial denial) {
        return provider.begin(new Trip(denial, Trip.Channel.BROWSER, session(), BACK, CALLBACK));
    }

    /** Leaves, and tells what the issuer is asked. */
    Asked leave(Denial denial) {
        if (!(depart(denial) instanceof Departure.To to)) {
            throw new AssertionError("nowhere to go");
        }
        to.kept().ifPresent(packed -> luggage.put(packed.state(), packed.text()));
        return new Asked(query(to.address()));
    }

    /** What the issuer is asked. */
    record Asked(Map<String, String> parameters) {

        String text(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    static Map<String, String> query(URI address) {
        Map<String, String> query = new LinkedHashMap<>();
        Arrays.stream(address.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return query;
    }

    /** Comes back; what was completed is kept as the doors would. */
    Arrival comeBack(String... namesAndValues) {
        return comeBackBy("GET", namesAndValues);
    }

    Arrival comeBackBy(String method, String... namesAndValues) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        Arrival arrival = provider.complete(new Coming(method, parameters));
        if (arrival instanceof Arrival.Completed completed) {
            kept.put(provider.name(), completed.kept());
        }
        return arrival;
    }

    RequestView request() {
        return new Coming("GET", Map.of());
    }

    /** The session that the provider finds now. */
    Session signedIn() {
        return TestIssuer.session(provider.evidence(request()));
    }

    @Nullable
    Session session() {
        return provider.evidence(request()) instanceof Evidence.Present present ? present.session() : null;
    }

    private final class Coming implements Callback {

        private final String method;
        private final Map<String, String> parameters;

        Coming(String method, Map<String, String> parameters) {
            this.method = method;
            this.parameters = parameters;
        }

        @Override
        public String method() {
            return method;
        }

        @Override
        public Optional<String> parameter(String name) {
            return Optional.ofNullable(parameters.get(name));
        }

        @Override
        public URI address() {
            return CALLBACK;
        }

        @Override
        public Optional<String> take(String state) {
            return Optional.ofNullable(luggage.remove(state));
        }

        @Override
        public Optional<String> kept(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public List<String> headers(String name) {
            return List.of();
        }
    }
}
