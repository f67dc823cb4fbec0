package dev.stepup.core.session;

import dev.stepup.core.FakeProvider;
import dev.stepup.core.SettableClock;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.core.decision.Decider;
import dev.stepup.event.StepUpEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An application with some providers, whose clock stands still and whose events are kept. */
final class Given {

    final SettableClock clock = new SettableClock();
    final List<StepUpEvent> events = new ArrayList<>();
    final Judge judge;

    Given(FakeProvider... providers) {
        judge = new Judge(
                new Providers(List.of(providers)),
                new Decider(new DecisionConfig(Duration.ofSeconds(5), WhenUnknown.AAL2, false)),
                clock,
                Duration.ofSeconds(60),
                events::add);
    }
}
