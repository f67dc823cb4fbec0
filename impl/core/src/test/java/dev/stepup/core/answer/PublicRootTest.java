package dev.stepup.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.FakeRequest;
import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.ConfigReader;
import dev.stepup.core.config.Faults;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3: forwarded headers, only from configured proxies. */
@DisplayName("Section 3: how browsers reach the context root")
class PublicRootTest {

    private static final String EDGE = "192.0.2.1";
    private static final String INNER = "10.1.0.5";
    private static final String BROWSER = "203.0.113.7";

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "for=203.0.113.7;host=app.example.org;proto=https, 192.0.2.1, https://app.example.org/bank",
        "For=203.0.113.7;HOST=\"App.Example.org:443\";Proto=HTTPS, 192.0.2.1, https://app.example.org/bank",
        "host=\"app.example.org:8443\";proto=https, 192.0.2.1, https://app.example.org:8443/bank",
        "host=\"[2001:db8::1]:8443\";proto=https, 192.0.2.1, https://[2001:db8::1]:8443/bank",
        "host=localhost;proto=http, 192.0.2.1, http://localhost/bank",
        "'host=app.example.org;proto=https;by=_x;ext=\"a,b;c\"', 192.0.2.1, https://app.example.org/bank",
        "' host=app.example.org;proto=https ', 10.1.255.255, https://app.example.org/bank",
        "host=app.example.org;proto=https, 2001:db8:7::1, https://app.example.org/bank"
    })
    void forwarded_byATrustedProxy_isBelieved(String header, String remote, String expected) {
        FakeRequest request = from(remote).with("Forwarded", header);

        assertThat(root("forwarded", request)).contains(expected);
    }

    @Test
    @DisplayName("An element counts only if a trusted proxy added it: leftwards while the for before it is trusted")
    void forwarded_severalElements_theOutermostTrustedOneCounts() {
        String evil = "for=198.51.100.1;host=evil.example;proto=https";
        String edge = "for=" + BROWSER + ";host=app.example.org;proto=https";
        String inner = "for=" + EDGE + ";host=inner.example.org;proto=http";

        assertThat(root("forwarded", from(EDGE).with("Forwarded", evil + ", " + edge)))
                .contains("https://app.example.org/bank");
        assertThat(root("forwarded", from(INNER).with("Forwarded", evil + "," + edge + "," + inner)))
                .contains("https://app.example.org/bank");
        assertThat(root(
                        "forwarded",
                        from(INNER)
                                .with("Forwarded", evil)
                                .with("Forwarded", edge)
                                .with("Forwarded", inner)))
                .contains("https://app.example.org/bank");
        assertThat(root("forwarded", from(BROWSER).with("Forwarded", edge))).isEmpty();
        for (String unknown : List.of("unknown", "_hidden", "evil", "\"\"", "192.0.2.1.evil.example", "192.0.2.1x")) {
            String obscure = "for=" + unknown + ";host=app.example.org;proto=https";
            assertThat(root("forwarded", from(EDGE).with("Forwarded", evil + ", " + obscure)))
                    .contains("https://app.example.org/bank");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"app.1b", "1b", "app.example.5g"})
    @DisplayName("A name that the URI of Java has no host for is none: neither a root nor an error")
    void forwarded_nameThatEndsInALabelWithADigitFirst_isNotBelieved(String host) {
        for (String proto : List.of("http", "https")) {
            FakeRequest request = from(EDGE).with("Forwarded", "host=" + host + ";proto=" + proto);

            assertThat(root("forwarded", request)).isEmpty();
        }
    }

    @ParameterizedTest(name = "for={0}")
    @ValueSource(strings = {"192.0.2.1", "\"192.0.2.1:4711\"", "\"[2001:db8::5]\"", "\"[2001:db8::5]:80\""})
    void forwarded_nodeWithAPort_isRecognised(String node) {
        FakeRequest request = from(INNER)
                .with(
                        "Forwarded",
                        "for=1.2.3.4;host=app.example.org;proto=https, for=" + node + ";host=inner;proto=https");

        assertThat(root("forwarded", request)).contains("https://app.example.org/bank");
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "x",
                "host",
                "host=",
                "for=1.2.3.4",
                "host=app.example.org",
                "proto=https",
                "host=app.example.org;proto=https,",
                "host=app.example.org;proto=https;",
                "host=app.example.org;;proto=https",
                "host = app.example.org;proto=https",
                "host=app.example.org;host=evil.example;proto=https",
                "host=app.example.org;proto=https;proto=http",
                "host=\"app.example.org;proto=https",
                "x=\";host=evil.example;proto=https, for=\"1.2.3.4;host=app.example.org;proto=https",
                "host=\"app.exa\\mple.org\";proto=https",
                "host=app.example.org:8443;proto=https",
                "host=app.example.org/evil;proto=https",
                "host=app.example.org;proto=https evil",
                "for=[2001:db8::1];host=app.example.org;proto=https"
            })
    void forwarded_malformedOrIncomplete_nothingIsBelieved(String header) {
        assertThat(root("forwarded", from(EDGE).with("Forwarded", header))).isEmpty();
    }

    /** What no browser would take for that host, or what would lead elsewhere. */
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "app.example.org.",
                ".example.org",
                "app..example.org",
                "user@app.example.org",
                "app.example.org@evil.example",
                "user:pw@app.example.org",
                "app.example.org/evil",
                "app.example.org/..",
                "//evil.example",
                "https://evil.example",
                "app.example.org?x",
                "app.example.org#x",
                "app.example.org\\evil",
                "app.example.org;x",
                "app example.org",
                "app\texample.org",
                "app.example.org\r\nx",
                "app\u0000.example.org",
                "app.example.org%2f",
                "%61pp.example.org",
                "b\u00fccher.example",
                "app\u3002example.org",
                "\uff41pp.example.org",
                "\u0430pp.example.org",
                "app_1.example.org",
                "-app.example.org",
                "app.example.org:",
                "app.example.org:0",
                "app.example.org:65536",
                "app.example.org:99999",
                "app.example.org:443:443",
                "app.example.org:-1",
                "app.example.org:+443",
                "app.example.org:4 4 3",
                "app.example.org:x",
                "app.example.org:\u0664\u0664\u0663",
                "[::1",
                "::1",
                "[::g]",
                "[::1]evil",
                "[fe80::1%eth0]",
                "127.1",
                "0x7f.1",
                "2130706433",
                "*",
                "null:80:80"
            })
    void host_malformed_nothingIsBelieved(String host) {
        FakeRequest x = from(EDGE).with("X-Forwarded-Proto", "https").with("X-Forwarded-Host", host);
        FakeRequest rfc = from(EDGE).with("Forwarded", "proto=https;host=\"" + host + "\"");

        assertThat(root("x-forwarded", x)).isEmpty();
        assertThat(root("forwarded", rfc)).isEmpty();
    }

    @Test
    void host_overLong_nothingIsBelieved() {
        String long253 = ("a".repeat(60) + ".").repeat(4) + "b".repeat(9);
        assertThat(root("x-forwarded", told(long253))).contains("https://" + long253 + "/bank");
        assertThat(root("x-forwarded", told(long253 + "b"))).isEmpty();
        assertThat(root("x-forwarded", told("a".repeat(64) + ".example.org"))).isEmpty();
        assertThat(root("x-forwarded", told("a".repeat(100_000)))).isEmpty();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", " ", "ftp", "javascript", "https:", "https://", "httpss", "ws", "http\u0000", "ht tp"})
    void proto_otherThanHttp_nothingIsBelieved(String proto) {
        FakeRequest x = from(EDGE).with("X-Forwarded-Proto", proto).with("X-Forwarded-Host", "app.example.org");
        FakeRequest rfc = from(EDGE).with("Forwarded", "proto=\"" + proto + "\";host=app.example.org");

        assertThat(root("x-forwarded", x)).isEmpty();
        assertThat(root("forwarded", rfc)).isEmpty();
    }

    @Test
    @DisplayName("Section 6: plain http for a host that is not loopback, unless allowed")
    void proto_plainHttp_isBelievedWhereItIsAllowed() {
        FakeRequest request = from(EDGE).with("X-Forwarded-Proto", "http").with("X-Forwarded-Host", "app.example.org");

        assertThat(root("x-forwarded", request)).isEmpty();
        assertThat(root(config("x-forwarded", "stepup.allow-plain-http", "true"), request))
                .contains("http://app.example.org/bank");
    }

    @ParameterizedTest(name = "host {0}, port {1}: {2}")
    @CsvSource({
        "app.example.org, 443, https://app.example.org/bank",
        "app.example.org, 8443, https://app.example.org:8443/bank",
        "app.example.org:8443, 8443, https://app.example.org:8443/bank",
        "app.example.org:8443, 443, ''",
        "app.example.org, 0, ''",
        "app.example.org, 70000, ''",
        "app.example.org, x, ''",
        "app.example.org, '', ''",
        "app.example.org, 443@evil.example, ''",
        "app.example.org, '8443, 443', https://app.example.org/bank"
    })
    void port_toldByItself_countsUnlessItContradicts(String host, String port, String expected) {
        FakeRequest request = told(host).with("X-Forwarded-Port", port);

        assertThat(root("x-forwarded", request))
                .isEqualTo(expected.isEmpty() ? Optional.empty() : Optional.of(expected));
    }

    @ParameterizedTest(name = "prefix {0}: {1}")
    @CsvSource({
        "/online, https://app.example.org/online",
        "/online/banking/, https://app.example.org/online/banking",
        "/, https://app.example.org",
        "/a.b/~c-d_e, https://app.example.org/a.b/~c-d_e",
        "'/evil, /online', https://app.example.org/online",
        "'', ''",
        "online, ''",
        "/my%20bank, ''",
        "/%c0%afevil.example, ''",
        "/@evil.example, ''",
        "/., ''",
        "//evil.example, ''",
        "/\\evil.example, ''",
        "/online/.., ''",
        "/%2e%2e, ''",
        "/..;/x, ''",
        "/a//b, ''",
        "/a%2fb, ''",
        "/a?b, ''",
        "/a#b, ''",
        "/a;b, ''",
        "@evil.example, ''",
        "'/a b', ''",
        "https://evil.example/, ''",
        "/\u00e4, ''"
    })
    void prefix_told_takesThePlaceOfTheContextPath(String prefix, String expected) {
        FakeRequest request = told("app.example.org").with("X-Forwarded-Prefix", prefix);

        assertThat(root("x-forwarded", request))
                .isEqualTo(expected.isEmpty() ? Optional.empty() : Optional.of(expected));
    }

    @Test
    @DisplayName("A client's own values stand to the left of those that the trusted proxies append")
    void xForwarded_clientSendsItsOwn_areNotBelieved() {
        FakeRequest smuggled = from(EDGE)
                .with("X-Forwarded-For", INNER + ", " + BROWSER)
                .with("X-Forwarded-Proto", "http")
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "evil.example, app.example.org");

        assertThat(root("x-forwarded", smuggled)).contains("https://app.example.org/bank");
    }

    @Test
    @DisplayName("Where it cannot be told whether a client or a trusted proxy wrote a value, the values have to agree")
    void xForwarded_severalProxies_haveToAgree() {
        FakeRequest agreed = from(INNER)
                .with("X-Forwarded-For", BROWSER + ", " + EDGE)
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "evil.example, App.example.org, app.example.org");
        assertThat(root("x-forwarded", agreed)).contains("https://app.example.org/bank");

        // The inner proxy appends to the first header, and hands the other on as it is.
        FakeRequest doubtful = from(INNER)
                .with("X-Forwarded-For", BROWSER + ", " + EDGE)
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "evil.example, app.example.org");
        assertThat(root("x-forwarded", doubtful)).isEmpty();

        FakeRequest forged = from(EDGE)
                .with("X-Forwarded-For", EDGE + ", " + EDGE + ", " + BROWSER)
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "evil.example, app.example.org");
        assertThat(root("x-forwarded", forged)).contains("https://app.example.org/bank");
    }

    @Test
    @DisplayName("Exactly one family is read")
    void otherFamily_sentByAClient_isIgnored() {
        FakeRequest both = told("app.example.org").with("Forwarded", "for=" + EDGE + ";host=evil.example;proto=https");
        assertThat(root("x-forwarded", both)).contains("https://app.example.org/bank");

        FakeRequest x = told("evil.example").with("X-Forwarded-Prefix", "/evil");
        assertThat(root("forwarded", x)).isEmpty();
        x.with("Forwarded", "host=app.example.org;proto=https");
        assertThat(root("forwarded", x)).contains("https://app.example.org/bank");
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "203.0.113.7", "192.0.2.2", "", "localhost"})
    void remoteAddress_notTrusted_nothingIsBelieved(String remote) {
        FakeRequest request = told("app.example.org");
        request.remoteAddress = remote;
        request.origin = "http://localhost:8080";

        assertThat(root("x-forwarded", request)).isEmpty();
    }

    @Test
    void publicUrl_set_winsOverWhateverIsForwarded() {
        AnswerConfig config = config("x-forwarded", "stepup.public-url", "https://www.example.org/online/");
        FakeRequest request = told("evil.example").with("X-Forwarded-Prefix", "/evil");

        assertThat(root(config, request)).contains("https://www.example.org/online");
    }

    @Test
    void proxies_none_nothingIsBelieved() {
        AnswerConfig config = Answering.config(null);
        FakeRequest request = told("evil.example").with("Forwarded", "host=evil.example;proto=https");
        request.remoteAddress = "127.0.0.1";
        assertThat(root(config, request)).isEmpty();

        request.origin = "http://localhost:8080";
        assertThat(root(config, request)).contains("http://localhost:8080/bank");
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "http://localhost@evil.example",
                "http://localhost/evil",
                "http://localhost.evil.example",
                "http://localhost:99999",
                "http://127.0.0.1.evil.example",
                "http://127.1",
                "http://[::2]",
                "http://evil.example",
                "https://evil.example",
                "https://localhost.evil.example",
                "null",
                ""
            })
    void host_notLoopback_isNotBelievedWithoutProxies(String origin) {
        FakeRequest request = FakeRequest.navigation();
        request.origin = origin;

        assertThat(root(Answering.config(null), request)).isEmpty();
    }

    @Test
    @DisplayName("The cookie of the loop guard is for the path that the browser sees, and secure where that is https")
    void tripCookie_behindAProxy_isForThePublicRoot() {
        Answering behindProxy = new Answering(config("x-forwarded"));
        FakeRequest request = told("app.example.org").with("X-Forwarded-Prefix", "/online");
        Answer answer = behindProxy.answer(Answering.STEP_UP, request);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location").orElseThrow())
                .endsWith("return_to=https://app.example.org/online/transfer");
        assertThat(answer.header("Vary").orElseThrow()).endsWith(", X-Forwarded-Port, X-Forwarded-Prefix");
        assertThat(answer.header("Set-Cookie").orElseThrow())
                .contains("; Path=/online/;", "; Secure")
                .startsWith("__Secure-stepup_trip_");
    }

    @Test
    @DisplayName("Section 3: who is not reached by a known way gets a page without a link")
    void answer_nothingForwarded_isAPageWithoutALink() {
        Answering behindProxy = new Answering(config("x-forwarded"));
        FakeRequest request = told("app.example.org/evil");
        request.origin = "http://localhost:8080";
        Answer answer = behindProxy.answer(Answering.STEP_UP, request);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(Answering.page(answer).links()).isEmpty();
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    private static FakeRequest from(String remote) {
        FakeRequest request = FakeRequest.navigation();
        request.remoteAddress = remote;
        request.origin = "http://backend.internal:8080";
        return request;
    }

    private static FakeRequest told(String host) {
        return from(EDGE)
                .with("X-Forwarded-For", BROWSER)
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", host);
    }

    private static Optional<String> root(String headers, FakeRequest request) {
        return root(config(headers), request);
    }

    private static Optional<String> root(AnswerConfig config, FakeRequest request) {
        return new PublicRoot(config).of(request).map(URI::toString);
    }

    private static AnswerConfig config(String headers, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "stepup.forwarded.proxies",
                EDGE + ", 10.1.0.0/16, 2001:db8::/32",
                "stepup.forwarded.headers",
                headers,
                "stepup.loop-guard.key",
                "random"));
        List<String> rest = new ArrayList<>(List.of(more));
        if (!rest.isEmpty()) {
            settings.put(rest.get(0), rest.get(1));
        }
        Faults faults = new Faults();
        AnswerConfig config = new ConfigReader(settings, faults).read(Set.of()).answer();
        assertThat(faults.all()).isEmpty();
        return config;
    }
}
