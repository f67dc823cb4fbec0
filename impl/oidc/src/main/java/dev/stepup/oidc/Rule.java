package dev.stepup.oidc;

import dev.stepup.Aal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one statement of an issuer is worth: an acr value, a set of amr values, or both together.
 *
 * @param acr the acr value that has to be there; null where amr alone decides
 * @param amr the amr values that all have to be there; others may be
 * @param level the level
 * @param phishingResistant whether the statement says that the login resists phishing
 * @param hardware whether it says that the key cannot leave its hardware
 * @param candidate whether an issuer that is trusted for it means AAL3
 */
record Rule(
        @Nullable String acr,
        Set<String> amr,
        Aal level,
        boolean phishingResistant,
        boolean hardware,
        boolean candidate) {

    Rule {
        amr = Set.copyOf(amr);
    }

    static Rule acr(String value, Aal level) {
        return new Rule(value, Set.of(), level, level == Aal.AAL3, level == Aal.AAL3, false);
    }

    static Rule amr(Aal level, String... values) {
        return new Rule(null, Set.of(values), level, level == Aal.AAL3, level == Aal.AAL3, false);
    }

    Rule withAmr(String... values) {
        return new Rule(acr, Set.of(values), level, phishingResistant, hardware, candidate);
    }

    Rule resistant() {
        return new Rule(acr, amr, level, true, hardware, candidate);
    }

    Rule inHardware() {
        return new Rule(acr, amr, level, phishingResistant, true, candidate);
    }

    Rule asCandidate() {
        return new Rule(acr, amr, level, phishingResistant, hardware, true);
    }

    /** With the level that a trusted issuer means; AAL3 resists phishing and is bound to hardware by its definition. */
    Rule trusted() {
        return candidate ? new Rule(acr, amr, Aal.AAL3, true, true, true) : this;
    }

    boolean isMetBy(Collection<String> acrValues, Collection<String> amrValues) {
        return (acr == null || acrValues.contains(acr)) && amrValues.containsAll(amr);
    }

    /** Whether both speak of the same statement. */
    boolean isAbout(Rule other) {
        return acr == null ? other.acr == null && amr.equals(other.amr) : acr.equals(other.acr);
    }

    /**
     * As a person reads it: {@code acr "2"}, {@code amr otp+pwd}, {@code acr "x" with amr mfa}.
     *
     * @param acrClaim the claim that holds what the table calls acr
     */
    String statement(String acrClaim) {
        String factors = joined(amr);
        if (acr == null) {
            return "amr " + factors;
        }
        return acrClaim + " " + Shown.word(acr) + (amr.isEmpty() ? "" : " with amr " + factors);
    }

    /** Names in alphabetical order, so that a set has one name. */
    static String joined(Collection<String> names) {
        return String.join("+", List.copyOf(new TreeSet<>(names)));
    }
}
