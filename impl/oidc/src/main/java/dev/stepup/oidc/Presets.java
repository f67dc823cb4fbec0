package dev.stepup.oidc;

import static dev.stepup.Aal.AAL1;
import static dev.stepup.Aal.AAL2;

import dev.stepup.Aal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the statements of known issuers are worth. Each table is as strict as the issuer's own documents allow. */
final class Presets {

    private static final List<String> KNOWLEDGE = List.of("pwd", "pin");
    private static final List<String> INHERENCE = List.of("fpt", "face", "iris", "retina", "vbm");

    private static final Map<String, Preset> ALL = all();

    private Presets() {}

    static Optional<Preset> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    private static Map<String, Preset> all() {
        Map<String, Preset> all = new TreeMap<>();
        // The numbers are those of a realm that follows the documents; 0 is what a mere cookie gives.
        List<Rule> keycloak = new ArrayList<>();
        keycloak.add(acr(AAL1, "1"));
        keycloak.add(acr(AAL2, "2"));
        keycloak.add(acr(AAL2, "3").asCandidate());
        keycloak.addAll(references());
        all.put("keycloak", Preset.of(keycloak));
        all.put("rfc8176", Preset.of(references()));
        all.put(
                "okta",
                Preset.of(List.of(
                        acr(AAL1, "urn:okta:loa:1fa:any"),
                        acr(AAL1, "urn:okta:loa:1fa:pwd"),
                        acr(AAL2, "urn:okta:loa:2fa:any"),
                        // A second factor if the user has one: no promise.
                        acr(AAL1, "urn:okta:loa:2fa:any:ifpossible"),
                        acr(AAL2, "phr").resistant(),
                        acr(AAL2, "phrh").resistant().inHardware().asCandidate())));
        all.put(
                "auth0",
                Preset.of(List.of(acr(AAL2, "http://schemas.openid.net/pape/policies/2007/06/multi-factor")
                        .withAmr("mfa"))));
        // What c1 to c99 mean is the tenant's own business: there is no default.
        all.put("entra", Preset.of(List.of()).readingAcrFrom("acrs"));
        all.put(
                "refeds",
                Preset.of(List.of(
                        acr(AAL1, "https://refeds.org/profile/sfa"), acr(AAL2, "https://refeds.org/profile/mfa"))));
        all.put("eap", Preset.of(eap()));
        all.put(
                "login.gov",
                Preset.of(List.of(
                        acr(AAL2, "http://idmanagement.gov/ns/assurance/aal/2"),
                        acr(AAL2, "http://idmanagement.gov/ns/assurance/aal/2?phishing_resistant=true")
                                .resistant(),
                        acr(AAL2, "http://idmanagement.gov/ns/assurance/aal/2?hspd12=true")
                                .resistant()
                                .inHardware()
                                .asCandidate(),
                        acr(AAL2, "http://idmanagement.gov/ns/assurance/aal/3").asCandidate())));
        all.put(
                "eidas",
                Preset.of(List.of(
                        acr(AAL1, "http://eidas.europa.eu/LoA/low"),
                        acr(AAL2, "http://eidas.europa.eu/LoA/substantial"),
                        acr(AAL2, "http://eidas.europa.eu/LoA/high").asCandidate())));
        all.put("logto", Preset.of(List.of(acr(AAL1, "urn:logto:acr:1fa"), acr(AAL2, "urn:logto:acr:mfa"))));
        all.put("supabase", supabase());
        return all;
    }

    /** The authentication method references of RFC 8176. */
    private static List<Rule> references() {
        List<Rule> rules = new ArrayList<>();
        for (String alone : List.of("pwd", "pin", "otp", "sms", "tel", "swk", "hwk", "pop")) {
            rules.add(Rule.amr(AAL1, alone));
        }
        rules.add(Rule.amr(AAL2, "sc").inHardware().asCandidate());
        rules.add(Rule.amr(AAL2, "mfa"));
        for (String known : KNOWLEDGE) {
            rules.add(Rule.amr(AAL2, known, "otp"));
            rules.add(Rule.amr(AAL2, known, "hwk").inHardware());
        }
        rules.add(Rule.amr(AAL2, "pwd", "sms"));
        rules.add(Rule.amr(AAL2, "pwd", "tel"));
        for (String trait : INHERENCE) {
            rules.add(Rule.amr(AAL2, trait, "hwk").inHardware());
            rules.add(Rule.amr(AAL2, trait, "pop"));
        }
        rules.add(Rule.amr(AAL2, "pin", "pop"));
        for (String verified : List.of("pin", "fpt", "face")) {
            rules.add(Rule.amr(AAL2, verified, "swk", "user"));
        }
        return rules;
    }

    /** The OpenID Extended Authentication Profile, in which a proof of possession resists phishing. */
    private static List<Rule> eap() {
        List<Rule> rules = new ArrayList<>();
        rules.add(acr(AAL2, "phr").resistant());
        rules.add(acr(AAL2, "phrh").resistant().inHardware().asCandidate());
        rules.add(Rule.amr(AAL1, "pop").resistant());
        rules.add(Rule.amr(AAL2, "pin", "pop").resistant());
        for (String trait : INHERENCE) {
            rules.add(Rule.amr(AAL2, trait, "pop").resistant());
        }
        return rules;
    }

    /** States its level itself, and tells the time of each factor. */
    private static Preset supabase() {
        List<Rule> rules = new ArrayList<>();
        rules.add(acr(AAL1, "aal1"));
        rules.add(acr(AAL2, "aal2"));
        for (String first : List.of(
                "password",
                "oauth",
                "oauth_provider/authorization_code",
                "otp",
                "magiclink",
                "recovery",
                "invite",
                "email/signup",
                "email_change",
                "sso/saml",
                "web3")) {
            rules.add(Rule.amr(AAL1, first));
        }
        rules.add(Rule.amr(AAL1, "passkey").resistant());
        rules.add(Rule.amr(AAL2, "totp"));
        rules.add(Rule.amr(AAL2, "mfa/phone"));
        rules.add(Rule.amr(AAL2, "mfa/webauthn").resistant());
        return Preset.of(rules)
                .readingAcrFrom("aal")
                .withTimedFactors(Set.of("otp", "magiclink", "recovery"), Set.of("token_refresh", "anonymous"));
    }

    private static Rule acr(Aal level, String value) {
        return Rule.acr(value, level);
    }

    /**
     * The table of one issuer.
     *
     * @param acrClaim the claim that holds what the table calls acr: {@code acr}, or an issuer's own
     * @param timedFactors whether amr is a list of objects, each a factor and its time, and raises no level
     * @param recovery the factors that may come from the recovery of an account
     * @param noFactors what amr contains and is no factor at all
     */
    record Preset(
            List<Rule> rules, String acrClaim, boolean timedFactors, Set<String> recovery, Set<String> noFactors) {

        Preset {
            rules = List.copyOf(rules);
            recovery = Set.copyOf(recovery);
            noFactors = Set.copyOf(noFactors);
        }

        static Preset of(List<Rule> rules) {
            return new Preset(rules, "acr", false, Set.of(), Set.of());
        }

        Preset readingAcrFrom(String claim) {
            return new Preset(rules, claim, timedFactors, recovery, noFactors);
        }

        Preset withTimedFactors(Set<String> recovery, Set<String> noFactors) {
            return new Preset(rules, acrClaim, true, recovery, noFactors);
        }

        /** Whether the values are what a client may ask for by {@code acr_values}. */
        boolean isAskedForByAcr() {
            return !timedFactors;
        }
    }
}
