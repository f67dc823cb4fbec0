package dev.stepup.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the members of the annotation come to, and what of them fails the deployment. */
class AnnotationRangesTest {

    @RequiresAal(
            value = RequiredAal.AAL2,
            maxAge = 5,
            maxAgeUnit = TimeUnit.MINUTES,
            methods = {"totp", "webauthn", "totp"},
            deniedMethods = "code_recovery",
            phishingResistant = true)
    private static final class Everything {}

    @RequiresAal(RequiredAal.HIGHEST_AVAILABLE)
    private static final class Defaults {}

    @RequiresAal(value = RequiredAal.AAL1, maxAge = 1)
    private static final class OneSecond {}

    @RequiresAal(value = RequiredAal.AAL1, maxAge = 0)
    private static final class Zero {}

    @RequiresAal(value = RequiredAal.AAL1, maxAge = -2)
    private static final class MinusTwo {}

    @RequiresAal(value = RequiredAal.AAL1, maxAge = Long.MIN_VALUE)
    private static final class Lowest {}

    @RequiresAal(value = RequiredAal.AAL1, maxAge = Long.MAX_VALUE, maxAgeUnit = TimeUnit.DAYS)
    private static final class TooManyDays {}

    @RequiresAal(value = RequiredAal.AAL1, methods = " ")
    private static final class BlankMethod {}

    @RequiresAal(
            value = RequiredAal.AAL1,
            deniedMethods = {"totp", ""})
    private static final class BlankDenied {}

    @Test
    void everyMember_stated_isInTheRequirement() {
        assertThat(of(Everything.class))
                .isEqualTo(Requirement.of(RequiredAal.AAL2)
                        .withMaxAge(Duration.ofMinutes(5))
                        .withMethods(Set.of("totp", "webauthn"))
                        .withDeniedMethods(Set.of("code_recovery"))
                        .withPhishingResistance());
    }

    @Test
    void noMember_stated_asksTheLevelAlone() {
        assertThat(of(Defaults.class)).isEqualTo(Requirement.of(RequiredAal.HIGHEST_AVAILABLE));
        assertThat(of(OneSecond.class).maxAge()).contains(Duration.ofSeconds(1));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Zero.class, "maxAge = 0"),
                Arguments.of(MinusTwo.class, "maxAge = -2"),
                Arguments.of(Lowest.class, "maxAge = -9223372036854775808"),
                Arguments.of(TooManyDays.class, "maxAge = 9223372036854775807"),
                Arguments.of(BlankMethod.class, "methods"),
                Arguments.of(BlankDenied.class, "deniedMethods"));
    }

    @ParameterizedTest(name = "{0} names {1}")
    @DisplayName("Section 6: what is out of range names its member")
    @MethodSource("faults")
    void member_outOfRange_isNamed(Class<?> annotated, String member) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(annotated)).withMessageStartingWith(member);
        assertThatIllegalArgumentException().isThrownBy(() -> new RequirementResolver().resolve(annotated));
    }

    private static Requirement of(Class<?> annotated) {
        return Requirements.of(annotated.getAnnotation(RequiresAal.class));
    }
}
