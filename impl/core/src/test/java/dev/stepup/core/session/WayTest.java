package dev.stepup.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.FakeKeep;
import dev.stepup.core.FakeProvider;
import dev.stepup.spi.Departure;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WayTest {

    private static final URI ADDRESS = URI.create("https://id.example.org/");
    private static final URI PAGE = URI.create("https://app.example.org/bank/transfer");
    private static final Denial LOGIN = Denial.of(Kind.LOGIN, Reason.NO_SESSION, Requirement.of(RequiredAal.AAL1));
    private static final Denial STEP_UP =
            Denial.of(Kind.STEP_UP, Reason.LEVEL_TOO_LOW, Requirement.of(RequiredAal.AAL2));

    private final FakeKeep keep = new FakeKeep();
    private final KeptTrips trips = new KeptTrips(keep, Duration.ofMinutes(10), 0);

    private static Way to(String state) {
        return new Way(
                new FakeProvider(),
                new Departure.To(URI.create(ADDRESS + state), new Departure.Luggage(state, "nonce")));
    }

    @Test
    void nothingToBeKept_addressAlone() {
        Way way = new Way(new FakeProvider(), Departure.to(ADDRESS));
        assertThat(way.isKept()).isFalse();
        assertThat(way.leave(trips, PAGE)).contains(ADDRESS);
        assertThat(way.offer(trips, PAGE, LOGIN)).contains(ADDRESS);
        assertThat(keep.texts).isEmpty();
    }

    @Test
    void luggage_isKeptWithTheAddressThatIsGiven() {
        assertThat(to("s1").isKept()).isTrue();
        assertThat(to("s1").leave(trips, PAGE)).contains(URI.create(ADDRESS + "s1"));
        assertThat(trips.take("fake", "s1")).contains(new KeptTrips.Ended(PAGE, "nonce"));
    }

    @Test
    void shownForTheSame_isTheSame_andForAnotherDenialAnother() {
        assertThat(to("s1").offer(trips, PAGE, LOGIN)).contains(URI.create(ADDRESS + "s1"));
        assertThat(to("s2").offer(trips, PAGE, LOGIN)).contains(URI.create(ADDRESS + "s1"));
        assertThat(to("s3").offer(trips, PAGE, STEP_UP)).contains(URI.create(ADDRESS + "s3"));
    }

    @Test
    void nowhereAndUnknown_haveNoAddress() {
        Way unknown = new Way(new FakeProvider(), new Departure.Unavailable("nobody answers"));
        assertThat(unknown.isUnknown()).isTrue();
        assertThat(unknown.leave(trips, PAGE)).isEmpty();
        assertThat(Way.NONE.isUnknown()).isFalse();
        assertThat(Way.NONE.offer(trips, PAGE, LOGIN)).isEmpty();
    }
}
