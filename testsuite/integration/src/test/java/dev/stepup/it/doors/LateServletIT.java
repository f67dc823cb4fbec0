package dev.stepup.it.doors;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A servlet that the application registers when all initializers have run. */
@OnServer
class LateServletIT {

    private final Application application;

    LateServletIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/servlet/registered-late",
                "/dispatch?how=forward&to=/servlet/registered-late",
                "/dispatch?how=include&to=/servlet/registered-late",
                "/dispatch?how=named-forward&to=late%20registered",
                "/dispatch?how=named-include&to=late%20registered",
                "/async/dispatch?to=/servlet/registered-late",
            })
    void servletRegisteredByListener_anyKindOfDispatch_guarded(String path) {
        Guard.of(application, path).guards("registered late");
    }
}
