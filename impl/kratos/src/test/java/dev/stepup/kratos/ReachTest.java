package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Session;
import dev.stepup.spi.Reachable;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 2, D6 and D7: what a user could reach, and when that is not told. */
class ReachTest {

    private static final Session AAL1 = Given.session(Aal.AAL1, "password", "AAL1");
    private static final String STRICT = "highest_available";

    /** The level, or {@code ?} for not told, or {@code !} for failed. */
    private static String level(Reachable reachable) {
        if (reachable instanceof Reachable.Known known) {
            return known.level().name();
        }
        return reachable.equals(Reachable.NOT_TOLD) ? "?" : "!";
    }

    private static String identity(String... keys) {
        Set<String> members = new TreeSet<>();
        for (String key : keys) {
            members.add("\"" + key + "\":{\"type\":\"" + key + "\"}");
        }
        return "{\"id\":\"" + Given.SUBJECT + "\",\"credentials\":{" + String.join(",", members) + "}}";
    }

    private static Reachable admin(int status, String body, Session session, String... settings) {
        String[] all = new String[settings.length + 2];
        all[0] = "admin-url";
        all[1] = "http://localhost:4434";
        System.arraycopy(settings, 0, all, 2, settings.length);
        return Given.provider((address, headers) -> Given.answer(status, body), all)
                .reachable(session);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // keys                          | AAL1 | AAL2 | AAL1, strict
                "password                        | AAL1 | AAL2 | AAL1",
                "password,oidc,saml              | AAL1 | AAL2 | AAL1",
                "password,passkey                | AAL1 | AAL2 | AAL1",
                "password,totp                   | AAL2 | AAL2 | AAL2",
                "password,totp,webauthn,code     | AAL2 | AAL2 | AAL2",
                "password,lookup_secret,totp     | AAL2 | AAL2 | AAL2",
                "password,lookup_secret          | ?    | AAL2 | AAL1",
                "password,webauthn               | ?    | AAL2 | AAL1",
                "password,code                   | ?    | AAL2 | AAL1",
                "password,lookup_secret,webauthn | ?    | AAL2 | AAL1",
                "password,deviceauthn            | ?    | AAL2 | AAL1",
                "password,unheard-of             | ?    | AAL2 | AAL1"
            })
    @DisplayName("D6, D7: by the keys of the admin API")
    void admin_byKeys_tellsNoMoreThanTheyMean(String keys, String atAal1, String atAal2, String strict) {
        String identity = identity(keys.split(","));
        assertThat(level(admin(200, identity, AAL1))).isEqualTo(atAal1);
        assertThat(level(admin(200, identity, Given.session(Aal.AAL2)))).isEqualTo(atAal2);
        assertThat(level(admin(200, identity, AAL1, "whoami-required-aal", STRICT)))
                .isEqualTo(strict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webauthn", "code"})
    @DisplayName("D7: a schema that marks a trait as identifier puts the key on everybody")
    void admin_keyThatASchemaPutsOnEverybody_isNoProofOfASecondFactor(String key) {
        assertThat(level(admin(200, identity("password", key), AAL1))).isEqualTo("?");
        assertThat(level(admin(200, identity("password", key), AAL1, key, "passwordless")))
                .isEqualTo("AAL1");
    }

    @Test
    @DisplayName("D6: the key of social sign-in stays when the last provider is unlinked")
    void admin_oidcThatMayBeUnlinked_isNoSecondFactor() {
        assertThat(level(admin(200, identity("password", "oidc"), AAL1))).isEqualTo("AAL1");
        assertThat(level(admin(200, identity("oidc"), AAL1))).isEqualTo("AAL1");
    }

    @Test
    @DisplayName("D7: the key of recovery codes stays when all of them are used")
    void admin_recoveryCodesThatMayBeUsedUp_areNoProofOfASecondFactor() {
        assertThat(level(admin(200, identity("password", "lookup_secret"), AAL1)))
                .isEqualTo("?");
        assertThat(level(admin(200, identity("password", "lookup_secret", "totp"), AAL1)))
                .isEqualTo("AAL2");
    }

    @Test
    @DisplayName("D6: an enrolment that was begun and not finished, or undone, leaves no key")
    void admin_factorThatWasUnlinked_isNoSecondFactor() {
        assertThat(level(admin(200, identity("password", "totp"), AAL1))).isEqualTo("AAL2");
        assertThat(level(admin(200, identity("password"), AAL1))).isEqualTo("AAL1");
    }

    @Test
    @DisplayName("Credentials are asked for by their keys alone: no hash, no key of an authenticator app, no code")
    void admin_isNotAskedForCredentialsThemselves() {
        Given.provider(
                        (address, headers) -> {
                            assertThat(address.getQuery()).isNull();
                            return Given.answer(200, identity("password"));
                        },
                        "admin-url",
                        "http://localhost:4434")
                .reachable(AAL1);
    }

    @Test
    void admin_passwordlessKeys_areFirstFactors() {
        Reachable reachable = admin(
                200,
                identity("password", "webauthn", "code"),
                AAL1,
                "webauthn",
                "passwordless",
                "code",
                "passwordless");
        assertThat(level(reachable)).isEqualTo("AAL1");
    }

    @Test
    @DisplayName("D8: the methods are an upper bound, and nobody is without a recovery")
    void admin_keys_areThePossibleMethods() {
        assertThat(admin(200, identity("password", "totp", "webauthn"), AAL1))
                .isEqualTo(new Reachable.Known(
                        Aal.AAL2, Set.of("password", "totp", "webauthn", "link_recovery", "code_recovery")));
        assertThat(admin(200, identity("password"), AAL1))
                .isEqualTo(new Reachable.Known(Aal.AAL1, Set.of("password", "link_recovery", "code_recovery")));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 400, 401, 403, 404, 429, 500, 503})
    @DisplayName("D7: failed is not \"no second factor\"")
    void admin_otherStatus_isFailed(int status) {
        assertThat(level(admin(status, identity("password"), AAL1))).isEqualTo("!");
        assertThat(level(admin(status, identity("password"), AAL1, "whoami-required-aal", STRICT)))
                .isEqualTo("!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "<html>", "{}", "{\"id\":\"somebody-else\",\"credentials\":{\"password\":{}}}"})
    @DisplayName("D7: an answer about nobody, or about somebody else, is failed")
    void admin_unreadable_isFailed(String body) {
        assertThat(level(admin(200, body, AAL1))).isEqualTo("!");
    }

    @Test
    void admin_withoutTheMember_doesNotTell() {
        String bare = "{\"id\":\"" + Given.SUBJECT + "\"}";
        assertThat(level(admin(200, bare, AAL1))).isEqualTo("?");
        assertThat(level(admin(200, bare.replace("}", ",\"credentials\":null}"), AAL1)))
                .isEqualTo("?");
    }

    @Test
    void admin_transportFails_isFailed() {
        KratosProvider provider = Given.provider(
                (address, headers) -> new Answer.Failed("refused"), "admin-url", "http://localhost:4434");
        assertThat(provider.reachable(AAL1)).isEqualTo(new Reachable.Failed("admin API: refused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..", "a?b", "a%2Fb", "a b", "a\r\nb", "\u00e9"})
    void admin_idThatIsNoPathSegment_isNotAsked(String id) {
        Session odd = new Session("s", id, Aal.AAL1, java.util.List.of(), null, true);
        Transport never = (address, headers) -> {
            throw new AssertionError("asked");
        };
        assertThat(level(Given.provider(never, "admin-url", "http://localhost:4434")
                        .reachable(odd)))
                .isEqualTo("!");
    }

    @Test
    void admin_token_goesToTheAdminApiOnly() {
        Map<URI, Map<String, String>> asked = new HashMap<>();
        KratosProvider provider = Given.provider(
                (address, headers) -> {
                    asked.put(address, headers);
                    return Given.answer(200, identity("password"));
                },
                "admin-url",
                "https://admin.example.org/base/",
                "admin-token",
                "ory_pat_1");
        provider.reachable(AAL1);
        provider.evidence(Given.browser());
        assertThat(asked)
                .isEqualTo(Map.of(
                        URI.create("https://admin.example.org/base/admin/identities/" + Given.SUBJECT),
                        Map.of("Accept", "application/json", "Authorization", "Bearer ory_pat_1"),
                        URI.create(Given.PUBLIC + "/sessions/whoami"),
                        Map.of(
                                "Accept",
                                "application/json",
                                "Cache-Control",
                                "max-age=0",
                                "Cookie",
                                "ory_kratos_session=" + Given.SECRET)));
    }

    @ParameterizedTest
    @CsvSource({"AAL0,?,?", "AAL1,?,AAL1", "AAL2,AAL2,AAL2"})
    @DisplayName("section 2: reachable by a strict backend")
    void whoami_withoutAdmin_tellsByWhatItLetsThrough(Aal session, String lax, String strict) {
        Transport never = (address, headers) -> {
            throw new AssertionError("asked");
        };
        assertThat(level(Given.provider(never).reachable(Given.session(session))))
                .isEqualTo(lax);
        assertThat(level(Given.provider(never, "whoami-required-aal", STRICT).reachable(Given.session(session))))
                .isEqualTo(strict);
    }
}
