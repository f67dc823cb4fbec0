package dev.stepup.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Denial.Reason;
import dev.stepup.Session;
import dev.stepup.core.FakeKeep;
import dev.stepup.core.FakeMemory;
import dev.stepup.core.FakeRequest;
import dev.stepup.core.Sessions;
import dev.stepup.core.session.Subject;
import dev.stepup.event.SubjectChanged;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.Callback;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.DenialPage.Link;
import dev.stepup.spi.DenialPage.Purpose;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Section 5: who comes back to the callback of a provider")
class LandingsTest {

    private static final String PAGE = "https://app.example.org/bank/transfer?to=b";
    private static final String LOGIN = "login fake";

    private final Answering application = new Answering();
    private final Landings landings =
            new Landings(Answering.config("https://app.example.org/bank"), application.answers, application.clock);
    private final FakeKeep keep = new FakeKeep();
    private final FakeMemory memory = FakeMemory.of(null);
    private int begun;

    @BeforeEach
    void provider() {
        application.provider.callbackPath = "/stepup/callback";
        application.provider.evidence = () -> keep.texts.containsKey(LOGIN) ? alice() : Evidence.NOBODY;
        application.provider.departure = trip -> {
            String state = "s" + ++begun;
            return new Departure.To(
                    URI.create("https://id.example.org/?state=" + state + "&to=" + trip.callback()),
                    new Departure.Luggage(state, "nonce"));
        };
        arrives(new Arrival.Completed("alice"));
    }

    private static Evidence alice() {
        return new Evidence.Present(Sessions.oneFactor());
    }

    private void arrives(@Nullable Arrival arrival) {
        application.provider.arrival =
                callback -> take(callback).isPresent() ? arrival : new Arrival.Refused("no trip");
    }

    private void arrivesUnchecked(Function<Callback, @Nullable Arrival> arrival) {
        application.provider.arrival = arrival;
    }

    private static Optional<String> take(Callback callback) {
        return callback.parameter("state").flatMap(callback::take);
    }

    /** A person asks for the page, and is sent away. */
    private Answer leave() {
        FakeRequest request = mine(FakeRequest.navigation());
        request.query = "to=b";
        return application.answer(Answering.LOGIN, request);
    }

    private FakeRequest mine(FakeRequest request) {
        request.keep = keep;
        request.memory = memory;
        return request;
    }

    private FakeRequest callback(FakeRequest request, String query) {
        request.requestUri = "/bank/stepup/callback";
        request.query = query;
        return mine(request);
    }

    private Answer land(FakeRequest request) {
        return landings.land(application.provider, application.call(request), request, request)
                .orElseThrow();
    }

    private Answer comeBack(String state) {
        return land(callback(FakeRequest.navigation(), "state=" + state));
    }

    private static void assertTold(Answer answer, Reason reason) {
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(Answering.page(answer).denial().reason()).isEqualTo(reason);
    }

    private static List<URI> links(Answer answer, Purpose purpose) {
        return Answering.page(answer).links().stream()
                .filter(link -> link.purpose() == purpose)
                .map(Link::address)
                .toList();
    }

    @Test
    void completed_goesOnWithTheQuery_andTheLoginIsKeptUnderANewId() {
        assertThat(leave().header("Location"))
                .contains("https://id.example.org/?state=s1" + "&to=https://app.example.org/bank/stepup/callback");
        Answer answer = comeBack("s1");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains(PAGE);
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(keep.texts).containsEntry(LOGIN, "alice").hasSize(1);
        assertThat(memory.owner).isNotNull();
    }

    @Test
    void completed_idIsAnotherBeforeTheLoginIsKept() {
        leave();
        comeBack("s1");
        assertThat(keep.renewed).isEqualTo(1);
        assertThat(keep.atRenewal).isEmpty();
    }

    @Test
    void callback_usedTwice_isRefusedAndTheLoginStays() {
        leave();
        comeBack("s1");
        arrives(new Arrival.Completed("mallory"));
        assertTold(comeBack("s1"), Reason.TRIP_UNKNOWN);
        assertThat(keep.texts).containsEntry(LOGIN, "alice");
    }

    static List<Arrival> arrivalsOfSomeTrip() {
        return List.of(new Arrival.Completed("mallory"), new Arrival.Passed(), new Arrival.Declined("no"));
    }

    @ParameterizedTest
    @MethodSource("arrivalsOfSomeTrip")
    void carelessProvider_withoutATripOfThisBrowser_isNotBelieved(Arrival arrival) {
        arrivesUnchecked(callback -> arrival);
        assertTold(comeBack("s1"), Reason.TRIP_UNKNOWN);
        assertThat(keep.texts).isEmpty();
        assertThat(keep.renewed).isZero();
    }

