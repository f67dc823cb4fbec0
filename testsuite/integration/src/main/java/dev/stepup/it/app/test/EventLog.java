package dev.stepup.it.app.test;

import dev.stepup.event.AccessJudged;
import dev.stepup.event.StepUpEvent;
import dev.stepup.event.SubjectChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers what was told, and throws if it is told to. */
@ApplicationScoped
public class EventLog {

    private static final ConcurrentLinkedQueue<String> LINES = new ConcurrentLinkedQueue<>();
    private static volatile boolean throwing;

    void all(@Observes StepUpEvent event) {
        String outcome =
                event instanceof AccessJudged judged ? (judged.decision().isPermit() ? " permit" : " deny") : "";
        LINES.add(event.getClass().getSimpleName() + outcome + " " + event.door() + " " + event.requirement());
        if (throwing) {
            throw new IllegalStateException("an observer that throws");
        }
    }

    void one(@Observes SubjectChanged event) {
        LINES.add("and " + event.subject().isPresent());
    }

    static void setThrowing(boolean newThrowing) {
        throwing = newThrowing;
    }

    static List<String> takeAll() {
        List<String> taken = List.copyOf(LINES);
        LINES.clear();
        return taken;
    }
}
