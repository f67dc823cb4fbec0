package dev.stepup.core.answer;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.core.config.AnswerConfig;
import java.util.ArrayList;
import java.util.List;

/** The headers that every answer has, whatever it says. */
final class AnswerHeaders {

    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String VARY = "Cookie, Authorization, X-Session-Token, Accept, Origin, Sec-Fetch-Mode,"
            + " Sec-Fetch-Dest, Sec-Fetch-Site, Sec-Purpose, Purpose, X-Purpose, X-Moz, HX-Request,"
            + " Faces-Request, X-Requested-With, Accept-Language";

    private final AnswerConfig config;

    AnswerHeaders(AnswerConfig config) {
        this.config = config;
    }

    List<Header> common(CallerRequest request) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Cache-Control", "no-store"));
        boolean forwarded =
                config.publicUrl() == null && !config.forwarded().proxies().isEmpty();
        headers.add(new Header(
                "Vary", forwarded ? VARY + ", " + config.forwarded().headers().names() : VARY));
        String origin = request.header("Origin").orElse("");
        if (config.allowedOrigins().contains(origin)) {
            headers.add(new Header("Access-Control-Allow-Origin", origin));
            headers.add(new Header("Access-Control-Allow-Credentials", "true"));
            headers.add(new Header("Access-Control-Expose-Headers", "WWW-Authenticate, Retry-After"));
        }
        return headers;
    }

    /** With when to try again, where that helps. */
    List<Header> of(CallerRequest request, Denial denial) {
        List<Header> headers = common(request);
        if (denial.kind() == Kind.UNAVAILABLE) {
            int seconds = denial.retryAfterSeconds() > 0 ? denial.retryAfterSeconds() : RETRY_AFTER_SECONDS;
            headers.add(new Header("Retry-After", Integer.toString(seconds)));
        }
        return headers;
    }
}
