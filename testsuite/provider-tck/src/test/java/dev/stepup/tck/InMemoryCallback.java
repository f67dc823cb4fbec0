package dev.stepup.tck;

import dev.stepup.spi.Arrival;
import dev.stepup.spi.Callback;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Departure.Luggage;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The provider in memory as one that completes its trips by itself. Open, so that a mutant can be made of it. */
class InMemoryCallback extends InMemory.InMemoryProvider {

    /** What the backend has given out: whose session a code stands for, and for which trip it was made. */
    record Granted(String id, String nonce) {}

    InMemoryCallback(InMemory backend) {
        super(backend);
    }

    @Override
    public Optional<String> callbackPath() {
        return Optional.of("/in-memory/callback");
    }

    @Override
    public Departure begin(Trip trip) {
        return trip.callback() == null
                ? Departure.NOWHERE
                : begin(trip, trip.callback(), UUID.randomUUID().toString());
    }

    Departure begin(Trip trip, URI callback, String state) {
        String nonce = UUID.randomUUID().toString();
        URI address = URI.create("https://id.example.org/" + trip.denial().kind() + "?state=" + state + "&nonce="
                + nonce + "&redirect_uri=" + URLEncoder.encode(callback.toString(), StandardCharsets.UTF_8));
        return new Departure.To(address, new Luggage(state, nonce));
    }

    @Override
    public Arrival complete(Callback callback) {
        return callback.parameter("state")
                .filter(state -> !state.isEmpty())
                .flatMap(callback::take)
                .map(nonce -> complete(callback.parameter("code").orElse(""), nonce))
                .orElseGet(() -> new Arrival.Refused("no trip of this browser"));
    }

    Arrival complete(String code, String nonce) {
        if (backend.failure != BackendFailure.NONE) {
            return new Arrival.Unavailable("the map is " + backend.failure);
        }
        Granted granted = backend.codes.remove(code);
        return granted == null || !granted.nonce().equals(nonce)
                ? new Arrival.Refused("a code of no use")
                : new Arrival.Completed(granted.id());
    }

    @Override
    Optional<String> id(RequestView request) {
        return request.kept(name()).or(() -> super.id(request));
    }

    /** The backend: the person signs in, and is sent back. */
    static Map<String, String> comeBack(InMemory backend, URI address, String id) {
        Map<String, String> query = new java.util.HashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            query.put(pair.split("=")[0], pair.split("=")[1]);
        }
        String code = UUID.randomUUID().toString();
        backend.codes.put(code, new Granted(id, query.getOrDefault("nonce", "")));
        return Map.of("state", query.getOrDefault("state", ""), "code", code);
    }
}
