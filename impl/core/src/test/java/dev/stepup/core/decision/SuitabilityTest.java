package dev.stepup.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.Sessions;
import dev.stepup.spi.Capabilities;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a provider can produce at all what a requirement asks: what it cannot fails the deployment. */
class SuitabilityTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Requirement AAL3 = Requirement.of(RequiredAal.AAL3);
    private static final Capabilities LISTED = Sessions.TWO_FACTORS;
    private static final Capabilities UNLISTED = Sessions.UNLISTED;
    private static final Capabilities TIMELESS = new Capabilities(Aal.AAL2, false, false, List.of(), Map.of());
    private static final Capabilities ONLY_A_METHOD_OF_NO_LEVEL =
            Sessions.capabilities(Aal.AAL2, List.of(new Capabilities.Method("odd", Set.of(Aal.AAL0), false)));
    private static final Set<String> TOTP = Set.of("totp");

    static Stream<Arguments> requirements() {
        return Stream.of(
                Arguments.of("a level it has", AAL2, LISTED, true),
                Arguments.of("a level it has not", AAL3, LISTED, false),
                Arguments.of("a higher level elsewhere", AAL3, UNLISTED, true),
                Arguments.of("highest available", Requirement.of(RequiredAal.HIGHEST_AVAILABLE), LISTED, true),
                Arguments.of("an age", AAL2.withMaxAge(Duration.ofMinutes(5)), LISTED, true),
                Arguments.of("an age, times unknown", AAL2.withMaxAge(Duration.ofMinutes(5)), TIMELESS, false),
                Arguments.of("a method of that level", AAL2.withMethods(TOTP), LISTED, true),
                Arguments.of("a method of a lower level", AAL2.withMethods(Set.of("password")), LISTED, false),
                Arguments.of("a method of a higher level", AAL1.withMethods(TOTP), LISTED, true),
                Arguments.of("an unknown method", AAL2.withMethods(Set.of("topt")), LISTED, false),
                Arguments.of("an unknown method, none listed", AAL2.withMethods(Set.of("topt")), UNLISTED, true),
                Arguments.of("one method known, one not", AAL2.withMethods(Set.of("topt", "totp")), LISTED, true),
                Arguments.of(
                        "AAL1 by a method of no level",
                        AAL1.withMethods(Set.of("odd")),
                        ONLY_A_METHOD_OF_NO_LEVEL,
                        true),
                Arguments.of("allowed and denied", AAL2.withMethods(TOTP).withDeniedMethods(TOTP), LISTED, false),
                Arguments.of(
                        "allowed and denied, none listed",
                        AAL2.withMethods(TOTP).withDeniedMethods(TOTP),
                        UNLISTED,
                        false),
                Arguments.of(
                        "one of the allowed denied",
                        AAL2.withMethods(Set.of("totp", "code")).withDeniedMethods(TOTP),
                        LISTED,
                        true),
                Arguments.of("resistance", AAL2.withPhishingResistance(), LISTED, true),
                Arguments.of("resistance, none listed", AAL2.withPhishingResistance(), UNLISTED, true),
                Arguments.of("resistance, none there", AAL2.withPhishingResistance(), ONLY_A_METHOD_OF_NO_LEVEL, false),
                Arguments.of(
                        "resistance, all of it denied",
                        AAL2.withPhishingResistance().withDeniedMethods(Set.of("passkey", "webauthn")),
                        LISTED,
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requirements")
    void requirement_againstAProvider_isSatisfiableOrNot(
            String name, Requirement requirement, Capabilities provider, boolean satisfiable) {
        assertThat(Suitability.isSatisfiable(requirement, provider)).as(name).isEqualTo(satisfiable);
    }
}
