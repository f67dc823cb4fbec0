package dev.stepup.it.doors;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Caller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server may keep the filters of a path, and take another for the same: Open Liberty those that differ behind a {@code ?}
 * or {@code ;} that was encoded. It forgets the filters of a path when two hundred others were asked for.
 */
@OnServer
class LookAlikePathsIT {

    private static final int MORE_THAN_ARE_KEPT = 250;

    private final Application application;

    LookAlikePathsIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @ValueSource(strings = {"%3Fx", "%3Fx.jsp", "%3Fx/y", "%3Bx", "%3Bx/y", ";x/y"})
    void servletGuardedByAMethod_lookAlikeOfItsPathWasAskedForFirst_guarded(String rest) {
        for (int other = 0; other < MORE_THAN_ARE_KEPT; other++) {
            ask("/servlet/forgetting-" + other);
        }
        ask("/servlet/get-only" + rest);
        new Guard(application, "GET", "/servlet/get-only").guards("GetOnly");
    }

    private void ask(String path) {
        application.ask(path, Caller.SCRIPT, Who.NOBODY).get();
    }
}
