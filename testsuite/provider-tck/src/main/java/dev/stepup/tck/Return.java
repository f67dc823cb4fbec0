package dev.stepup.tck;

import dev.stepup.spi.Callback;
import dev.stepup.spi.Departure.Luggage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A browser that comes back to a callback, and what is kept in it for trips. */
final class Return implements Callback {

    private final URI address;
    private final Map<String, String> parameters;
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    private Return(URI address, Map<String, String> parameters) {
        this.address = address;
        this.parameters = Map.copyOf(parameters);
    }

    /** From no trip that this browser was sent on. */
    static Return without(URI address, Map<String, String> parameters) {
        return new Return(address, parameters);
    }

    static Return from(Luggage luggage, URI address, Map<String, String> parameters) {
        Return back = new Return(address, parameters);
        back.kept.put(luggage.state(), luggage.text());
        return back;
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public Optional<String> take(String state) {
        return Optional.ofNullable(kept.remove(state));
    }

    @Override
    public List<String> headers(String name) {
        return List.of();
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public Optional<URI> url() {
        return Optional.of(address);
    }
}
