package dev.stepup.oidc;

import dev.stepup.Aal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the claims of one issuer are worth: its tables from {@code acr} and {@code amr} to a level. The words of one issuer
 * mean nothing by the table of another. Immutable.
 *
 * <p><b>The level</b> is the highest one that any rule gives which is met. What no rule names gives {@link Aal#AAL0}, and so
 * does a claim that is missing: whoever is known to be signed in and no more gets a level only by {@link
 * Builder#whenUnknown}. acr is compared letter by letter. An acr {@code 0} says that the issuer vouches for nothing, and
 * outranks everything else. A claim that is not of its form (acr a list, amr a text, unless that is switched on; a list
 * with anything but texts in it; more than 32 values) says nothing, and nothing is concluded from the other one either.
 *
 * <p><b>The methods</b> of the session are named by what was said: one for each acr value that a rule knows, one for each
 * value of amr, and where amr has several values one more for all of them together, named by all in alphabetical order
 * ({@code otp+pwd}). A factor that knows something or is a trait of the body never carries more than AAL1 of a rule with
 * several values.
 *
 * <p><b>The time</b> is {@code auth_time}, and nothing else. It is the time of the login as a whole, and so that of its
 * newest factor; which one that is nobody says. So only the methods carry it that stand for the login as a whole: an acr
 * value, all values of amr together, {@code mfa}, or the only value of amr. A requirement with a maximum age for one of
 * several factors is not met by such a token; ask it of a level, or name the method {@code otp+pwd}. An issuer may moreover
 * let one factor stand from an earlier login and move auth_time with the other; a maximum age can then be met by the fresh
 * one alone. Only an issuer that tells the time of each factor (preset {@code supabase}) is exact.
 */
public final class AssuranceMapping {

    private static final Pattern ACR = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,256}");
    private static final Pattern AMR = Pattern.compile("[\\x21-\\x7E&&[^+,]]{1,64}");

    private final List<Rule> rules;
    private final Set<String> recovery;
    private final Set<String> noFactors;
    private final ClaimForm form;
    private final boolean askedForByAcr;
    private final boolean rejectRestricted;
    private final Aal whenUnknown;

    private AssuranceMapping(Builder builder) {
        this.rules = builder.rules.stream()
                .map(rule -> builder.trustedForAal3 ? rule.trusted() : rule)
                .map(rule -> builder.saysResistant(rule) ? rule.resistant() : rule)
                .toList();
        this.recovery = Set.copyOf(builder.recovery);
        this.noFactors = Set.copyOf(builder.noFactors);
        this.form = new ClaimForm(builder.acrClaim, builder.acrMayBeList, builder.amrMayBeText, builder.timedFactors);
        this.askedForByAcr = builder.askedForByAcr;
        this.rejectRestricted = builder.rejectRestricted;
        this.whenUnknown = builder.whenUnknown;
    }

    /** An empty table. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The table of a known issuer, as it is.
     *
     * @param name {@code auth0}, {@code eap}, {@code eidas}, {@code entra} (a table of nothing: what its authentication
     *     contexts mean is the tenant's business), {@code keycloak}, {@code login.gov}, {@code logto}, {@code okta}, {@code
     *     refeds}, {@code rfc8176} (amr alone) or {@code supabase}
     * @throws IllegalArgumentException if there is none of that name
     */
    public static AssuranceMapping preset(String name) {
        return builder().preset(name).build();
    }

    /** The names of the presets. */
    public static Set<String> presets() {
        return Set.copyOf(Presets.names());
    }

    /** The highest level that any claims can give. */
    public Aal highestLevel() {
        return rules.stream()
                .filter(rule -> rule.acr() != null || !form.timedFactors())
                .map(Rule::level)
                .reduce(whenUnknown, Aal::max);
    }

    /**
     * The acr values by which a client asks this issuer for a level, in order of preference; empty where there are none.
     */
    public List<String> acrValues(Aal level) {
        return rules.stream()
                .filter(rule -> askedForByAcr && rule.level() == level)
                .map(Rule::acr)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The acr values by which a client asks this issuer for a level or more, the lowest level first.
     *
     * @param resistant whether only those that say that the login resists phishing
     */
    List<String> acrValuesFrom(Aal level, boolean resistant) {
        return rules.stream()
                .filter(rule ->
                        askedForByAcr && rule.level().isAtLeast(level) && (rule.phishingResistant() || !resistant))
                .sorted(Comparator.comparing(Rule::level))
                .map(Rule::acr)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Why claims are worth what they are worth: the level, each rule that is met, what is ignored and for what reason, and
     * which method carries the time. One line each. For people who configure; it quotes {@code acr}, {@code amr} and the
     * time, and no other claim.
     *
     * @param claims the claims of a token: texts, numbers, lists and maps
     */
    public String explain(Map<String, ?> claims) {
        return Explanation.of(claims, this);
    }

    /** What claims are worth. */
    Assurance read(Map<String, ?> claims) {
        return Levelling.of(claims, this).assurance();
    }

    List<Rule> rules() {
        return rules;
    }

    ClaimForm form() {
        return form;
    }

    boolean isRecovery(String factor) {
        return recovery.contains(factor);
    }

    boolean isFactor(String name) {
        return !noFactors.contains(name);
    }

    boolean rejectsRestricted() {
        return rejectRestricted;
    }

    Aal whenUnknown() {
        return whenUnknown;
    }

    static boolean isAcr(String value) {
        // 0 vouches for nothing by the standard, and no table changes that.
        return ACR.matcher(value).matches() && !value.equals("0");
    }

    static boolean isAmr(String value) {
        return AMR.matcher(value).matches();
    }

    /** Collects a table. What is added by hand outranks a preset. Not for several threads. */
    public static final class Builder {

        private final List<Rule> rules = new ArrayList<>();
        private final Set<String> resistantAcr = new TreeSet<>();
        private final Set<String> resistantAmr = new TreeSet<>();
        private final Set<String> recovery = new TreeSet<>();
        private final Set<String> noFactors = new TreeSet<>();
        private String acrClaim = "acr";
        private boolean acrMayBeList;
        private boolean amrMayBeText;
        private boolean timedFactors;
        private boolean askedForByAcr = true;
        private boolean trustedForAal3;
        private boolean rejectRestricted;
        private Aal whenUnknown = Aal.AAL0;

        private Builder() {}

        /**
         * Adds the table of a known issuer below what is there; see {@link AssuranceMapping#preset}.
         *
         * @throws IllegalArgumentException if there is none of that name
         */
        public Builder preset(String name) {
            Presets.Preset preset = Presets.named(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no preset " + Shown.word(name) + "; there are " + String.join(", ", Presets.names())));
            preset.rules().stream().filter(isNew()).forEach(rules::add);
            recovery.addAll(preset.recovery());
            noFactors.addAll(preset.noFactors());
            acrClaim = preset.acrClaim();
            acrMayBeList |= !preset.acrClaim().equals("acr") && !preset.timedFactors();
            timedFactors = preset.timedFactors();
            askedForByAcr = preset.isAskedForByAcr();
            return this;
        }

        /**
         * An acr value and its level. The order within one level is that of preference.
         *
         * @throws IllegalArgumentException for a value that cannot stand in {@code acr_values} (blanks, quotes, backslashes,
         *     anything but ASCII), or that is {@code 0}
         */
        public Builder acr(Aal level, String value) {
            if (!isAcr(value)) {
                throw new IllegalArgumentException("no acr value: " + Shown.word(value));
            }
            return put(Rule.acr(value, level));
        }

        /**
         * A set of amr values that together mean a level.
         *
         * @throws IllegalArgumentException for an empty set, and for a value with blanks, commas, or a plus sign
         */
        public Builder amr(Aal level, Set<String> values) {
            if (values.isEmpty() || !values.stream().allMatch(AssuranceMapping::isAmr)) {
                throw new IllegalArgumentException("no amr values: " + values.size());
            }
            return put(Rule.amr(level, values.toArray(new String[0])));
        }

        /** An acr value that says that the login resists phishing, beside its level. */
        public Builder phishingResistantAcr(String value) {
            resistantAcr.add(value);
            return this;
        }

        /** An amr value that says of this issuer's factor that it resists phishing, beside its level. */
        public Builder phishingResistantAmr(String value) {
            resistantAmr.add(value);
            return this;
        }

        /** The claim that holds what the table calls acr; {@code acr} by default. */
        public Builder acrClaim(String name) {
            acrClaim = name;
            return this;
        }

        /** Lets acr be a list, of which any value counts. */
        public Builder acrMayBeList() {
            acrMayBeList = true;
            return this;
        }

        /** Lets amr be one text, which is then one value and never taken apart. */
        public Builder amrMayBeText() {
            amrMayBeText = true;
            return this;
        }

        /** Takes this issuer's word for AAL3 where a preset would stop at AAL2 ({@code phrh}, Keycloak's {@code 3}). */
        public Builder trustedForAal3() {
            trustedForAal3 = true;
            return this;
        }

        /**
         * Passes over what came by telephone (amr {@code sms}, {@code tel}), and over {@code mfa} beside it, as NIST SP
         * 800-63B-4 lets a verifier do. An acr value of the issuer stands.
         */
        public Builder rejectRestricted() {
            rejectRestricted = true;
            return this;
        }

        /**
         * What a token is worth of which no rule says anything: {@link Aal#AAL0} (default) or {@link Aal#AAL1}.
         *
         * @throws IllegalArgumentException for any other level
         */
        public Builder whenUnknown(Aal level) {
            if (level.isAtLeast(Aal.AAL2)) {
                throw new IllegalArgumentException("whenUnknown is AAL0 or AAL1");
            }
            whenUnknown = level;
            return this;
        }

        /** The mapping. */
        public AssuranceMapping build() {
            return new AssuranceMapping(this);
        }

        private Builder put(Rule rule) {
            rules.removeIf(rule::isAbout);
            rules.add(rule);
            return this;
        }

        private Predicate<Rule> isNew() {
            List<Rule> before = List.copyOf(rules);
            return rule -> before.stream().noneMatch(rule::isAbout);
        }

        private boolean saysResistant(Rule rule) {
            return rule.acr() != null
                    ? resistantAcr.contains(rule.acr())
                    : rule.amr().stream().anyMatch(resistantAmr::contains);
        }
    }
}
