package dev.stepup.it.table;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Caller;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One table of requirement, session and caller, run through every door. */
@OnServer
class EveryDoorIT {

    private final Application application;
    private final Answers answers;

    EveryDoorIT(Application application) {
        this.application = application;
        this.answers = new Answers(application.kratos().publicUrl());
    }

    static Stream<Arguments> cells() {
        return Arrays.stream(Who.values())
                .flatMap(who -> Arrays.stream(Asked.values())
                        .flatMap(asked -> Arrays.stream(Door.values())
                                .flatMap(door -> Arrays.stream(Caller.values())
                                        .map(caller -> arguments(who, asked, door, caller)))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void requirementSessionAndCaller_anyDoor_sameOutcome_D3_D4_D6_D7_D8_D9_D11(
            Who who, Asked asked, Door door, Caller caller) {
        Outcome outcome = Expected.of(who, asked, application.isStrict());
        answers.check(
                outcome, caller, application.ask(door.path(asked), caller, who).get());
    }
}
