package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.spi.Evidence;
import dev.stepup.spi.SessionProvider;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of the issuer: found, kept, renewed, and not asked for too often. */
class KeySetCacheTest {

    private final TestIssuer issuer = new TestIssuer();
    private final SessionProvider provider =
            issuer.configured().timeout(Duration.ofSeconds(20)).jwtProvider();
    private final SessionProvider hurried =
            issuer.configured().timeout(Duration.ofSeconds(1)).jwtProvider();

    @AfterEach
    void close() {
        issuer.close();
    }

    private Evidence good() {
        return provider.evidence(Request.bearer(lasting().signedBy(Jwk.RSA, "RS256")));
    }

    private Evidence by(Jwk key, String algorithm) {
        return provider.evidence(Request.bearer(lasting().signedBy(key, algorithm)));
    }

    /** Good for longer than the clock is moved here. */
    private Token lasting() {
        return issuer.token().with("iat", null).with("exp", TestIssuer.NOW.getEpochSecond() + 1_000_000);
    }

    private int questions() {
        return issuer.server.asked(TestIssuer.KEYS).size();
    }

    @Test
    @Timeout(15)
    void keys_ofWhoHasNoTimeLeft_areNotWaitedFor() {
        OidcConfig config = issuer.configured().timeout(Duration.ofSeconds(20)).config();
        KeySetCache keys = new KeySetCache(config, new Issuer(config, new JdkTransport(config.http())), issuer.clock);
        issuer.server.on(TestIssuer.DISCOVERY, LoopbackServer.silence());

        assertThat(keys.find("k", "RS256", Deadline.in(Duration.ofMillis(1))))
                .isInstanceOf(KeySetCache.Found.Unreachable.class);
    }

    @Test
    void keys_fresh_areAskedForOnce() {
        for (int i = 0; i < 50; i++) {
            assertThat(good()).isInstanceOf(Evidence.Present.class);
        }
        issuer.pass(Duration.ofSeconds(599));
        assertThat(good()).isInstanceOf(Evidence.Present.class);
        assertThat(questions()).isEqualTo(1);
        assertThat(issuer.server.asked(TestIssuer.DISCOVERY)).hasSize(1);
    }

