package dev.stepup.core.config;

import dev.stepup.core.policy.UrlRules;
import java.time.Duration;
import java.util.List;

/**
 * All settings of an application but those of its providers.
 *
 * @param rules the rules for URLs that hold
 * @param droppedRules the names of the rules that {@code off} has dropped
 * @param lookUpAgainAfter how long a look-up of the session holds within one request
 */
public record StepUpConfig(
        DecisionConfig decision,
        AnswerConfig answer,
        UrlRules rules,
        List<String> droppedRules,
        @DurationRange(min = "PT1S", max = "PT10M") Duration lookUpAgainAfter) {

    public StepUpConfig {
        droppedRules = List.copyOf(droppedRules);
    }
}
