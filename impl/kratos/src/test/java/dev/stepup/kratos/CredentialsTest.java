package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 5: exactly one credential goes out, as it came in. */
class CredentialsTest {

    private static final String COOKIE = "ory_kratos_session=";

    private static Arguments row(String name, CredentialKind kind, String sent, String... request) {
        return Arguments.of(name, kind, sent, request);
    }

    static Stream<Arguments> table() {
        String huge = "x".repeat(9000);
        return Stream.of(
                row("nothing", CredentialKind.NONE, ""),
                row("a cookie", CredentialKind.COOKIE, "Cookie: " + COOKIE + "a==", "Cookie", COOKIE + "a=="),
                row(
                        "a cookie among others",
                        CredentialKind.COOKIE,
                        "Cookie: " + COOKIE + "a",
                        "cookie",
                        "csrf_token_1=x; " + COOKIE + "a;theme=dark"),
                row(
                        "two of the name, in one header and in two",
                        CredentialKind.COOKIE,
                        "Cookie: " + COOKIE + "junk; " + COOKIE + "good; " + COOKIE + "third",
                        "Cookie",
                        COOKIE + "junk; x=y;  " + COOKIE + "good",
                        "Cookie",
                        COOKIE + "third"),
                row("quoted", CredentialKind.COOKIE, "Cookie: " + COOKIE + "\"a b\"", "Cookie", COOKIE + "\"a b\""),
                row("percent", CredentialKind.COOKIE, "Cookie: " + COOKIE + "a%3D", "Cookie", COOKIE + "a%3D"),
                row("emptied", CredentialKind.NONE, "", "Cookie", COOKIE),
                row("emptied, quoted", CredentialKind.NONE, "", "Cookie", COOKIE + "\"\""),
                row("without =", CredentialKind.NONE, "", "Cookie", "ory_kratos_session"),
                row("another case", CredentialKind.NONE, "", "Cookie", "ORY_kratos_session=a"),
                row("a longer name", CredentialKind.NONE, "", "Cookie", "ory_kratos_session2=a; xory_kratos_session=b"),
                row("name in a value", CredentialKind.NONE, "", "Cookie", "x=ory_kratos_session=a"),
                row("only separators", CredentialKind.NONE, "", "Cookie", ";;; ;=; =a"),
                row("huge cookie", CredentialKind.COOKIE, "", "Cookie", COOKIE + huge),
                row("control character", CredentialKind.COOKIE, "", "Cookie", COOKIE + "a\u0001b"),
                row("line end", CredentialKind.COOKIE, "", "Cookie", COOKIE + "a\r\nX-Admin: 1"),
                row("not ASCII", CredentialKind.COOKIE, "", "Cookie", COOKIE + "\u00e9\ud83d\ude00"),
                row("DEL", CredentialKind.COOKIE, "", "Cookie", COOKIE + "a\u007f"),
                row("token", CredentialKind.TOKEN, "X-Session-Token: t", "X-Session-Token", " t "),
                row(
                        "token, cookie and bearer",
                        CredentialKind.TOKEN,
                        "X-Session-Token: t",
                        "Cookie",
                        COOKIE + "a",
                        "Authorization",
                        "Bearer ory_st_b",
                        "X-Session-Token",
                        "t"),
                row(
                        "junk token, good cookie",
                        CredentialKind.TOKEN,
                        "",
                        "Cookie",
                        COOKIE + "a",
                        "X-Session-Token",
                        "a\u0000"),
                row("huge token", CredentialKind.TOKEN, "", "X-Session-Token", huge),
                row(
                        "empty token, cookie",
                        CredentialKind.COOKIE,
                        "Cookie: " + COOKIE + "a",
                        "X-Session-Token",
                        " ",
                        "Cookie",
                        COOKIE + "a"),
                row(
                        "cookie and bearer",
                        CredentialKind.COOKIE,
                        "Cookie: " + COOKIE + "a",
                        "Authorization",
                        "Bearer ory_st_b",
                        "Cookie",
                        COOKIE + "a"),
                row(
                        "emptied cookie, bearer",
                        CredentialKind.TOKEN,
                        "Authorization: Bearer ory_st_b",
                        "Authorization",
                        "Bearer ory_st_b",
                        "Cookie",
                        COOKIE),
                row(
                        "bearer in another case",
                        CredentialKind.TOKEN,
                        "Authorization: bEARER ory_st_b",
                        "authorization",
                        "bEARER ory_st_b"),
                row("a JWT of somebody else", CredentialKind.NONE, "", "Authorization", "Bearer eyJhbGciOi.e30.x"),
                row("prefix in another case", CredentialKind.NONE, "", "Authorization", "Bearer ORY_ST_b"),
                row("prefix in the middle", CredentialKind.NONE, "", "Authorization", "Bearer x ory_st_b"),
                row("three parts", CredentialKind.NONE, "", "Authorization", "Bearer ory_st_b c"),
                row("two blanks", CredentialKind.NONE, "", "Authorization", "Bearer  ory_st_b"),
                row("Basic", CredentialKind.NONE, "", "Authorization", "Basic ory_st_b"),
                row("junk bearer", CredentialKind.TOKEN, "", "Authorization", "Bearer ory_st_\u0007"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @DisplayName("section 5")
    void request_withCredentials_sendsExactlyOne(String name, CredentialKind kind, String sent, String[] headers)
            throws IOException {
        RequestView request = Given.request(headers);
        try (RawServer server = new RawServer(RawServer.text(RawServer.json(200, Given.sessionJson(""))))) {
            KratosConfig config = Given.config("url", server.url(), "timeout", "PT10S");
            KratosProvider provider = new KratosProvider(config, new JdkTransport(config), Given.CLOCK);

            assertThat(provider.recognise(request)).isEqualTo(kind);
            Evidence evidence = provider.evidence(request);

            if (sent.isEmpty()) {
                assertThat(evidence).isEqualTo(Evidence.NOBODY);
                assertThat(server.heads()).isEmpty();
            } else {
                assertThat(evidence).isInstanceOf(Evidence.Present.class);
                assertThat(server.heads()).hasSize(1);
                assertHead(server.heads().get(0), sent);
            }
        }
    }

    /** Nothing but what is meant to be there. */
    private static void assertHead(String head, String credential) {
        List<String> lines = new ArrayList<>(List.of(head.strip().split("\r\n")));
        assertThat(lines.remove(0)).isEqualTo("GET /sessions/whoami HTTP/1.1");
        assertThat(lines).contains(credential, "Accept: application/json", "Cache-Control: max-age=0");
        assertThat(lines)
                .extracting(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates()
                .isSubsetOf(Set.of(
                        "accept",
                        "cache-control",
                        "content-length",
                        "host",
                        "user-agent",
                        credential.substring(0, credential.indexOf(':')).toLowerCase(Locale.ROOT)));
    }

    @Test
    void cookieName_endingWithStar_isAPrefix() {
        CookieName name = new CookieName("ory_session_*");
        assertThat(name.isOf("ory_session_slug=a")).isTrue();
        assertThat(name.isOf("ory_session=a")).isFalse();
        assertThat(name.isOf("xory_session_slug=a")).isFalse();
    }

    @Test
    void settings_ofAnotherKratos_areFollowed() {
        Credentials credentials = new Credentials(
                Given.config("cookie-name", "sid*", "bearer-prefix", "tok.", "max-credential-bytes", "256"));
        assertThat(credentials.in(Given.request("Cookie", "sid_a=1; sid_b=2")).value())
                .isEqualTo("sid_a=1; sid_b=2");
        assertThat(credentials
                        .in(Given.request("Authorization", "Bearer tok.1"))
                        .value())
                .isEqualTo("Bearer tok.1");
        assertThat(credentials.in(Given.request("Authorization", "Bearer ory_st_1")))
                .isEqualTo(Credential.NONE);
        assertThat(credentials
                        .in(Given.request("X-Session-Token", "x".repeat(256)))
                        .value())
                .hasSize(256);
        assertThat(credentials
                        .in(Given.request("X-Session-Token", "x".repeat(257)))
                        .value())
                .isNull();
    }

    @Test
    void credential_shown_isHidden() {
        assertThat(new Credentials(Given.config()).in(Given.browser())).hasToString("Credential[COOKIE]");
    }
}
