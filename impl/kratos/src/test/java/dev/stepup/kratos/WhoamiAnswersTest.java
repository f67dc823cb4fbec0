package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.spi.Evidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each status means, and from whom. */
class WhoamiAnswersTest {

    private static final String UNAUTHORIZED =
            "{\"error\":{\"code\":401,\"status\":\"Unauthorized\",\"reason\":\"No valid session credentials found\"}}";

    private static Evidence read(int status, String body, String... headers) {
        return Given.provider((address, sent) -> Given.answer(status, body, headers))
                .evidence(Given.browser());
    }

    @Test
    @DisplayName("D3: Kratos' own 401 is nobody")
    void unauthorized_inKratosWords_isNobody() {
        assertThat(read(401, UNAUTHORIZED)).isEqualTo(Evidence.NOBODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>401</html>",
                "{}",
                "{\"error\":\"unauthorized\"}",
                "{\"error\":{\"code\":403}}",
                "{\"error\":{\"code\":\"401\"}}",
                "{\"code\":401}"
            })
    @DisplayName("D1: the 401 of a proxy does not look like \"logged out\"")
    void unauthorized_inOtherWords_isUnavailable(String body) {
        assertThat(read(401, body)).isInstanceOf(Evidence.Unavailable.class);
    }

    @Test
    @DisplayName("D4: session_aal2_required is withheld")
    void forbidden_secondFactorAsked_isWithheld() {
        assertThat(read(403, "{\"error\":{\"id\":\"session_aal2_required\",\"code\":403}}"))
                .isEqualTo(Evidence.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>session_aal2_required</html>",
                "{\"error\":{\"id\":\"security_csrf_violation\",\"code\":403}}",
                "{\"error\":{\"code\":403}}",
                "{\"id\":\"session_aal2_required\"}"
            })
    @DisplayName("D1: any other 403 is unavailable")
    void forbidden_otherwise_isUnavailable(String body) {
        assertThat(read(403, body)).isInstanceOf(Evidence.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {201, 202, 204, 206, 301, 302, 303, 304, 307, 400, 402, 404, 407, 410, 422, 429, 499, 500, 502, 503})
    @DisplayName("D1: every status that is not named is unavailable, whatever the body says")
    void otherStatus_withASessionAsItsBody_isUnavailable(int status) {
        assertThat(read(status, Given.sessionJson(""))).isInstanceOf(Evidence.Unavailable.class);
        assertThat(read(status, UNAUTHORIZED)).isInstanceOf(Evidence.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "{}", "]", ",", "\u0000"})
    @DisplayName("D1: a session with something behind it is unreadable, whatever the JSON provider thinks of it")
    void session_withSomethingBehindIt_isUnavailable(String more) {
        assertThat(read(200, Given.sessionJson("") + more)).isInstanceOf(Evidence.Unavailable.class);
        assertThat(read(200, Given.sessionJson("") + Given.sessionJson(""))).isInstanceOf(Evidence.Unavailable.class);
        assertThat(read(200, Given.sessionJson("") + " \r\n\t")).isInstanceOf(Evidence.Present.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | Retry-After       | 17                            | 17",
                "429 | x-ratelimit-reset | 9                             | 9",
                "503 | Retry-After       | 120                           | 120",
                "503 | Retry-After       | Wed, 29 Jul 2026 10:00:30 GMT | 30",
                "503 | Retry-After       | Wed, 29 Jul 2026 09:00:00 GMT | 0",
                "503 | Retry-After       | Wed, 29 Jul 2099 10:00:00 GMT | 3600",
                "503 | Retry-After       | 99999                         | 3600",
                "503 | Retry-After       | 99999999999999999999          | 0",
                "503 | Retry-After       | -5                            | 0",
                "503 | Retry-After       | soon                          | 0",
                "503 | Other             | 5                             | 0"
            })
    void retryAfter_asTheBackendSays_isSecondsUpToAnHour(int status, String header, String value, int seconds) {
        assertThat(((Evidence.Unavailable) read(status, "", header, value)).retryAfterSeconds())
                .isEqualTo(seconds);
    }
}
