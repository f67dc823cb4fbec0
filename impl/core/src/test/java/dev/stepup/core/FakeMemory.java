package dev.stepup.core;

import dev.stepup.core.session.SessionMemory;
import dev.stepup.core.session.Subject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An application's session that is there until it is ended. */
public class FakeMemory implements SessionMemory {

    public @Nullable Subject owner;
    public int ended;
    public boolean isThere = true;

    public static FakeMemory of(@Nullable Subject owner) {
        FakeMemory memory = new FakeMemory();
        memory.owner = owner;
        return memory;
    }

    @Override
    public Optional<Subject> recall() {
        return isThere ? Optional.ofNullable(owner) : Optional.empty();
    }

    @Override
    public boolean remember(Subject subject) {
        if (isThere && owner != null && !owner.isSameAs(subject)) {
            return false;
        }
        owner = isThere ? subject : null;
        return true;
    }

    @Override
    public void forgetEverything() {
        ended++;
        isThere = false;
        owner = null;
    }
}
