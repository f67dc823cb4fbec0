package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.spi.Capabilities;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the deployment checks requirements against. */
class CapabilitiesTest {

    @Test
    @DisplayName("D2: what Kratos can produce at all")
    void capabilities_bySettings_areDeclared() {
        Capabilities standard =
                Given.provider((address, headers) -> new Answer.Failed("")).capabilities();
        assertThat(standard.highestLevel()).isEqualTo(Aal.AAL2);
        assertThat(standard.knowsTimes()).isTrue();
        assertThat(standard.tellsReachable()).isFalse();
        assertThat(standard.acrValues()).isEqualTo(Map.of(Aal.AAL1, List.of("aal1"), Aal.AAL2, List.of("aal2")));
        Set<Aal> first = Set.of(Aal.AAL1);
        Set<Aal> second = Set.of(Aal.AAL2);
        Set<Aal> either = Set.of(Aal.AAL1, Aal.AAL2);
        assertThat(standard.methods())
                .containsExactlyInAnyOrder(
                        new Capabilities.Method("password", first, false),
                        new Capabilities.Method("oidc", either, false),
                        new Capabilities.Method("saml", either, false),
                        new Capabilities.Method("totp", second, false),
                        new Capabilities.Method("lookup_secret", second, false),
                        new Capabilities.Method("webauthn", second, true),
                        new Capabilities.Method("code", second, false),
                        new Capabilities.Method("passkey", first, true),
                        new Capabilities.Method("link_recovery", first, false),
                        new Capabilities.Method("code_recovery", first, false),
                        new Capabilities.Method("deviceauthn", second, false));
        Capabilities other = Given.provider(
                        (address, headers) -> new Answer.Failed(""),
                        "whoami-required-aal",
                        "highest_available",
                        "webauthn",
                        "passwordless",
                        "code",
                        "passwordless",
                        "methods",
                        "smartcard,totp")
                .capabilities();
        assertThat(other.tellsReachable()).isTrue();
        assertThat(other.methods())
                .hasSize(12)
                .contains(
                        new Capabilities.Method("webauthn", first, true),
                        new Capabilities.Method("code", first, false),
                        new Capabilities.Method("totp", second, false),
                        new Capabilities.Method("smartcard", either, false));
    }
}
