package dev.stepup.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.FakeKeep;
import dev.stepup.core.session.KeptTrips.Ended;
import dev.stepup.spi.Departure.Luggage;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Section 5: the doors keep what a trip needs, once, for a while, and not without bound")
class KeptTripsTest {

    private static final Duration LIFESPAN = Duration.ofMinutes(10);
    private static final URI PAGE = URI.create("https://app.example.org/bank/transfer?to=b");
    private static final URI OTHER = URI.create("https://app.example.org/bank/other");

    private final FakeKeep keep = new FakeKeep();
    private long now = 1_700_000_000_000L;

    private KeptTrips trips() {
        return new KeptTrips(keep, LIFESPAN, now);
    }

    private void leave(String state) {
        trips().leave("idp", luggage(state), PAGE);
    }

    private URI offer(String state, URI page, String purpose) {
        return trips().offer("idp", address(state), luggage(state), page, purpose);
    }

    private static URI address(String state) {
        return URI.create("https://id.example.org/?state=" + state);
    }

    private static Luggage luggage(String state) {
        return new Luggage(state, "nonce of\n" + state);
    }

    private Optional<Ended> take(String state) {
        return trips().take("idp", state);
    }

    @Test
    void trip_taken_isThereOnce() {
        leave("s1");
        assertThat(take("s1")).contains(new Ended(PAGE, "nonce of\ns1"));
        assertThat(take("s1")).isEmpty();
        assertThat(keep.texts).isEmpty();
    }

    @Test
    void trip_ofAnotherProvider_isNotThere() {
        leave("s1");
        assertThat(trips().take("other", "s1")).isEmpty();
        assertThat(take("s1")).isPresent();
    }

    @Test
    void state_withASpace_isNotTakenForTheNameOfAProvider() {
        trips().leave("idp two", luggage("s1"), PAGE);
        assertThat(take("two s1")).isEmpty();
        assertThat(trips().take("idp two", "s1")).isPresent();
    }

    @Test
    void trip_untilItsTimeIsOver_isThere() {
        leave("s1");
        leave("s2");
        now += LIFESPAN.toMillis();
        assertThat(take("s1")).isPresent();
        now++;
        assertThat(take("s2")).isEmpty();
    }

    @Test
    void nodeBehindTheOneThatBeganTheTrip_takesItForJustBegun() {
        leave("s1");
        now -= 800;
        assertThat(take("s1")).isPresent();
    }

    @Test
    void tripsThatAreOver_anotherIsBegun_areGone() {
        leave("s1");
        now += LIFESPAN.toMillis() + 1;
        leave("s2");
        assertThat(keep.texts).hasSize(1);
    }

    @Test
    void textThatIsNone_countsAsOver() {
        keep.put("trip idp s1", "whatever");
        keep.put("trip idp s2", "when\n\n\n\n");
        assertThat(take("s1")).isEmpty();
        assertThat(take("s2")).isEmpty();
        keep.put("trip idp s1", "whatever");
        leave("s3");
        assertThat(keep.texts).hasSize(1);
    }

    @Test
    void manyTrips_oldestGoes() {
        for (int i = 0; i < KeptTrips.MOST + 1; i++) {
            leave("s" + i);
            now++;
        }
        assertThat(keep.texts).hasSize(KeptTrips.MOST);
        assertThat(take("s0")).isEmpty();
        assertThat(take("s1")).isPresent();
    }

    @Test
    void tooManyTripsByThreadsAtOnce_nextOneSeesThemOff() {
        for (int i = 0; i < 3 * KeptTrips.MOST; i++) {
            keep.put("trip idp x" + i, new KeptTrip(now, "", "", PAGE.toString(), "").text());
        }
        leave("s1");
        assertThat(keep.texts).hasSize(KeptTrips.MOST);
        assertThat(take("s1")).isPresent();
    }

    @Test
    void manyOffers_whoHasLeft_isNotPushedOut() {
        leave("s0");
        for (int i = 1; i < 3 * KeptTrips.MOST; i++) {
            now++;
            offer("s" + i, URI.create(PAGE + "&i=" + i), "LOGIN");
        }
        assertThat(keep.texts).hasSize(KeptTrips.MOST);
        assertThat(take("s0")).isPresent();
    }

    @Test
    void sameOffer_whileItIsYoung_isMadeAgain() {
        assertThat(offer("s1", PAGE, "LOGIN")).isEqualTo(address("s1"));
        now += LIFESPAN.dividedBy(4).toMillis();
        assertThat(offer("s2", PAGE, "LOGIN")).isEqualTo(address("s1"));
        assertThat(keep.texts).hasSize(1);
        now++;
        assertThat(offer("s3", PAGE, "LOGIN")).isEqualTo(address("s3"));
        assertThat(take("s1")).isPresent();
    }

    @Test
    void otherOffers_areTheirOwn() {
        offer("s1", PAGE, "LOGIN");
        assertThat(offer("s2", OTHER, "LOGIN")).isEqualTo(address("s2"));
        assertThat(offer("s3", PAGE, "STEP_UP")).isEqualTo(address("s3"));
        assertThat(trips().offer("other", address("s4"), luggage("s4"), PAGE, "LOGIN"))
                .isEqualTo(address("s4"));
    }

    @Test
    void offerThatSomebodyCameBackFrom_isNotMadeAgain() {
        offer("s1", PAGE, "LOGIN");
        take("s1");
        assertThat(offer("s2", PAGE, "LOGIN")).isEqualTo(address("s2"));
    }

    @Test
    void whoHasLeft_isNotOffered() {
        leave("s1");
        assertThat(offer("s2", PAGE, "LOGIN")).isEqualTo(address("s2"));
    }
}
