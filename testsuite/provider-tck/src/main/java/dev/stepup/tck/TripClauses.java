package dev.stepup.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Missing;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.spi.Departure;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import dev.stepup.spi.Trip.Channel;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds of every address to which a provider sends a browser. */
final class TripClauses {

    private static final URI BACK = URI.create("https://app.example.org/a%20page?q=1&r=%26x");

    private final SessionProvider provider;
    private final Aal level;

    TripClauses(SessionProvider provider, Aal level) {
        this.provider = provider;
        this.level = level;
    }

    void check(Session session, Set<String> secrets) {
        URI login = address(denial(Kind.LOGIN, Reason.NO_SESSION), null)
                .orElseThrow(() -> new AssertionError("nobody can sign in"));
        leadsBack(login, secrets);
        address(denial(Kind.STEP_UP, Reason.LEVEL_TOO_LOW), session).ifPresent(stepUp -> {
            leadsBack(stepUp, secrets);
            assertThat(stepUp).as("a step-up asks for more than a login").isNotEqualTo(login);
        });
        address(denial(Kind.STEP_UP, Reason.TOO_OLD), session).ifPresent(refresh -> {
            leadsBack(refresh, secrets);
            assertThat(refresh).as("a refresh asks for more than a login").isNotEqualTo(login);
        });
        address(denial(Kind.STEP_UP, Reason.LEVEL_TOO_LOW), null).ifPresent(withheld -> leadsBack(withheld, secrets));
        address(denial(Kind.ENROL, Reason.NO_SUITABLE_FACTOR), session).ifPresent(enrol -> leadsBack(enrol, secrets));
    }

    private void leadsBack(URI address, Set<String> secrets) {
        assertThat(address.getScheme()).isIn("http", "https");
        assertThat(address.getHost()).isNotBlank();
        assertThat(address.getRawFragment()).isNull();
        assertThat(secrets).allSatisfy(secret -> assertThat(address.toString()).doesNotContain(secret));
        assertThat(decoded(address.getRawQuery()))
                .contains(callback().orElse(BACK).toString());
    }

    /** An address of return may stand within another address, and is then encoded once more. */
    private static String decoded(String query) {
        String once = URLDecoder.decode(query, StandardCharsets.UTF_8);
        return query + " " + once + " " + (once.contains("%25") ? URLDecoder.decode(once, StandardCharsets.UTF_8) : "");
    }

    private Optional<URI> address(Denial denial, @Nullable Session session) {
        Departure departure = provider.begin(
                new Trip(denial, Channel.BROWSER, session, BACK, callback().orElse(null)));
        return departure instanceof Departure.To to ? Optional.of(to.address()) : Optional.empty();
    }

    /** Who completes trips by themselves is come back to themselves. */
    private Optional<URI> callback() {
        return provider.callbackPath().map(path -> URI.create("https://app.example.org" + path));
    }

    private Denial denial(Kind kind, Reason reason) {
        Requirement requirement = Requirement.of(RequiredAal.valueOf(level.name()));
        Missing missing = kind == Kind.LOGIN ? Missing.NOTHING : new Missing(level, Set.of(), false);
        return new Denial(kind, reason, requirement, missing, 0);
    }
}
