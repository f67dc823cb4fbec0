package dev.stepup.oidc;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.oidc.LoginClaims.Factor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One set of claims held against one table.
 *
 * @param claims what the claims say
 * @param matched the rules that are met
 * @param passedOver the values of amr that count for nothing, for they came by telephone
 * @param mapping the table
 */
record Levelling(LoginClaims claims, List<Rule> matched, Set<String> passedOver, AssuranceMapping mapping) {

    /** The word by which an issuer vouches for nothing. */
    static final String NOTHING = "0";

    /** The method of a login of which nothing is known but that there was one. */
    static final String SIGNED_IN = "authenticated";

    /** The statement that there were several factors, which is none itself. */
    private static final String SEVERAL = "mfa";

    private static final Set<String> RESTRICTED = Set.of("sms", "tel");

    /** What never carries more than AAL1 of a rule with several values: knowledge, traits, and mere remarks. */
    private static final Set<String> ACCOMPANYING =
            Set.of("pwd", "pin", "kba", "fpt", "face", "iris", "retina", "vbm", "user", "mca", "rba", "geo", "wia");

    static Levelling of(Map<String, ?> token, AssuranceMapping mapping) {
        LoginClaims claims = LoginClaims.read(token, mapping.form());
        List<String> names = claims.names();
        Set<String> passedOver = mapping.rejectsRestricted() && names.stream().anyMatch(RESTRICTED::contains)
                ? Set.of("sms", "tel", SEVERAL)
                : Set.of();
        List<String> counting =
                names.stream().filter(name -> !passedOver.contains(name)).toList();
        List<Rule> matched = mapping.rules().stream()
                .filter(rule -> rule.isMetBy(claims.acr(), counting))
                .toList();
        return new Levelling(claims, matched, passedOver, mapping);
    }

    boolean vouchesForNothing() {
        return claims.acr().contains(NOTHING);
    }

    /** Whether nothing may be concluded, whatever rules are met. */
    boolean isVoid() {
        return vouchesForNothing() || !claims.unreadable().isEmpty() || isWithoutFactor();
    }

    /** Where every factor is told, a login without any is nobody's: an anonymous one. */
    boolean isWithoutFactor() {
        return mapping.form().timedFactors() && claims.names().stream().noneMatch(mapping::isFactor);
    }

    Aal level() {
        return isVoid()
                ? Aal.AAL0
                : matched.stream().filter(this::raises).map(Rule::level).reduce(mapping.whenUnknown(), Aal::max);
    }

    /** Whether a rule says something of the login: where the issuer states the level itself, its factors do not. */
    boolean raises(Rule rule) {
        return rule.acr() != null || !mapping.form().timedFactors();
    }

    Assurance assurance() {
        return new Assurance(level(), methods());
    }

    private List<CompletedMethod> methods() {
        List<CompletedMethod> methods = new ArrayList<>();
        if (!mapping.form().timedFactors() && !isVoid()) {
            matched.stream()
                    .filter(rule -> rule.acr() != null)
                    .forEach(rule ->
                            methods.add(whole(String.valueOf(rule.acr()), rule.level(), rule.phishingResistant())));
        }
        List<Factor> factors = claims.factors().stream()
                .filter(factor -> mapping.isFactor(factor.name()))
                .toList();
        factors.forEach(factor -> methods.add(method(factor, time(factor, factors.size() == 1))));
        if (factors.size() > 1 && !mapping.form().timedFactors()) {
            List<String> names = factors.stream().map(Factor::name).toList();
            methods.add(whole(Rule.joined(names), factorLevel(), isResistant(names)));
        }
        if (methods.stream().noneMatch(method -> method.level() != Aal.AAL0) && level() == Aal.AAL1) {
            methods.add(whole(SIGNED_IN, Aal.AAL1, false));
        }
        return methods;
    }

    private @Nullable Instant time(Factor factor, boolean alone) {
        if (mapping.form().timedFactors()) {
            return factor.at();
        }
        return alone || factor.name().equals(SEVERAL) ? claims.at() : null;
    }

    private CompletedMethod whole(String name, Aal level, boolean resistant) {
        return isVoid()
                ? CompletedMethod.of(name, Aal.AAL0, null)
                : new CompletedMethod(name, level, claims.at(), resistant, false);
    }

    private CompletedMethod method(Factor factor, @Nullable Instant at) {
        boolean recovery = mapping.isRecovery(factor.name());
        if (isVoid()) {
            return new CompletedMethod(factor.name(), Aal.AAL0, null, false, recovery);
        }
        List<Rule> carried = matched.stream()
                .filter(rule -> rule.amr().contains(factor.name()))
                .toList();
        Aal level = carried.stream()
                .map(rule -> carries(factor, rule) ? rule.level() : Aal.AAL1)
                .reduce(Aal.AAL0, Aal::max);
        boolean resistant = carried.stream()
                .anyMatch(rule -> rule.acr() == null && rule.phishingResistant() && carries(factor, rule));
        return new CompletedMethod(factor.name(), lower(level, level()), at, resistant, recovery);
    }

    private static boolean carries(Factor factor, Rule rule) {
        return rule.amr().size() == 1 || !ACCOMPANYING.contains(factor.name());
    }

    /** What all factors together are worth by amr alone. */
    private Aal factorLevel() {
        return matched.stream()
                .filter(rule -> !rule.amr().isEmpty())
                .map(Rule::level)
                .reduce(Aal.AAL0, Aal::max);
    }

    /** A login resists phishing as a whole if every factor of it belongs to what resists. */
    private boolean isResistant(List<String> names) {
        return matched.stream()
                .filter(rule -> rule.acr() == null && rule.phishingResistant())
                .anyMatch(rule -> names.stream()
                        .allMatch(name ->
                                rule.amr().contains(name) || ACCOMPANYING.contains(name) || name.equals(SEVERAL)));
    }

    private static Aal lower(Aal one, Aal other) {
        return one.isAtLeast(other) ? other : one;
    }
}
