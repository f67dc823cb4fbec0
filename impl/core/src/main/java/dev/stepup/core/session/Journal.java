package dev.stepup.core.session;

import dev.stepup.Decision;
import dev.stepup.Denial;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.event.AccessJudged;
import dev.stepup.event.Door;
import dev.stepup.event.StepUpAbandoned;
import dev.stepup.event.StepUpBegun;
import dev.stepup.event.StepUpCompleted;
import dev.stepup.event.StepUpEvent;
import dev.stepup.event.SubjectChanged;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was judged in one request, by which door first, and what is told of it. */
final class Journal {

    private final Lookup lookup;
    private final Consumer<StepUpEvent> listener;
    private final Map<Requirement, Entry> entries = new HashMap<>();

    private record Entry(@Nullable Decision decision, Door door, Object target) {}

    Journal(Lookup lookup, Consumer<StepUpEvent> listener) {
        this.lookup = lookup;
        this.listener = listener;
    }

    @Nullable
    Decision known(Requirement requirement) {
        Entry entry = entries.get(requirement);
        return entry == null ? null : entry.decision();
    }

    void enter(Requirement requirement, Decision decision, Door door, Object target) {
        entries.put(requirement, new Entry(decision, door, target));
    }

    /** What was judged before does not count any more. */
    void clear() {
        entries.clear();
    }

    void tellJudged(Requirement requirement, Decision decision) {
        Entry of = entry(requirement);
        listener.accept(new AccessJudged(decision, requirement, of.door(), what(of), subjectId(), lookup.at()));
    }

    void tellChanged(Requirement requirement) {
        Entry of = entry(requirement);
        listener.accept(new SubjectChanged(requirement, of.door(), what(of), subjectId(), lookup.at()));
    }

    void tellCompleted(Requirement requirement) {
        Entry of = entry(requirement);
        listener.accept(new StepUpCompleted(requirement, of.door(), what(of), subjectId(), lookup.at()));
    }

    void tellBegun(Denial denial) {
        Entry of = entry(denial.requirement());
        listener.accept(new StepUpBegun(denial, of.door(), what(of), subjectId(), lookup.at()));
    }

    void tellAbandoned(Denial denial) {
        Entry of = entry(denial.requirement());
        listener.accept(new StepUpAbandoned(denial, of.door(), what(of), subjectId(), lookup.at()));
    }

    /** An application may throw a denial of its own, which was not judged here. */
    private Entry entry(Requirement requirement) {
        Entry entry = entries.get(requirement);
        return entry == null ? new Entry(null, Door.API, "the application") : entry;
    }

    /** Put into words only when something is told: a call that was judged before makes no string. */
    private static String what(Entry entry) {
        return describe(entry.target());
    }

    static String describe(Object target) {
        return target instanceof Method method
                ? method.getDeclaringClass().getName() + "." + method.getName()
                : target.toString();
    }

    private @Nullable String subjectId() {
        return lookup.session().map(Session::subject).orElse(null);
    }
}
