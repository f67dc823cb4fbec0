package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.state.Bounded;
import dev.stepup.kratosdouble.wire.Uuids;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Flows by their ids. */
final class Flows<F> {

    private final Map<UUID, F> flows = new Bounded<>();

    void add(UUID id, F flow) {
        flows.put(id, flow);
    }

    Optional<F> find(String id) {
        return Uuids.parse(id).map(flows::get);
    }
}
