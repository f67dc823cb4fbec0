package dev.stepup.core.answer;

import dev.stepup.Denial;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.spi.Capabilities;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The {@code WWW-Authenticate} header: RFC 6750 for who is nobody, RFC 9470 for who falls short. */
final class Challenge {

    private Challenge() {}

    /** For a script: that somebody has to sign in, and nothing about why (RFC 6750, section 3.1). */
    static Header bare() {
        return new Header("WWW-Authenticate", "Bearer");
    }

    static Header invalidToken(CallerRequest request) {
        return header(request, "invalid_token", "The token stands for no session", "");
    }

    static Header insufficient(CallerRequest request, Denial denial, Capabilities provider) {
        List<String> acrValues = provider.acrValues()
                .getOrDefault(denial.missing().level().max(denial.requirement().level()), List.of());
        Optional<Duration> maxAge = denial.requirement().maxAge();
        String members = (acrValues.isEmpty() ? "" : ", acr_values=\"" + String.join(" ", acrValues) + "\"")
                + maxAge.map(age -> ", max_age=\"" + Math.max(1, age.toSeconds()) + "\"")
                        .orElse("");
        return header(request, "insufficient_user_authentication", Texts.reason(denial), members);
    }

    private static Header header(CallerRequest request, String error, String description, String members) {
        String authorization = request.header("Authorization").orElse("").toLowerCase(Locale.ROOT);
        String scheme = authorization.startsWith("dpop ") ? "DPoP" : "Bearer";
        return new Header(
                "WWW-Authenticate",
                scheme + " error=\"" + error + "\", error_description=\"" + description + "\"" + members);
    }
}
