package dev.stepup.samples.staff;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Session;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.Callback;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The other kind of provider, as an example for the guide: people sign in elsewhere, and come back with a ticket that is
 * good once. The portal does not use it.
 */
final class TicketProvider implements SessionProvider {

    /** Where people sign in. None of its answers takes longer than its time-out. */
    interface Desk {

        /** Where a person goes who has to complete what a denial says; the address tells no more than a hash of the proof. */
        URI address(URI callback, String state, String proof, Denial denial);

        /** The session that a ticket stands for; empty for one that is unknown, used already, or of another proof. */
        Optional<String> redeem(String ticket, String proof) throws IOException;

        /** What a session is worth now. */
        Optional<Session> session(String id) throws IOException;
    }

    private final Desk desk;

    TicketProvider(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Aal.AAL2, true, false, List.of(), Map.of());
    }

    @Override
    public Optional<String> callbackPath() {
        return Optional.of("/signed-in");
    }

    @Override
    public Departure begin(Trip trip) {
        URI callback = trip.callback();
        if (callback == null || trip.denial().kind() == Denial.Kind.ENROL) {
            return Departure.NOWHERE;
        }
        String state = SessionToken.random().text();
        String proof = SessionToken.random().text();
        URI address = desk.address(callback, state, proof, trip.denial());
        return new Departure.To(address, new Departure.Luggage(state, proof));
    }

    @Override
    public Arrival complete(Callback callback) {
        Optional<String> proof = callback.parameter("state").flatMap(callback::take);
        if (proof.isEmpty()) {
            return new Arrival.Refused("no trip of this state");
        }
        if (callback.parameter("cancelled").isPresent()) {
            return new Arrival.Declined("cancelled");
        }
        try {
            return desk.redeem(callback.parameter("ticket").orElse(""), proof.get())
                    .<Arrival>map(Arrival.Completed::new)
                    .orElseGet(() -> new Arrival.Refused("a ticket of nobody"));
        } catch (IOException e) {
            return new Arrival.Unavailable("the desk: " + e.getClass().getName());
        }
    }

    @Override
    public CredentialKind recognise(RequestView request) {
        return request.kept(name()).isPresent() ? CredentialKind.COOKIE : CredentialKind.NONE;
    }

    @Override
    public Evidence evidence(RequestView request) {
        Optional<String> id = request.kept(name());
        try {
            Optional<Session> session = id.isPresent() ? desk.session(id.get()) : Optional.empty();
            return session.<Evidence>map(Evidence.Present::new).orElse(Evidence.NOBODY);
        } catch (IOException e) {
            return new Evidence.Unavailable("the desk: " + e.getClass().getName());
        }
    }
}
