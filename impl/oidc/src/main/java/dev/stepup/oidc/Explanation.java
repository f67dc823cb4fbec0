package dev.stepup.oidc;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why claims are worth what they are worth, for a person who reads it. */
final class Explanation {

    private final Map<String, ?> claims;
    private final AssuranceMapping mapping;
    private final Levelling levelling;
    private final Assurance assurance;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Map<String, ?> claims, AssuranceMapping mapping) {
        this.claims = claims;
        this.mapping = mapping;
        this.levelling = Levelling.of(claims, mapping);
        this.assurance = levelling.assurance();
    }

    static String of(Map<String, ?> claims, AssuranceMapping mapping) {
        return String.join("\n", new Explanation(claims, mapping).lines());
    }

    private List<String> lines() {
        boolean resistant = assurance.methods().stream().anyMatch(CompletedMethod::phishingResistant);
        lines.add(assurance.level() + (resistant ? ", phishing-resistant" : ""));
        if (levelling.vouchesForNothing()) {
            lines.add(mapping.form().acrClaim() + " \"0\": the issuer vouches for nothing, and nothing else counts");
        }
        levelling
                .claims()
                .unreadable()
                .forEach(claim -> lines.add(claim + " is not of its form: nothing is concluded"));
        if (levelling.isWithoutFactor() && levelling.claims().unreadable().isEmpty()) {
            lines.add("amr has no factor: nothing is concluded");
        }
        if (!levelling.isVoid()) {
            rules();
        }
        time();
        return lines;
    }

    private void rules() {
        levelling.matched().stream().filter(levelling::raises).forEach(rule -> lines.add(gives(rule)));
        levelling.claims().acr().forEach(this::acr);
        levelling.claims().names().forEach(this::factor);
        if (levelling.matched().stream().noneMatch(levelling::raises)) {
            lines.add("no rule is met: "
                    + (mapping.whenUnknown() == Aal.AAL0 ? "nothing is known" : "AAL1 by the setting for that"));
        }
    }

    private String gives(Rule rule) {
        return rule.statement(mapping.form().acrClaim()) + " gives " + rule.level()
                + (rule.phishingResistant() ? ", phishing-resistant" : "") + (rule.hardware() ? ", hardware" : "");
    }

    private void acr(String value) {
        if (levelling.matched().stream().anyMatch(rule -> value.equals(rule.acr()))) {
            return;
        }
        String lacking = mapping.rules().stream()
                .filter(rule -> value.equals(rule.acr()))
                .map(rule -> "amr lacks " + Rule.joined(rule.amr()))
                .findFirst()
                .orElse("the table has no such value");
        lines.add(mapping.form().acrClaim() + " " + Shown.word(value) + " is ignored: " + lacking);
    }

    private void factor(String name) {
        boolean used = levelling.matched().stream().anyMatch(rule -> rule.amr().contains(name));
        if (levelling.passedOver().contains(name)) {
            lines.add("amr " + Shown.word(name)
                    + " is ignored: what came, or may have come, by telephone is not accepted");
        } else if (!mapping.isFactor(name)) {
            lines.add("amr " + Shown.word(name) + " is ignored: it is no factor");
        } else if (!used) {
            lines.add("amr " + Shown.word(name) + " is ignored: no rule with it is met");
        } else if (mapping.form().timedFactors()) {
            assurance.methods().stream()
                    .filter(method -> method.name().equals(name))
                    .forEach(method -> lines.add("amr " + Shown.word(name) + " is a factor of " + method.level()
                            + (method.recovery() ? ", perhaps of a recovery" : "")));
        }
    }

    private void time() {
        List<String> carriers = assurance.methods().stream()
                .filter(method -> method.completed() != null)
                .map(method -> method.name() + " at " + method.completed())
                .toList();
        if (!carriers.isEmpty()) {
            lines.add("time: " + String.join(", ", carriers));
        } else if (mapping.form().timedFactors()) {
            lines.add("time: none that is told counts, so no age is met");
        } else {
            boolean told = claims.get("auth_time") != null;
            lines.add("time: auth_time is "
                    + (!told ? "missing" : levelling.claims().at() == null ? "no time" : "of nothing that counts")
                    + ", so no age is met");
        }
    }
}
