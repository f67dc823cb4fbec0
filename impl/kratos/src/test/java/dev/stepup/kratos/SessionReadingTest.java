package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Session;
import dev.stepup.spi.Evidence;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session may look like that no recording has, and what is no session. */
class SessionReadingTest {

    private static Evidence read(String body, String... headers) {
        return Given.provider((address, sent) -> Given.answer(200, body, headers))
                .evidence(Given.browser());
    }

    private static Session session(String members) {
        return ((Evidence.Present) read(Given.sessionJson(members))).session();
    }

    private static CompletedMethod method(String json) {
        return session("\"authentication_methods\":[" + json + "]").methods().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-29T10:00:00Z,           2026-07-29T10:00:00Z",
        "2026-07-29T10:00:00.1Z,         2026-07-29T10:00:00.1Z",
        "2026-07-29T10:00:00.123456789Z, 2026-07-29T10:00:00.123456789Z",
        "2026-07-29T12:00:00.5+02:00,    2026-07-29T10:00:00.5Z",
        "2026-07-29T05:00:00-05:00,      2026-07-29T10:00:00Z"
    })
    void time_anyFractionAndOffset_isRead(String written, Instant meant) {
        assertThat(method("{\"method\":\"totp\",\"aal\":\"aal2\",\"completed_at\":\"" + written + "\"}")
                        .completedAt())
                .contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "null", "1785319200", "\"2026-07-29T10:00:00.1234567890Z\"", "\"\"", "{}"})
    @DisplayName("D10: a time that cannot be read is unknown")
    void time_unreadable_isUnknown(String written) {
        assertThat(method("{\"method\":\"totp\",\"aal\":\"aal2\",\"completed_at\":" + written + "}")
                        .completedAt())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aal0", "aal3", "aal4", "AAL2", " aal2", "", "2"})
    @DisplayName("a level that Kratos does not produce is AAL0")
    void level_unknownWord_isAal0(String word) {
        assertThat(session("\"authenticator_assurance_level\":\"" + word + "\"").level())
                .isEqualTo(Aal.AAL0);
        assertThat(method("{\"method\":\"totp\",\"aal\":\"" + word + "\"}").level())
                .isEqualTo(Aal.AAL0);
    }

    @ParameterizedTest
    @CsvSource({"v0.6_legacy_session,AAL1", "password,AAL1", "oidc,AAL1", "totp,AAL0", "webauthn,AAL0", "new,AAL0"})
    void level_emptyAsBeforeKratos09_countsForFirstFactorsAlone(String name, Aal level) {
        assertThat(method("{\"method\":\"" + name + "\",\"aal\":\"\"}").level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"webauthn,true,false", "passkey,true,false", "totp,false,false", "link_recovery,false,true"})
    void method_byName_isFlagged(String name, boolean resists, boolean recovery) {
        CompletedMethod read = method("{\"method\":\"" + name + "\",\"aal\":\"aal1\"}");
        assertThat(read.phishingResistant()).isEqualTo(resists);
        assertThat(read.recovery()).isEqualTo(recovery);
    }

    @Test
    void method_unknownNameAndMembers_isKeptAsStated() {
        assertThat(method("{\"method\":\"deviceauthn2\",\"aal\":\"aal2\",\"upstream_amr\":[\"x\"],\"new\":{}}"))
                .isEqualTo(CompletedMethod.of("deviceauthn2", Aal.AAL2, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"authentication_methods\":null", "\"authentication_methods\":[]", "\"devices\":null"})
    void methods_missingOrNull_areNone(String members) {
        assertThat(session(members).methods()).isEmpty();
        assertThat(session(members).expiresAt()).isEmpty();
    }

    @Test
    void level_statedBelowItsMethods_isNotDerived() {
        assertThat(session("\"authentication_methods\":[{\"method\":\"password\",\"aal\":\"aal1\"},"
                                + "{\"method\":\"totp\",\"aal\":\"aal2\"}]")
                        .level())
                .isEqualTo(Aal.AAL1);
    }

    @Test
    @DisplayName("D3: an inactive session is shown as one")
    void active_false_isInactive() {
        assertThat(session("\"active\":false").active()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{}",
                "<html>",
                "{\"id\":\"s\",\"active\":true",
                "{\"id\":\"s\",\"active\":true,\"identity\":null}",
                "{\"id\":\"s\",\"active\":true,\"identity\":{}}",
                "{\"id\":\"s\",\"active\":true,\"identity\":{\"id\":\"\"}}",
                "{\"id\":\"s\",\"active\":true,\"identity\":{\"id\":7}}",
                "{\"id\":\"s\",\"identity\":{\"id\":\"i\"}}",
                "{\"id\":\"s\",\"active\":\"true\",\"identity\":{\"id\":\"i\"}}",
                "{\"active\":true,\"identity\":{\"id\":\"i\"}}",
                "{\"id\":\"s\",\"active\":true,\"identity\":{\"id\":\"i\"},\"authentication_methods\":{}}",
                "{\"id\":\"s\",\"active\":true,\"identity\":{\"id\":\"i\"},\"authentication_methods\":[\"totp\"]}"
            })
    @DisplayName("D1: a 200 without whose session it is, or whether it is one, is unavailable")
    void body_notASession_isUnavailable(String body) {
        assertThat(read(body)).isInstanceOf(Evidence.Unavailable.class);
    }

    @Test
    @DisplayName("D1: nesting cannot overflow the stack")
    void body_nestedTooDeep_isUnavailable() {
        String deep = "\"x\":" + "[".repeat(65) + "]".repeat(65);
        assertThat(read(Given.sessionJson(deep))).isInstanceOf(Evidence.Unavailable.class);
        assertThat(read(Given.sessionJson("\"y\":\"\\\\\"," + deep))).isInstanceOf(Evidence.Unavailable.class);
        String bearable = "\"x\":" + "[".repeat(60) + "]".repeat(60) + ",\"y\":\"\\\"" + "[{".repeat(90) + "\\\\\"";
        assertThat(read(Given.sessionJson(bearable))).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void setCookie_ofTheSessionOnly_isPassedOnToABrowserOnly() {
        String[] cookies = {
            "Set-Cookie", "csrf_token_1=a; Path=/", "Set-Cookie", "ory_kratos_session=b; Path=/; HttpOnly"
        };
        Transport transport = (address, sent) -> Given.answer(200, Given.sessionJson(""), cookies);
        assertThat(((Evidence.Present) Given.provider(transport).evidence(Given.browser())).setCookies())
                .containsExactly("ory_kratos_session=b; Path=/; HttpOnly");
        assertThat(((Evidence.Present) Given.provider(transport).evidence(Given.request("X-Session-Token", "ory_st_x")))
                        .setCookies())
                .isEmpty();
    }
}