    @Test
    void keys_old_areAskedForAgain() {
        good();
        issuer.pass(Duration.ofMinutes(10));
        good();
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void rotation_newKey_isGoodAtOnce() {
        good();
        issuer.pass(Duration.ofSeconds(10));
        issuer.keys(Jwk.RSA, Jwk.OTHER_RSA);
        assertThat(by(Jwk.OTHER_RSA, "RS256")).isInstanceOf(Evidence.Present.class);
        assertThat(good()).isInstanceOf(Evidence.Present.class);
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void removal_ofAKey_countsWithTheNextQuestion() {
        good();
        issuer.keys(Jwk.OTHER_RSA);
        issuer.pass(Duration.ofSeconds(599));
        assertThat(good()).isInstanceOf(Evidence.Present.class);
        issuer.pass(Duration.ofSeconds(1));
        assertThat(good()).isEqualTo(Evidence.NOBODY);
        assertThat(by(Jwk.OTHER_RSA, "RS256")).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void unknownKeys_aThousand_hardlyReachTheIssuer() {
        good();
        Token token = lasting().head("alg", "RS256");
        for (int i = 0; i < 1000; i++) {
            assertThat(provider.evidence(
                            Request.bearer(token.head("kid", "unknown-" + i).unsigned("AAAA"))))
                    .isEqualTo(Evidence.NOBODY);
            issuer.pass(Duration.ofMillis(20));
        }
        // Twenty seconds have passed, and there is one question in ten.
        assertThat(questions()).isBetween(2, 4);
        assertThat(issuer.server.asked(TestIssuer.DISCOVERY)).hasSize(1);
    }

    @Test
    void unknownKeys_fromTheVeryStart_hardlyReachTheIssuer() throws Exception {
        Token token = lasting().head("alg", "ES256");
        List<Callable<Evidence>> calls = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String unsigned = token.head("kid", "unknown-" + i).unsigned("AAAA");
            calls.add(() -> provider.evidence(Request.bearer(unsigned)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (Future<Evidence> evidence : threads.invokeAll(calls)) {
                assertThat(evidence.get()).isEqualTo(Evidence.NOBODY);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(questions()).isEqualTo(1);
    }

    /** The times and audience of a token are free to check: a token that fails there asks nobody. */
    @Test
    void tokens_badInThemselves_askNobody() {
        provider.evidence(Request.bearer(lasting().with("exp", 1).signedBy(Jwk.RSA, "RS256")));
        provider.evidence(Request.bearer(lasting().with("aud", "x").signedBy(Jwk.RSA, "RS256")));
        provider.evidence(Request.bearer(lasting().head("typ", "JWT").signedBy(Jwk.RSA, "RS256")));
        assertThat(issuer.server.count()).isZero();
    }

    @Test
    void outage_keptKeysGoOnForATime_thenNobodyCanSay() {
        good();
        issuer.server.on(TestIssuer.KEYS, 503, "{}");
        issuer.pass(Duration.ofMinutes(10));
        assertThat(good()).isInstanceOf(Evidence.Present.class);
        issuer.pass(Duration.ofMinutes(59));
        assertThat(good()).isInstanceOf(Evidence.Present.class);
        issuer.pass(Duration.ofMinutes(1));
        assertThat(good()).isInstanceOf(Evidence.Unavailable.class);
        issuer.keys(Jwk.RSA);
        issuer.pass(Duration.ofSeconds(10));
        assertThat(good()).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void outage_unknownKey_isUnavailableAndNeverNobody() {
        good();
        issuer.server.on(TestIssuer.KEYS, 500, "{}");
        issuer.pass(Duration.ofSeconds(10));
        assertThat(by(Jwk.OTHER_RSA, "RS256")).isInstanceOf(Evidence.Unavailable.class);
        assertThat(by(Jwk.OTHER_RSA, "RS256")).isInstanceOf(Evidence.Unavailable.class);
        assertThat(good()).isInstanceOf(Evidence.Present.class);
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void outage_fromTheStart_isUnavailableAndAsksSeldom() {
        issuer.server.on(TestIssuer.DISCOVERY, 500, "{}");
        for (int i = 0; i < 20; i++) {
            assertThat(good()).isInstanceOf(Evidence.Unavailable.class);
        }
        assertThat(issuer.server.asked(TestIssuer.DISCOVERY)).hasSize(1);
        issuer.discovery(Map.of());
        issuer.pass(Duration.ofSeconds(10));
        assertThat(good()).isInstanceOf(Evidence.Present.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"keys\":null}",
                "{\"keys\":{}}",
                "{\"keys\":[]}",
                "{\"keys\":[7]}",
                "{\"keys\":[{\"kty\":\"RSA\"}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"n\":\"!\",\"e\":\"AQAB\"}]}",
                "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}",
                "<html>Sign in to the network</html>"
            })
    void garbage_inPlaceOfKeys_isUnavailable(String body) {
        issuer.server.on(TestIssuer.KEYS, 200, body);
        assertThat(good()).isInstanceOf(Evidence.Unavailable.class);
    }

    @Test
    void garbage_besideAGoodKey_doesNoHarm() {
        issuer.keySet(List.of(
                Map.of("kty", "RSA", "kid", "broken"), Map.of("kty", "new", "kid", "x"), Map.of(), Jwk.RSA.open()));
        assertThat(good()).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void keys_tooMany_areNotRead() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.add(Jwk.EC.open("kid", "k" + i));
        }
        issuer.keySet(many);
        assertThat(by(Jwk.EC, "ES256")).isInstanceOf(Evidence.Unavailable.class);
    }

    @Test
    void keys_thatAreSecretByMistake_areUsedAsPublicOnes() {
        issuer.keySet(List.of(Jwk.RSA.secret()));
        assertThat(good()).isInstanceOf(Evidence.Present.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirect_isNotFollowed(int status) {
        issuer.server.on("/elsewhere", 200, JsonUtil.toJson(Map.of("keys", List.of(Jwk.RSA.open()))));
        issuer.server.on(
                TestIssuer.KEYS, LoopbackServer.answer(status, "", "Location: " + issuer.server.url() + "/elsewhere"));
        assertThat(good())
                .isInstanceOfSatisfying(
                        Evidence.Unavailable.class,
                        unavailable -> assertThat(unavailable.cause()).contains("redirect"));
        assertThat(issuer.server.asked("/elsewhere")).isEmpty();
    }

    @Test
    void answer_huge_isNoAnswer() {
        issuer.server.on(TestIssuer.KEYS, 200, "{\"x\":\"" + "y".repeat(300_000) + "\",\"keys\":[]}");
        assertThat(good())
                .isInstanceOfSatisfying(
                        Evidence.Unavailable.class,
                        unavailable -> assertThat(unavailable.cause()).contains("too much"));
    }

    @Test
    void answer_thatNeverEnds_isGivenUpInTime() {
        issuer.server.on(TestIssuer.KEYS, caller -> {
            caller.getOutputStream()
                    .write("HTTP/1.1 200 X\r\nContent-Length: 99\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            caller.getInputStream().read();
        });
        long before = System.nanoTime();
        assertThat(hurried.evidence(Request.bearer(issuer.good()))).isInstanceOf(Evidence.Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void discoveryAndKeys_bothSlow_waitNoLongerThanOnce() {
        issuer.server.on(TestIssuer.DISCOVERY, caller -> {
            // Late, but in time: what is left has to do for the keys.
            caller.setSoTimeout(700);
            try {
                caller.getInputStream().read();
            } catch (SocketTimeoutException late) {
                LoopbackServer.answer(200, issuer.document(Map.of()), "").answer(caller);
            }
        });
        issuer.server.on(TestIssuer.KEYS, LoopbackServer.silence());
        long before = System.nanoTime();
        assertThat(hurried.evidence(Request.bearer(issuer.good()))).isInstanceOf(Evidence.Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(1900));
    }

    @Test
    void slowIssuer_keysThatWillDo_makeNobodyWait() throws Exception {
        SessionProvider patient =
                issuer.configured().timeout(Duration.ofSeconds(20)).jwtProvider();
        Request request = Request.bearer(lasting().signedBy(Jwk.RSA, "RS256"));
        assertThat(patient.evidence(request)).isInstanceOf(Evidence.Present.class);
        CountDownLatch asked = new CountDownLatch(1);
        issuer.server.on(TestIssuer.KEYS, caller -> {
            asked.countDown();
            caller.getInputStream().read();
        });
        issuer.pass(Duration.ofMinutes(10));
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Future<Evidence> first = one.submit(() -> patient.evidence(request));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 20; i++) {
                assertThat(patient.evidence(request)).isInstanceOf(Evidence.Present.class);
            }
            assertThat(first.isDone()).isFalse();
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void silentIssuer_noKeysAtAll_everybodyWaitsOnce() throws Exception {
        issuer.server.on(TestIssuer.KEYS, LoopbackServer.silence());
        List<Callable<Evidence>> calls = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            calls.add(() -> hurried.evidence(Request.bearer(issuer.good())));
        }
        ExecutorService threads = Executors.newFixedThreadPool(32);
        long before = System.nanoTime();
        try {
            for (Future<Evidence> evidence : threads.invokeAll(calls)) {
                assertThat(evidence.get()).isInstanceOf(Evidence.Unavailable.class);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    void discovery_ofAnotherIssuer_isUnavailable() {
        for (String other : List.of(issuer.issuer() + "/", issuer.server.url(), "https://id.example.org")) {
            issuer.discovery(Map.of("issuer", other));
            assertThat(good()).isInstanceOf(Evidence.Unavailable.class);
            issuer.pass(Duration.ofSeconds(10));
        }
        assertThat(questions()).isZero();
    }

    @Test
    void discovery_withAnUnusableAddress_isUnavailable() {
        for (Object address : List.of(
                "keys",
                "file:///etc/passwd",
                "http://keys.example.org/",
                "https://u:p@127.0.0.1/",
                "https://a/#b",
                7)) {
            issuer.discovery(Map.of("jwks_uri", address));
            assertThat(good()).isInstanceOf(Evidence.Unavailable.class);
            issuer.pass(Duration.ofSeconds(10));
        }
        assertThat(questions()).isZero();
    }

    @Test
    void discovery_movedKeys_areFoundAgain() {
        good();
        issuer.server.on("/new", 200, JsonUtil.toJson(Map.of("keys", List.of(Jwk.OTHER_RSA.open()))));
        issuer.discovery(Map.of("jwks_uri", issuer.server.url() + "/new"));
        issuer.server.on(TestIssuer.KEYS, 404, "");
        issuer.pass(Duration.ofMinutes(10));
        assertThat(good()).isInstanceOf(Evidence.Present.class);
        issuer.pass(Duration.ofSeconds(10));
        assertThat(by(Jwk.OTHER_RSA, "RS256")).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void address_configured_needsNoDiscovery() {
        SessionProvider direct = issuer.configured()
                .keySet(java.net.URI.create(issuer.server.url() + TestIssuer.KEYS + "?p=1"))
                .jwtProvider();
        assertThat(direct.evidence(Request.bearer(issuer.good()))).isInstanceOf(Evidence.Present.class);
        assertThat(issuer.server.asked(TestIssuer.DISCOVERY)).isEmpty();
        assertThat(issuer.server.asked(TestIssuer.KEYS).get(0).line()).contains("?p=1");
    }

    @Test
    void issuer_withASlash_findsItsDocument() {
        String slashed = issuer.issuer() + "/";
        issuer.discovery(Map.of("issuer", slashed));
        SessionProvider other = OidcIssuer.of(slashed)
                .audience(TestIssuer.AUDIENCE)
                .mapping(AssuranceMapping.preset("keycloak"))
                .clock(issuer.clock)
                .jwtProvider();
        String token = issuer.token().with("iss", slashed).signedBy(Jwk.RSA, "RS256");
        assertThat(other.evidence(Request.bearer(token))).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void clock_setBack_asksAgainAndGoesOn() {
        good();
        issuer.pass(Duration.ofMinutes(-5));
        assertThat(good()).isInstanceOf(Evidence.Present.class);
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void keyWithoutId_isFoundByTrying() {
        Map<String, Object> nameless = Jwk.RSA.open();
        nameless.remove("kid");
        issuer.keySet(List.of(Jwk.OTHER_RSA.open(), nameless));
        Token token = lasting().head("alg", "RS256");
        assertThat(provider.evidence(Request.bearer(token.signed(Jwk.RSA.signing()))))
                .isInstanceOf(Evidence.Present.class);
        assertThat(good()).as("an id that no key has").isEqualTo(Evidence.NOBODY);
    }

    @Test
    void requests_carryNoCredential() {
        good();
        for (LoopbackServer.Asked asked : issuer.server.asked(TestIssuer.KEYS)) {
            assertThat(asked.line()).startsWith("GET ");
            assertThat(asked.head().toLowerCase(java.util.Locale.ROOT)).doesNotContain("authorization:", "cookie:");
        }
    }
}
