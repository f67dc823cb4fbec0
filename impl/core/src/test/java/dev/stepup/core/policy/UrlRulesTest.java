package dev.stepup.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlRulesTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);

    @ParameterizedTest(name = "a rule for [{0}] holds for {1}, preflight {2}: {3}")
    @DisplayName("Sections 3 and 4: GET means HEAD; a preflight passes unless OPTIONS is named")
    @CsvSource({
        "'', GET, false, true",
        "'', HEAD, false, true",
        "'', OPTIONS, false, true",
        "'', PROPFIND, false, true",
        "'', OPTIONS, true, false",
        "GET, GET, false, true",
        "GET, get, false, true",
        "GET, HEAD, false, true",
        "GET, head, false, true",
        "GET, POST, false, false",
        "GET, OPTIONS, true, false",
        "HEAD, HEAD, false, true",
        "HEAD, GET, false, false",
        "POST PUT, PUT, false, true",
        "POST PUT, HEAD, false, false",
        "OPTIONS, OPTIONS, true, true",
        "OPTIONS, OPTIONS, false, true",
        "OPTIONS, GET, false, false"
    })
    void rule_forHttpMethods_holdsForThem(String methods, String method, boolean preflight, boolean holds) {
        Set<String> names = methods.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(methods.split(" ", -1)));
        UrlRules rules = new UrlRules(List.of(new UrlRule("r", new PathPattern("/a/*"), names, AAL2)));

        assertThat(rules.requirement("/a/b", method, preflight).isPresent()).isEqualTo(holds);
        assertThat(rules.requirement("/b", method, preflight)).isEmpty();
    }

    @Test
    @DisplayName("Section 2: rules that meet are merged")
    void rules_thatMeet_areMerged() {
        Requirement fresh = AAL1.withMaxAge(Duration.ofMinutes(5)).withMethods(Set.of("totp", "webauthn"));
        Requirement some = AAL2.withMaxAge(Duration.ofMinutes(9))
                .withMethods(Set.of("totp"))
                .withDeniedMethods(Set.of("oidc"));
        Requirement highest = Requirement.of(RequiredAal.HIGHEST_AVAILABLE).withPhishingResistance();
        UrlRules rules =
                new UrlRules(List.of(rule("/*", fresh), rule("/a/*", some), rule("*.jsf", highest), rule("/b", AAL2)));

        assertThat(rules.requirement("/x", "GET", false)).contains(fresh);
        assertThat(rules.requirement("/a/x.jsf", "GET", false))
                .contains(Requirement.of(RequiredAal.AAL2)
                        .withMaxAge(Duration.ofMinutes(5))
                        .withMethods(Set.of("totp"))
                        .withDeniedMethods(Set.of("oidc"))
                        .withPhishingResistance()
                        .and(Requirement.of(RequiredAal.HIGHEST_AVAILABLE)));
    }

    @Test
    void rules_none_askNothing() {
        UrlRules none = new UrlRules(List.of());

        assertThat(none.requirement("/a", "GET", false)).isEmpty();
        assertThat(none.isAmbiguous("/a/..;/b")).isFalse();
    }

    private static UrlRule rule(String pattern, Requirement requirement) {
        return new UrlRule(pattern, new PathPattern(pattern), Set.of(), requirement);
    }
}
