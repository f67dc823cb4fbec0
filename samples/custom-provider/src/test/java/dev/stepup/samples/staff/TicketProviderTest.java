package dev.stepup.samples.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.Callback;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.Trip;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The example of the guide does what the guide says. */
class TicketProviderTest {

    private static final URI CALLBACK = URI.create("https://app.example.org/signed-in");

    private final Map<String, Session> sessions = new HashMap<>();
    private final Set<String> proofs = new HashSet<>();
    private boolean broken;
    private final TicketProvider provider = new TicketProvider(new TicketProvider.Desk() {
        @Override
        public URI address(URI callback, String state, String proof, Denial denial) {
            proofs.add(proof);
            return URI.create("https://desk.example.org/?to=" + callback + "&state=" + state);
        }

        @Override
        public Optional<String> redeem(String ticket, String proof) throws IOException {
            if (broken) {
                throw new IOException(proof);
            }
            return Optional.of(ticket).filter(id -> sessions.containsKey(id) && proofs.contains(proof));
        }

        @Override
        public Optional<Session> session(String id) throws IOException {
            if (broken) {
                throw new IOException(id);
            }
            return Optional.ofNullable(sessions.get(id));
        }
    });

    @Test
    void trip_completed_isKeptAndThenRecognised() {
        sessions.put("t1", session("carol"));
        Departure.Luggage luggage = leave();

        Arrival arrival = provider.complete(back(luggage, Map.of("state", luggage.state(), "ticket", "t1")));

        assertThat(arrival).isEqualTo(new Arrival.Completed("t1"));
        RequestView request = back(luggage, Map.of(), "t1");
        assertThat(provider.recognise(request)).isEqualTo(CredentialKind.COOKIE);
        assertThat(provider.evidence(request)).isEqualTo(new Evidence.Present(session("carol")));
    }

    @Test
    void trip_ofAnotherStateOrTicketOrProof_isRefused() {
        sessions.put("t1", session("carol"));
        Departure.Luggage luggage = leave();
        Departure.Luggage foreign = new Departure.Luggage(luggage.state(), "another proof");

        assertThat(provider.complete(back(luggage, Map.of("state", "other", "ticket", "t1"))))
                .isInstanceOf(Arrival.Refused.class);
        assertThat(provider.complete(back(luggage, Map.of("state", luggage.state(), "ticket", "t2"))))
                .isInstanceOf(Arrival.Refused.class);
        assertThat(provider.complete(back(foreign, Map.of("state", luggage.state(), "ticket", "t1"))))
                .isInstanceOf(Arrival.Refused.class);
    }

    @Test
    void trip_cancelledOrUnanswered_saysSo() {
        sessions.put("t1", session("carol"));
        Departure.Luggage luggage = leave();

        assertThat(provider.complete(back(luggage, Map.of("state", luggage.state(), "cancelled", ""))))
                .isInstanceOf(Arrival.Declined.class);
        broken = true;
        assertThat(provider.complete(back(luggage, Map.of("state", luggage.state(), "ticket", "t1"))))
                .isInstanceOf(Arrival.Unavailable.class)
                .asString()
                .doesNotContain(luggage.text());
        assertThat(provider.evidence(back(luggage, Map.of(), "t1"))).isInstanceOf(Evidence.Unavailable.class);
    }

    private static Session session(String subject) {
        return new Session("1", subject, Aal.AAL2, List.of(), null, true);
    }

    private Departure.Luggage leave() {
        Denial denial = Denial.of(Denial.Kind.LOGIN, Denial.Reason.NO_SESSION, Requirement.of(RequiredAal.AAL2));
        URI page = URI.create("https://app.example.org/page");
        Departure departure = provider.begin(new Trip(denial, Trip.Channel.BROWSER, null, page, CALLBACK));
        return ((Departure.To) departure).kept().orElseThrow();
    }

    private static Callback back(Departure.Luggage luggage, Map<String, String> query, String... kept) {
        return new Callback() {
            @Override
            public Optional<String> parameter(String name) {
                return Optional.ofNullable(query.get(name));
            }

            @Override
            public URI address() {
                return CALLBACK;
            }

            @Override
            public Optional<String> take(String state) {
                return state.equals(luggage.state()) ? Optional.of(luggage.text()) : Optional.empty();
            }

            @Override
            public List<String> headers(String name) {
                return List.of();
            }

            @Override
            public Optional<String> kept(String provider) {
                return List.of(kept).stream().findFirst();
            }
        };
    }
}
