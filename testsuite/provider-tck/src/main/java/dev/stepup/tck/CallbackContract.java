package dev.stepup.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Missing;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Departure.Luggage;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.Trip;
import dev.stepup.spi.Trip.Channel;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a provider has to keep to that completes trips at a path of its own. */
abstract class CallbackContract extends ProviderUnderTest {

    private static final URI ROOT = URI.create("https://app.example.org/app");
    private static final int TRIPS = 50;

    /** 22 characters that carry 6 bits each are 128 bits; of so many states no two have 8 of them in common at an end. */
    private static final int SHORTEST_STATE = 22;

    private static final int SHARED_END = 8;

    @Test
    void callback_withoutATrip_isRefused() {
        for (Map<String, String> parameters : List.of(
                Map.<String, String>of(),
                Map.of("state", "c3RhdGU"),
                Map.of("state", "c3RhdGU", "code", "Y29kZQ"),
                Map.of("state", "c3RhdGU", "error", "access_denied"),
                Map.of("state", "", "code", ""),
                Map.of("code", "Y29kZQ"),
                Map.of("error", "server_error"))) {
            assertThat(complete(Return.without(address(), parameters)))
                    .as("%s", parameters.keySet())
                    .isInstanceOf(Arrival.Refused.class);
        }
    }

    @Test
    void callback_itsPath_isOneBelowTheContextRoot() {
        assumeHasCallback();
        assertThat(provider.callbackPath()).isEqualTo(provider.callbackPath());
        assertThat(provider.callbackPath().orElseThrow())
                .matches("(/[A-Za-z0-9._~-]+)+")
                .doesNotContain("..");
    }

    @Test
    void callback_eachTrip_hasAStateThatNobodyGuesses() {
        assumeHasCallback();
        // Who is sent to the callback itself is recognised there by something else than a state that comes back.
        assumeFalse(depart(null).address().equals(address()), "its trips begin at the callback");
        Set<String> ends = new HashSet<>();
        for (int i = 0; i < TRIPS; i++) {
            Departure.To to = depart(null);
            String state = luggage(to).state();
            assertThat(state).hasSizeGreaterThanOrEqualTo(SHORTEST_STATE);
            assertThat(to.address().toString()).as("it comes back").contains(state);
            assertThat(ends.add("begins with " + state.substring(0, SHARED_END)))
                    .as("the states have their beginning in common")
                    .isTrue();
            assertThat(ends.add("ends with " + state.substring(state.length() - SHARED_END)))
                    .as("the states have their end in common")
                    .isTrue();
        }
    }

    @Test
    void callback_luggage_holdsNoCredential() {
        assumeHasCallback();
        IssuedCredential credential = fixture.open(first("alice"));
        Departure.To to = depart(present(credential));
        assertThat(credential.secrets())
                .allSatisfy(secret -> assertThat(
                                luggage(to).state() + " " + luggage(to).text() + " " + to.address())
                        .doesNotContain(secret));
    }

    @Test
    void callback_completed_isEvidenceFromThenOn() {
        Departure.To to = ledDepart();
        SessionPlan plan = second("alice");

        Arrival arrival = complete(Return.from(luggage(to), address(), fixture.comeBack(to.address(), plan)));

        assertThat(goesOn(arrival)).as("%s", arrival).isTrue();
        if (arrival instanceof Arrival.Completed completed) {
            RequestView next = keeping(completed.kept());
            assertThat(recognise(next)).isNotEqualTo(CredentialKind.NONE);
            assertThat(present(next).level()).isEqualTo(plan.level());
        }
    }

    @Test
    void callback_secondTime_isRefused() {
        Departure.To to = ledDepart();
        Return back = Return.from(luggage(to), address(), fixture.comeBack(to.address(), first("alice")));
        assertThat(goesOn(complete(back))).isTrue();

        assertThat(complete(back)).isInstanceOf(Arrival.Refused.class);
    }

    @Test
    void callback_inABrowserThatDidNotLeave_isRefused() {
        Departure.To to = ledDepart();
        Map<String, String> parameters = fixture.comeBack(to.address(), first("alice"));

        assertThat(complete(Return.without(address(), parameters))).isInstanceOf(Arrival.Refused.class);
    }

