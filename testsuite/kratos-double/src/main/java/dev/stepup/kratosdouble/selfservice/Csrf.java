package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Cookie;
import dev.stepup.kratosdouble.http.Parameters;
import dev.stepup.kratosdouble.http.Request;
import dev.stepup.kratosdouble.state.Tokens;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Errors;
import dev.stepup.kratosdouble.wire.KratosError;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/** Protection from forged requests: a secret in a cookie, and in each form a token that masks it anew. */
final class Csrf {

    private static final int LENGTH = 32;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String cookieName;

    Csrf(String publicUrl) {
        this.cookieName = "csrf_token_" + DigestUtils.sha256Hex(publicUrl + "/");
    }

    /** Takes the client's secret from its cookie; without a good one, gives it a new one. */
    void enter(Call call, boolean mayGive) {
        for (Cookie cookie : call.request().cookies()) {
            if (cookie.name().equals(cookieName)) {
                byte[] secret = decode(cookie.value());
                if (secret.length == LENGTH) {
                    call.csrfSecret(secret);
                    return;
                }
                break;
            }
        }
        if (mayGive) {
            renew(call);
        }
    }

    void renew(Call call) {
        boolean alreadyGiven = call.setCookies().stream().anyMatch(line -> line.startsWith(cookieName));
        if (alreadyGiven) {
            return;
        }
        byte[] secret = Tokens.bytes(LENGTH);
        call.csrfSecret(secret);
        call.setCookie(cookieName + "=" + Base64.getEncoder().encodeToString(secret)
                + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
    }

    /** A token for a form; an empty text where the client has no secret. */
    String token(Call call) {
        byte[] secret = call.csrfSecret();
        if (secret == null) {
            return "";
        }
        byte[] mask = Tokens.bytes(LENGTH);
        byte[] token = new byte[2 * LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            token[i] = mask[i];
            token[LENGTH + i] = (byte) (mask[i] ^ secret[i]);
        }
        return Base64.getEncoder().encodeToString(token);
    }

    /** Whether the token, masked or bare, belongs to the client that sends it. */
    boolean accepts(Call call, String token) {
        return same(call, unmask(decode(token)));
    }

    boolean same(Call call, byte[] secret) {
        byte[] own = call.csrfSecret();
        return own != null && MessageDigest.isEqual(own, secret);
    }

    /** Refuses a forged token, and says why. */
    void demand(Call call, String token) {
        if (!accepts(call, token)) {
            throw refusal(call);
        }
    }

    /** Refuses requests that change something where no handler looks at the form by itself. */
    void demandOfUnsafe(Call call) {
        Request request = call.request();
        if (SAFE.contains(request.method())) {
            return;
        }
        String sent = request.header("x-csrf-token").isEmpty() ? formToken(request) : request.header("x-csrf-token");
        demand(call, sent);
    }

    KratosError refusal(Call call) {
        Request request = call.request();
        String mode = request.header("sec-fetch-mode");
        boolean ajax = mode.equals("cors") || mode.equals("same-origin");
        if (request.header("cookie").isEmpty()) {
            return Errors.csrf(hint(ajax), Documents.string("The HTTP Cookie Header is empty or not set."));
        }
        if (request.cookies().stream().noneMatch(cookie -> cookie.name().equals(cookieName))) {
            return Errors.csrf(
                    hint(ajax),
                    Documents.string("The HTTP Cookie Header was set but did not include the anti-CSRF cookie."));
        }
        boolean sent = !(formToken(request) + request.header("x-csrf-token")).isEmpty();
        if (!sent && !request.header("content-type").startsWith("application/json")) {
            return Errors.csrf(
                    "The anti-CSRF cookie was found but the CSRF token was not included in the HTTP request body"
                            + " (csrf_token) nor in the HTTP Header (X-CSRF-Token).",
                    JsonValue.NULL);
        }
        return Errors.csrf(
                hint(ajax),
                Documents.string("The HTTP Cookie Header was set and a CSRF token was sent but they do not match."
                        + " We recommend deleting all cookies for this domain and retrying the flow."));
    }

    private static String formToken(Request request) {
        return request.header("content-type").startsWith("application/x-www-form-urlencoded")
                ? Parameters.parse(new String(request.body(), StandardCharsets.UTF_8))
                        .first("csrf_token")
                : "";
    }

    private static String hint(boolean ajax) {
        return ajax
                ? "We detected an AJAX call, please ensure that CORS is enabled and configured correctly, and that your"
                        + " AJAX code sends cookies and has credentials enabled. For further debugging, check your"
                        + " Browser's Network Tab to see what cookies are included or excluded."
                : "We detected a regular browser or server-side call. To debug browser calls check your Browser's"
                        + " Network Tab to see what cookies are included or excluded. If you are calling from a server"
                        + " ensure that the appropriate cookies are being forwarded and that the SDK method is called"
                        + " correctly.";
    }

    private static byte[] unmask(byte[] token) {
        if (token.length != 2 * LENGTH) {
            return token;
        }
        byte[] secret = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            secret[i] = (byte) (token[i] ^ token[LENGTH + i]);
        }
        return secret;
    }

    private static byte[] decode(String value) {
        try {
            return Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
