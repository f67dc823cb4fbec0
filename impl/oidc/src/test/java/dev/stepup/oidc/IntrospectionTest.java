package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Session;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.SessionProvider;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opaque tokens, by RFC 7662. */
class IntrospectionTest {

    private static final long NOW = TestIssuer.NOW.getEpochSecond();
    private static final Request OPAQUE = Request.bearer("opaque-123");

    private final TestIssuer issuer = new TestIssuer();
    private final SessionProvider provider = issuer.asking();

    @AfterEach
    void close() {
        issuer.close();
    }

    /** Active, alice's, at level 2; with the given members, in turn with their values. */
    private static Map<String, Object> active(Object... members) {
        Map<String, Object> answer = new HashMap<>(Map.of("active", true, "sub", "alice", "acr", "2"));
        answer.put("auth_time", NOW - 60);
        for (int i = 0; i < members.length; i += 2) {
            answer.put((String) members[i], members[i + 1]);
        }
        return answer;
    }

    private int questions() {
        return issuer.server.asked(TestIssuer.INTROSPECTION).size();
    }

    @Test
    void provider_closed_isUnavailableAndAsksNobody() {
        issuer.says(active());
        provider.close();
        assertThat(((Evidence.Unavailable) provider.evidence(OPAQUE)).cause()).contains("the application has ended");
        assertThat(questions()).isZero();
    }

    @Test
    void token_active_isASession() {
        issuer.says(active("exp", NOW + 300, "jti", "o-1"));
        Session session = TestIssuer.session(provider.evidence(OPAQUE));
        assertThat(session.subject()).isEqualTo("alice");
        assertThat(session.id()).isEqualTo("o-1");
        assertThat(session.level()).isEqualTo(Aal.AAL2);
        assertThat(session.methods().get(0).completedAt()).contains(TestIssuer.NOW.minusSeconds(60));
        assertThat(session.expiresAt()).contains(TestIssuer.NOW.plusSeconds(305));
    }

