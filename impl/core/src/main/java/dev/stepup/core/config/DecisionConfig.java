package dev.stepup.core.config;

import java.time.Duration;

/**
 * What the decision depends on beside requirement and evidence.
 *
 * @param skew how far two clocks may be apart; 0 to 60 seconds
 * @param whenUnknown what {@link dev.stepup.RequiredAal#HIGHEST_AVAILABLE} asks where the provider does not tell what the
 *     user could reach
 * @param enrolment whether a user who has no suitable factor is sent to enrol one, rather than refused
 */
public record DecisionConfig(
        @DurationRange(min = "PT0S", max = "PT60S") Duration skew, WhenUnknown whenUnknown, boolean enrolment) {

    /** What is asked where the reachable level is not told. */
    public enum WhenUnknown {
        /** Two factors, or the highest level that the provider can produce if that is lower. */
        AAL2,
        /** What the session has. */
        CURRENT
    }
}
