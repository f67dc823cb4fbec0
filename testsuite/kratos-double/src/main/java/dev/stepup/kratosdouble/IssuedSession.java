package dev.stepup.kratosdouble;

import dev.stepup.kratosdouble.state.SessionCookies;
import java.util.UUID;

/**
 * A session that was made without a login, with both of its credentials.
 *
 * @param id the session's id
 * @param cookie the value of the session cookie
 * @param token the session token, for {@code X-Session-Token} or {@code Authorization: Bearer}
 */
public record IssuedSession(UUID id, String cookie, String token) {

    /** The whole {@code Cookie} header. */
    public String cookieHeader() {
        return SessionCookies.NAME + "=" + cookie;
    }
}
