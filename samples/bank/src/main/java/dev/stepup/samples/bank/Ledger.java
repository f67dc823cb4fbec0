package dev.stepup.samples.bank;

import dev.stepup.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The transfers of every customer, in memory, under the subject of their session. */
@ApplicationScoped
public class Ledger {

    private final Map<String, List<Transfer>> transfers = new ConcurrentHashMap<>();

    List<Transfer> transfers(Session owner) {
        return List.copyOf(transfers.getOrDefault(owner.subject(), List.of()));
    }

    void add(Session owner, Transfer transfer) {
        transfers
                .computeIfAbsent(owner.subject(), subject -> new CopyOnWriteArrayList<>())
                .add(transfer);
    }
}