    @Test
    void trip_ofAnotherBrowser_isRefused() {
        leave();
        FakeRequest victim = callback(FakeRequest.navigation(), "state=s1");
        victim.keep = new FakeKeep();
        assertTold(land(victim), Reason.TRIP_UNKNOWN);
        assertThat(keep.texts).hasSize(1);
    }

    @Test
    void tooLate_isRefused() {
        leave();
        application.clock.advance(Duration.ofMinutes(10).plusMillis(1));
        Answer late = comeBack("s1");
        assertTold(late, Reason.TRIP_UNKNOWN);
        assertThat(late.status()).isEqualTo(403);
        assertThat(links(late, Purpose.CONTINUE)).containsExactly(URI.create("https://app.example.org/bank/start"));
    }

    @Test
    void passed_goesOnAndNothingIsKept() {
        leave();
        arrives(new Arrival.Passed());
        assertThat(comeBack("s1").header("Location")).contains(PAGE);
        assertThat(keep.texts).isEmpty();
    }

    @Test
    void declined_isToldAndMayTryAgain_andTheLoginOfBeforeStays() {
        keep.put(LOGIN, "alice");
        leave();
        arrives(new Arrival.Declined("access_denied"));
        Answer answer = comeBack("s1");
        assertTold(answer, Reason.DECLINED);
        assertThat(links(answer, Purpose.TRY_AGAIN)).containsExactly(URI.create(PAGE));
        assertThat(keep.texts).containsEntry(LOGIN, "alice").hasSize(1);
    }

    @Test
    void unavailable_isA503AndMayTryAgain() {
        leave();
        arrives(new Arrival.Unavailable("nobody answers"));
        Answer answer = comeBack("s1");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(links(answer, Purpose.TRY_AGAIN)).containsExactly(URI.create(PAGE));
    }

    @Test
    void providerThatThrowsOrSaysNothing_isUnavailable() {
        arrivesUnchecked(callback -> null);
        assertTold(comeBack("s1"), Reason.BACKEND_UNAVAILABLE);
        arrivesUnchecked(callback -> {
            throw new IllegalArgumentException(callback.parameter("state").orElse(""));
        });
        assertTold(comeBack("s1"), Reason.BACKEND_UNAVAILABLE);
    }

    @Test
    void answeredByTheProvider_isLeftAlone() {
        arrivesUnchecked(callback -> new Arrival.Answered());
        FakeRequest request = callback(FakeRequest.navigation(), "");
        assertThat(landings.land(application.provider, application.call(request), request, request))
                .isEmpty();
    }

    @Test
    void rootUnknown_providerIsNotAsked() {
        leave();
        arrivesUnchecked(callback -> {
            throw new AssertionError("asked");
        });
        Landings nowhere = new Landings(Answering.config(null), application.answers, application.clock);
        FakeRequest request = callback(FakeRequest.navigation(), "state=s1");
        Answer answer = nowhere.land(application.provider, application.call(request), request, request)
                .orElseThrow();
        assertTold(answer, Reason.TRIP_UNKNOWN);
        assertThat(keep.texts).hasSize(1);
    }

    @Test
    void browserOnlyLooksAhead_tripGoesOn() {
        leave();
        Answer ahead = land(callback(FakeRequest.navigation().with("Sec-Purpose", "prefetch"), "state=s1"));
        assertThat(ahead.status()).isEqualTo(403);
        assertThat(Answering.problem(ahead)).isNotEmpty();
        assertThat(comeBack("s1").status()).isEqualTo(303);
    }

    @Test
    @DisplayName("Section 3: the provider sees that somebody else has come, where the doors cannot")
    void another_ofATrip_endsTheSessionAndKeepsNothing() {
        leave();
        arrives(new Arrival.Another());

        assertTold(comeBack("s1"), Reason.SUBJECT_CHANGED);
        assertThat(memory.ended).isEqualTo(1);
        assertThat(keep.texts).doesNotContainKey(LOGIN);
        assertThat(application.events).hasAtLeastOneElementOfType(SubjectChanged.class);
    }

    @Test
    void another_withoutATrip_putsNobodyOut() {
        arrivesUnchecked(callback -> new Arrival.Another());

        assertTold(comeBack("s1"), Reason.TRIP_UNKNOWN);
        assertThat(memory.ended).isZero();
    }