    @Test
    void callback_withAnythingElseThanWhatWasSent_neverGoesOn() {
        Set<String> names =
                fixture.comeBack(ledDepart().address(), first("alice")).keySet();
        assertThat(names).isNotEmpty();
        for (String name : names) {
            for (Optional<String> junk :
                    List.of(Optional.<String>empty(), Optional.of(""), Optional.of("Y29kZQ"), Optional.of("\0;"))) {
                Departure.To to = depart(null);
                Map<String, String> parameters = new HashMap<>(fixture.comeBack(to.address(), first("alice")));
                parameters.remove(name);
                junk.ifPresent(value -> parameters.put(name, value));
                assertThat(goesOn(complete(Return.from(luggage(to), address(), parameters))))
                        .as("%s replaced by %s", name, junk)
                        .isFalse();
            }
        }
        Departure.To to = depart(null);
        assertThat(goesOn(complete(Return.from(
                        luggage(to),
                        address(),
                        Map.of("x", "y", "state", luggage(to).state())))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void callback_whileTheBackendIsOutOfOrder_isUnavailableInTime(BackendFailure failure) {
        Departure.To to = ledDepart();
        Return back = Return.from(luggage(to), address(), fixture.comeBack(to.address(), first("alice")));
        broken(failure);

        Arrival arrival = inTime(() -> complete(back));

        assertThat(arrival).isInstanceOf(Arrival.Unavailable.class);
        assertThat(((Arrival.Unavailable) arrival).cause()).isNotBlank();
    }

    @Test
    void callback_whateverComes_isWrittenNowhere() {
        Departure.To to = ledDepart();
        Map<String, String> parameters = fixture.comeBack(to.address(), first("alice"));
        StringBuilder said = new StringBuilder();
        try (Logged logged = new Logged()) {
            Return back = Return.from(luggage(to), address(), parameters);
            said.append(complete(back)).append(complete(back));
            if (fixture.abilities().contains(Ability.FAIL)) {
                Departure.To again = depart(null);
                fixture.fail(BackendFailure.ERROR);
                said.append(complete(Return.from(luggage(again), address(), withState(parameters, to, again))));
            }
            said.append(logged.text());
        }
        Set<String> secrets = new HashSet<>(parameters.values());
        secrets.add(luggage(to).text());
        // Nor is it a secret where the backend is: by RFC 9207 it says so itself.
        secrets.removeIf(secret -> secret.length() < SHARED_END || secret.matches("https?://[^?]*"));
        assertThat(secrets).allSatisfy(secret -> assertThat(said.toString()).doesNotContain(secret));
    }

    /** What came back from one trip, as if it were from another. */
    private static Map<String, String> withState(Map<String, String> parameters, Departure.To one, Departure.To other) {
        Map<String, String> changed = new HashMap<>(parameters);
        changed.replaceAll((name, value) ->
                value.equals(luggage(one).state()) ? luggage(other).state() : value);
        return changed;
    }

    private void assumeHasCallback() {
        assumeTrue(provider.callbackPath().isPresent(), "this provider completes no trips");
    }

    private Departure.To ledDepart() {
        assumeHasCallback();
        assumeTrue(fixture.abilities().contains(Ability.CALLBACK), "nobody can be led through this backend");
        return depart(null);
    }

    private Departure.To depart(@Nullable Session session) {
        Requirement requirement = Requirement.of(RequiredAal.valueOf(highest().name()));
        Denial denial = session == null
                ? Denial.of(Kind.LOGIN, Reason.NO_SESSION, requirement)
                : new Denial(
                        Kind.STEP_UP, Reason.LEVEL_TOO_LOW, requirement, new Missing(highest(), Set.of(), false), 0);
        Departure departure =
                provider.begin(new Trip(denial, Channel.BROWSER, session, URI.create(ROOT + "/page?a=b"), address()));
        assertThat(departure).isInstanceOf(Departure.To.class);
        return (Departure.To) departure;
    }

    private static Luggage luggage(Departure.To to) {
        return to.kept().orElseThrow(() -> new AssertionError("nothing is kept for the way back"));
    }

    private URI address() {
        return URI.create(ROOT + provider.callbackPath().orElse("/nowhere"));
    }

    private Arrival complete(Return back) {
        Arrival arrival = provider.complete(back);
        assertThat(arrival).as("null is no answer").isNotNull();
        return arrival;
    }

    private static boolean goesOn(Arrival arrival) {
        return arrival instanceof Arrival.Completed || arrival instanceof Arrival.Passed;
    }

    private RequestView keeping(String kept) {
        return new RequestView() {
            @Override
            public List<String> headers(String name) {
                return List.of();
            }

            @Override
            public Optional<String> kept(String name) {
                return name.equals(provider.name()) ? Optional.of(kept) : Optional.empty();
            }
        };
    }
}