    @Test
    void token_inactive_isNobody() {
        issuer.says(Map.of("active", false));
        assertThat(provider.evidence(OPAQUE)).isEqualTo(Evidence.NOBODY);
        issuer.says(active("active", false));
        assertThat(provider.evidence(OPAQUE)).isEqualTo(Evidence.NOBODY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iss       | https://id.example.org",
                "aud       | https://other.example.org",
                "nonce     | n",
                "typ       | Refresh",
                "token_use | refresh_token",
                "token_type| DPoP",
                "exp       | soon"
            })
    void answer_ofATokenThatIsNotForUs_isNobody(String claim, String value) {
        issuer.says(active(claim, value));
        assertThat(provider.evidence(OPAQUE)).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void answer_ofAnotherTime_isNobody() {
        issuer.says(active("exp", NOW - 5));
        assertThat(provider.evidence(OPAQUE)).isEqualTo(Evidence.NOBODY);
        issuer.says(active("nbf", NOW + 6));
        assertThat(provider.evidence(OPAQUE)).isEqualTo(Evidence.NOBODY);
        issuer.says(active("exp", NOW - 4, "nbf", NOW + 5));
        assertThat(provider.evidence(OPAQUE)).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void answer_forUsAmongOthers_isGood() {
        issuer.says(active(
                "iss",
                issuer.issuer(),
                "aud",
                List.of("x", TestIssuer.AUDIENCE),
                "token_use",
                "access_token",
                "token_type",
                "Bearer"));
        assertThat(provider.evidence(OPAQUE)).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void answer_withoutASubject_isUnavailable() {
        Map<String, Object> nobody = active();
        nobody.remove("sub");
        issuer.says(nobody);
        assertThat(provider.evidence(OPAQUE)).isInstanceOf(Evidence.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "true",
                "[]",
                "{}",
                "{\"active\":\"true\"}",
                "{\"active\":1}",
                "{\"active\":null}",
                "{\"active\":false,\"active\":true,\"sub\":\"alice\"}",
                "{\"active\":true,\"sub\":\"alice\"}{}",
                "<html>Sign in to the network</html>"
            })
    void answer_thatIsNone_isUnavailable(String body) {
        issuer.server.on(TestIssuer.INTROSPECTION, 200, body);
        assertThat(provider.evidence(OPAQUE)).isInstanceOf(Evidence.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 400, 401, 403, 404, 429, 500, 503})
    void status_otherThan200_isUnavailableWhateverItSays(int status) {
        issuer.server.on(TestIssuer.INTROSPECTION, status, "{\"active\":true,\"sub\":\"alice\",\"acr\":\"2\"}");
        assertThat(provider.evidence(OPAQUE)).isInstanceOf(Evidence.Unavailable.class);
        issuer.server.on(TestIssuer.INTROSPECTION, status, "{\"active\":false}");
        assertThat(provider.evidence(OPAQUE)).isInstanceOf(Evidence.Unavailable.class);
    }

    @Test
    void outage_told_isHandedOn() {
        issuer.server.on(TestIssuer.INTROSPECTION, LoopbackServer.answer(503, "", "Retry-After: 17"));
        assertThat(provider.evidence(OPAQUE))
                .isInstanceOfSatisfying(
                        Evidence.Unavailable.class,
                        unavailable ->
                                assertThat(unavailable.retryAfterSeconds()).isEqualTo(17));
    }

    @Test
    void outage_silentOrUnknownPlace_isUnavailable() {
        SessionProvider hurried = issuer.configured()
                .client("bank", "s3cr3t")
                .timeout(Duration.ofMillis(300))
                .introspectionProvider();
        issuer.server.on(TestIssuer.INTROSPECTION, LoopbackServer.silence());
        assertThat(hurried.evidence(OPAQUE)).isInstanceOf(Evidence.Unavailable.class);
        issuer.discovery(Map.of("introspection_endpoint", "nowhere"));
        assertThat(issuer.asking().evidence(OPAQUE)).isInstanceOf(Evidence.Unavailable.class);
    }

    @Test
    void question_byBasic_carriesTheCredentialsEncodedAndNoMore() {
        issuer.says(active());
        SessionProvider odd = issuer.configured().client("ba:nk", "s3 cr%t").introspectionProvider();
        odd.evidence(Request.of("Authorization", "Bearer a+b/c=", "Cookie", "x=y", "X-Other", "z"));
        LoopbackServer.Asked asked =
                issuer.server.asked(TestIssuer.INTROSPECTION).get(0);
        assertThat(asked.line()).startsWith("POST ");
        assertThat(asked.body()).isEqualTo("token=a%2Bb%2Fc%3D&token_type_hint=access_token");
        assertThat(asked.header("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("ba%3Ank:s3+cr%25t".getBytes(StandardCharsets.US_ASCII)));
        assertThat(asked.header("Cookie")).isEmpty();
        assertThat(asked.header("X-Other")).isEmpty();
    }

    @Test
    void question_byPost_carriesTheCredentialsInTheBody() {
        issuer.says(active());
        SessionProvider post = issuer.configured()
                .client("bank", "s3&cr3t")
                .set("introspection.client-auth", "post")
                .introspectionProvider();
        assertThat(post.evidence(OPAQUE)).isInstanceOf(Evidence.Present.class);
        LoopbackServer.Asked asked =
                issuer.server.asked(TestIssuer.INTROSPECTION).get(0);
        assertThat(asked.body()).endsWith("&client_id=bank&client_secret=s3%26cr3t");
        assertThat(asked.header("Authorization")).isEmpty();
    }

    @Test
    void redirect_isNotFollowedWithTheToken() {
        issuer.server.on("/elsewhere", 200, "{\"active\":true,\"sub\":\"alice\",\"acr\":\"2\"}");
        issuer.server.on(
                TestIssuer.INTROSPECTION,
                LoopbackServer.answer(307, "", "Location: " + issuer.server.url() + "/elsewhere"));
        assertThat(provider.evidence(OPAQUE)).isInstanceOf(Evidence.Unavailable.class);
        assertThat(issuer.server.asked("/elsewhere")).isEmpty();
    }

    @Test
    void recognise_whatMayBeItsOwn() {
        String foreign = issuer.token().with("iss", "https://id.example.org").signedBy(Jwk.RSA, "RS256");
        assertThat(provider.recognise(OPAQUE)).isEqualTo(CredentialKind.TOKEN);
        assertThat(provider.recognise(Request.of("Authorization", "DPoP opaque")))
                .isEqualTo(CredentialKind.TOKEN);
        for (String other : List.of("ory_st_abc", issuer.good(), foreign, "a b", "\u00e4", "")) {
            assertThat(provider.recognise(Request.bearer(other))).as(other).isEqualTo(CredentialKind.NONE);
            assertThat(provider.evidence(Request.bearer(other))).isEqualTo(Evidence.NOBODY);
        }
        assertThat(provider.recognise(Request.of("Authorization", "Basic YTpi")))
                .isEqualTo(CredentialKind.NONE);
        assertThat(issuer.server.count()).isZero();
    }

    @Test
    void recognise_byPrefix_isThatAlone() {
        SessionProvider hydra = issuer.configured()
                .client("bank", "s3cr3t")
                .set("introspection.token-prefix", "ory_at_")
                .introspectionProvider();
        assertThat(hydra.recognise(Request.bearer("ory_at_abc"))).isEqualTo(CredentialKind.TOKEN);
        assertThat(hydra.recognise(Request.bearer("ory_st_abc"))).isEqualTo(CredentialKind.NONE);
        assertThat(hydra.recognise(OPAQUE)).isEqualTo(CredentialKind.NONE);
    }

    @Test
    void recognise_aJwtOfTheIssuer_whereNobodyElseJudgesIt() {
        SessionProvider alone =
                issuer.configured().client("bank", "s3cr3t").set("jwt", "false").introspectionProvider();
        String foreign = issuer.token().with("iss", "https://id.example.org").signedBy(Jwk.RSA, "RS256");
        assertThat(alone.recognise(Request.bearer(issuer.good()))).isEqualTo(CredentialKind.TOKEN);
        assertThat(alone.recognise(Request.bearer(foreign))).isEqualTo(CredentialKind.NONE);
    }

    @Test
    void cache_byDefault_isNone() {
        issuer.says(active("exp", NOW + 300));
        provider.evidence(OPAQUE);
        issuer.says(Map.of("active", false));
        assertThat(provider.evidence(OPAQUE)).isEqualTo(Evidence.NOBODY);
        assertThat(questions()).isEqualTo(2);
    }

    private SessionProvider caching() {
        return issuer.configured()
                .client("bank", "s3cr3t")
                .set("introspection.cache", "PT60S")
                .introspectionProvider();
    }

    @Test
    void cache_configured_endsWithItsTimeOrTheTokens() {
        SessionProvider caching = caching();
        issuer.says(active("exp", NOW + 300));
        caching.evidence(OPAQUE);
        issuer.says(Map.of("active", false));
        issuer.pass(Duration.ofSeconds(59));
        assertThat(caching.evidence(OPAQUE)).isInstanceOf(Evidence.Present.class);
        issuer.pass(Duration.ofSeconds(1));
        assertThat(caching.evidence(OPAQUE)).isEqualTo(Evidence.NOBODY);
        issuer.says(active("exp", NOW + 70));
        caching.evidence(OPAQUE);
        issuer.says(Map.of("active", false));
        issuer.pass(Duration.ofSeconds(9));
        assertThat(caching.evidence(OPAQUE)).isInstanceOf(Evidence.Present.class);
        issuer.pass(Duration.ofSeconds(1));
        assertThat(caching.evidence(OPAQUE)).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void cache_ofOneToken_isNotAnothersAndKeepsNoBadNews() {
        SessionProvider caching = caching();
        issuer.says(Map.of("active", false));
        assertThat(caching.evidence(OPAQUE)).isEqualTo(Evidence.NOBODY);
        issuer.server.on(TestIssuer.INTROSPECTION, 500, "");
        assertThat(caching.evidence(OPAQUE)).isInstanceOf(Evidence.Unavailable.class);
        issuer.says(active());
        assertThat(caching.evidence(OPAQUE)).isInstanceOf(Evidence.Present.class);
        issuer.says(active("sub", "bob"));
        assertThat(TestIssuer.session(caching.evidence(Request.bearer("opaque-124")))
                        .subject())
                .isEqualTo("bob");
        assertThat(TestIssuer.session(caching.evidence(OPAQUE)).subject()).isEqualTo("alice");
    }

    @Test
    void cache_ofABoundToken_stillWantsItsProof() throws Exception {
        SessionProvider caching = caching();
        issuer.says(active("cnf", Map.of("x5t#S256", Digest.of(Certificates.CLIENT.getEncoded()))));
        assertThat(caching.evidence(OPAQUE.by(Certificates.CLIENT))).isInstanceOf(Evidence.Present.class);
        assertThat(caching.evidence(OPAQUE)).isEqualTo(Evidence.NOBODY);
        assertThat(caching.evidence(OPAQUE.by(Certificates.OTHER))).isEqualTo(Evidence.NOBODY);
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    void cache_full_forgetsTheOldest() {
        AnswerCache cache = new AnswerCache(60_000);
        for (int i = 0; i < 1001; i++) {
            cache.put("t" + i, Map.of("sub", "s" + i), TestIssuer.NOW);
        }
        assertThat(cache.get("t0", TestIssuer.NOW)).isEmpty();
        assertThat(cache.get("t1", TestIssuer.NOW)).isPresent();
    }

    @Test
    void values_shown_hideWhatIsSecret() {
        IntrospectionConfig config = new IntrospectionConfig(null, "bank", "s3cr3t", false, null, 0);
        assertThat(config.toString()).doesNotContain("s3cr3t");
        assertThat(new Question(
                                java.net.URI.create("https://id.example.org"),
                                Map.of("Authorization", "s3cr3t"),
                                "s3cr3t")
                        .toString())
                .doesNotContain("s3cr3t");
        assertThat(new Presented("s3cr3t", false).toString()).doesNotContain("s3cr3t");
        assertThat(new Introspection.Said.Active(Map.of("sub", "alice")).toString())
                .doesNotContain("alice");
        assertThat(new Answer.Received(200, "alice", true, 0).toString()).doesNotContain("alice");
        assertThat(String.valueOf(Jws.parse(issuer.good()).orElseThrow())).doesNotContain("alice", "eyJ");
    }
}