    @Test
    void anotherSubject_sessionIsEndedAndTheLoginIsKeptInTheNextOne() {
        memory.owner = Subject.parse("AAL1\nfake\nalice");
        leave();
        arrives(new Arrival.Completed("bob"));
        Session bobs = new Session(
                "s2", "bob", Aal.AAL1, List.of(CompletedMethod.of("password", Aal.AAL1, Sessions.NOW)), null, true);
        application.provider.evidence = () -> new Evidence.Present(bobs);
        FakeRequest request = callback(FakeRequest.navigation(), "state=s1");
        Answer answer = land(request);
        assertTold(answer, Reason.SUBJECT_CHANGED);
        assertThat(memory.ended).isEqualTo(1);
        assertThat(request.tripsForgotten).isEqualTo(1);
        assertThat(keep.texts).containsEntry(LOGIN, "bob");
        assertThat(keep.renewed).isEqualTo(2);
    }

    @Test
    void evidenceCannotBeHad_afterTheLogin_isA503AndTheLoginIsKept() {
        leave();
        application.provider.evidence = () -> new Evidence.Unavailable("nobody answers");
        assertTold(comeBack("s1"), Reason.BACKEND_UNAVAILABLE);
        assertThat(keep.texts).containsEntry(LOGIN, "alice");
    }

    @Test
    void startedFromAPageAtTheCallback_comesToTheStartPage() {
        FakeRequest script = mine(FakeRequest.script()
                .with("HX-Request", "true")
                .with("HX-Current-URL", "https://app.example.org/bank/stepup/callback?state=s0"));
        assertThat(application.answer(Answering.LOGIN, script).header("HX-Redirect"))
                .isPresent();
        assertThat(comeBack("s1").header("Location")).contains("https://app.example.org/bank/start");
    }

    @Test
    void scriptsPoll_oneTripIsKeptForThem() {
        for (int i = 0; i < 40; i++) {
            FakeRequest poll = mine(FakeRequest.script());
            poll.requestUri = "/bank/poll";
            assertThat(Answering.problem(application.answer(Answering.LOGIN, poll)))
                    .extractingByKey("redirect_browser_to")
                    .asString()
                    .contains("state=s1&");
        }
        assertThat(keep.texts).hasSize(1);
    }

    @Test
    void prefetchOfAPage_keepsNothingAndShowsNoAddress() {
        FakeRequest ahead = mine(FakeRequest.navigation().with("Sec-Purpose", "prefetch"));
        assertThat(Answering.problem(application.answer(Answering.LOGIN, ahead)))
                .doesNotContainKey("redirect_browser_to");
        assertThat(keep.texts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT"})
    void anyMethod_isForTheProviderToJudge(String method) {
        leave();
        FakeRequest request = callback(FakeRequest.navigation(), "state=s1");
        request.method = method;
        arrivesUnchecked(
                callback -> callback.method().equals("GET") && take(callback).isPresent()
                        ? new Arrival.Passed()
                        : new Arrival.Refused("by " + callback.method()));
        assertThat(land(request).status()).isEqualTo(method.equals("GET") ? 303 : 403);
    }

    @Test
    void frameAndScript_areToldInTheirOwnWay() {
        assertThat(Answering.page(land(callback(FakeRequest.frame(), "state=x")))
                        .links())
                .isNotEmpty()
                .allMatch(link -> link.purpose() != Purpose.TRY_AGAIN);
        assertThat(Answering.problem(land(callback(FakeRequest.script(), "state=x"))))
                .containsEntry("status", 403);
        application.provider.credential = () -> CredentialKind.NONE;
        assertThat(Answering.problem(land(callback(FakeRequest.program(), "state=x"))))
                .containsEntry("status", 403);
    }

    @Test
    void callback_tellsTheProviderItsAddressAndNothingThatIsThereTwice() {
        arrivesUnchecked(callback -> {
            assertThat(callback.address()).hasToString("https://app.example.org/bank/stepup/callback");
            assertThat(callback.parameter("code")).isEmpty();
            assertThat(callback.parameter("state")).contains("s1");
            return new Arrival.Refused("seen");
        });
        assertTold(land(callback(FakeRequest.navigation(), "code=a&code=b&state=s1")), Reason.TRIP_UNKNOWN);
    }

    @Test
    void causeWithLineBreaks_isOneLine() {
        assertThat(AnswerMessages.declined("idp", "no\r\nSTEPUP-999: forged"))
                .doesNotContain("\n", "\r")
                .contains("no STEPUP-999");
        assertThat(AnswerMessages.refused("idp", "x".repeat(5000))).hasSizeLessThan(500);
    }
}
