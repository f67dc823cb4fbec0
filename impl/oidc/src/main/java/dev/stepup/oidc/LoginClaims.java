package dev.stepup.oidc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the claims say of the login, before anybody asks what it is worth.
 *
 * @param acr the values of acr in their order
 * @param factors the values of amr in their order, each once, with the time of the factor where the issuer tells it
 * @param at the time of the login as a whole, or null where it is not known
 * @param unreadable the claims that are not of the form that they must have
 */
record LoginClaims(
        List<String> acr, List<Factor> factors, @Nullable Instant at, List<String> unreadable) {

    private static final int MOST_VALUES = 32;
    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7E]{1,64}");

    /** One value of amr; the time is null where the issuer does not tell it for each. */
    record Factor(String name, @Nullable Instant at) {}

    LoginClaims {
        acr = List.copyOf(acr);
        factors = List.copyOf(factors);
        unreadable = List.copyOf(unreadable);
    }

    static LoginClaims read(Map<String, ?> claims, ClaimForm form) {
        List<String> unreadable = new ArrayList<>();
        List<String> acr = acr(claims.get(form.acrClaim()), form).orElseGet(() -> {
            unreadable.add(form.acrClaim());
            return List.of();
        });
        List<Factor> factors = factors(claims.get("amr"), form).orElseGet(() -> {
            unreadable.add("amr");
            return List.of();
        });
        Instant at = form.timedFactors()
                ? null
                : NumericDate.of(claims.get("auth_time")).orElse(null);
        return new LoginClaims(acr, factors, at, unreadable);
    }

    List<String> names() {
        return factors.stream().map(Factor::name).toList();
    }

    private static Optional<List<String>> acr(@Nullable Object claim, ClaimForm form) {
        if (claim == null) {
            return Optional.of(List.of());
        }
        if (claim instanceof String text) {
            return Optional.of(List.of(text));
        }
        return form.acrMayBeList() ? texts(claim) : Optional.empty();
    }

    private static Optional<List<Factor>> factors(@Nullable Object claim, ClaimForm form) {
        if (claim == null) {
            return Optional.of(List.of());
        }
        if (form.timedFactors()) {
            return timed(claim);
        }
        // One value, whatever it contains: a text is never taken apart.
        Optional<List<String>> names =
                claim instanceof String text && form.amrMayBeText() ? Optional.of(List.of(text)) : texts(claim);
        return names.filter(LoginClaims::areNames)
                .map(texts -> texts.stream()
                        .distinct()
                        .map(name -> new Factor(name, null))
                        .toList());
    }

    /** A factor that is there more than once counts by its older time. */
    private static Optional<List<Factor>> timed(Object claim) {
        if (!(claim instanceof List<?> entries) || entries.size() > MOST_VALUES) {
            return Optional.empty();
        }
        Map<String, Factor> factors = new LinkedHashMap<>();
        for (Object entry : entries) {
            if (!(entry instanceof Map<?, ?> factor) || !(factor.get("method") instanceof String name)) {
                return Optional.empty();
            }
            Instant at = NumericDate.of(factor.get("timestamp")).orElse(null);
            factors.merge(name, new Factor(name, at), LoginClaims::older);
        }
        return Optional.of(List.copyOf(factors.values())).filter(all -> areNames(List.copyOf(factors.keySet())));
    }

    private static Factor older(Factor one, Factor other) {
        if (one.at() == null || other.at() == null) {
            return new Factor(one.name(), null);
        }
        return one.at().isBefore(other.at()) ? one : other;
    }

    private static Optional<List<String>> texts(Object claim) {
        if (!(claim instanceof List<?> entries) || entries.size() > MOST_VALUES) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (Object entry : entries) {
            if (!(entry instanceof String text)) {
                return Optional.empty();
            }
            texts.add(text);
        }
        return Optional.of(texts);
    }

    private static boolean areNames(List<String> names) {
        return names.stream().allMatch(name -> NAME.matcher(name).matches());
    }
}
