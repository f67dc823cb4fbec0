package dev.stepup.it.app.test;

import dev.stepup.event.AccessJudged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers what was judged, in its order. */
@ApplicationScoped
public class Judgements {

    private final Queue<String> judged = new ConcurrentLinkedQueue<>();

    void hear(@Observes AccessJudged event) {
        judged.add((event.decision().isPermit() ? "permit " : "deny ") + event.requirement());
    }

    List<String> takeAll() {
        List<String> taken = new ArrayList<>();
        for (String next = judged.poll(); next != null; next = judged.poll()) {
            taken.add(next);
        }
        return taken;
    }
}
