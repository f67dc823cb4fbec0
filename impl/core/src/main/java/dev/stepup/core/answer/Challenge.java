package dev.stepup.core.answer;

import dev.stepup.Denial;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.core.config.ChallengeConfig;
import dev.stepup.spi.Capabilities;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The {@code WWW-Authenticate} header: RFC 6750 for who is nobody, RFC 9470 for who falls short. Its values are checked at
 * deployment, so none needs an escape.
 */
final class Challenge {

    private final ChallengeConfig config;

    Challenge(ChallengeConfig config) {
        this.config = config;
    }

    /** For a script: that somebody has to sign in, and nothing about why (RFC 6750, section 3.1). */
    Header bare() {
        return header("Bearer", new LinkedHashMap<>());
    }

    Header invalidToken(CallerRequest request) {
        return header(scheme(request), error("invalid_token", "The token stands for no session"));
    }

    /** Level and age in one, whichever of the two is unmet: a new login must not be weaker than the one before. */
    Header insufficient(CallerRequest request, Denial denial, Capabilities provider) {
        Map<String, String> parameters = error("insufficient_user_authentication", Texts.reason(denial));
        acrValues(denial, provider).ifPresent(values -> parameters.put("acr_values", values));
        // Rounded down: whoever obeys must not come back with an age that is refused.
        denial.requirement().maxAge().ifPresent(age -> parameters.put("max_age", Long.toString(age.toSeconds())));
        return header(scheme(request), parameters);
    }

    private Optional<String> acrValues(Denial denial, Capabilities provider) {
        List<String> values = config.acrValues()
                ? provider.acrValues()
                        .getOrDefault(
                                denial.missing()
                                        .level()
                                        .max(denial.requirement().level()),
                                List.of())
                : List.of();
        return Optional.of(values.stream().distinct().collect(Collectors.joining(" ")))
                .filter(joined -> !joined.isEmpty());
    }

    private static Map<String, String> error(String error, String description) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("error", error);
        parameters.put("error_description", description);
        return parameters;
    }

    private Header header(String scheme, Map<String, String> said) {
        Map<String, String> parameters = new LinkedHashMap<>();
        config.realm().ifPresent(realm -> parameters.put("realm", realm));
        parameters.putAll(said);
        if (scheme.equals("DPoP") && !config.dpopAlgorithms().isEmpty()) {
            parameters.put("algs", String.join(" ", config.dpopAlgorithms()));
        }
        config.resourceMetadata().ifPresent(url -> parameters.put("resource_metadata", url.toString()));
        String text = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=\"" + parameter.getValue() + "\"")
                .collect(Collectors.joining(", "));
        return new Header("WWW-Authenticate", (scheme + " " + text).strip());
    }

    private static String scheme(CallerRequest request) {
        String authorization = request.header("Authorization").orElse("").toLowerCase(Locale.ROOT);
        return authorization.startsWith("dpop ") ? "DPoP" : "Bearer";
    }
}
