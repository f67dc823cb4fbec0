package dev.stepup.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://app.example.org, https://app.example.org",
        "https://app.example.org:443, https://app.example.org",
        "http://app.example.org:80, http://app.example.org",
        "http://app.example.org:443, http://app.example.org:443",
        "https://app.example.org:0443, https://app.example.org",
        "HTTPS://App.Example.ORG:8443, https://app.example.org:8443",
        "https://xn--bcher-kva.example, https://xn--bcher-kva.example",
        "https://192.0.2.1, https://192.0.2.1",
        "https://[2001:DB8:0:0:0:0:0:1]:443, https://[2001:db8::1]",
        "https://[2001:db8:0:1:0:0:0:0], https://[2001:db8:0:1::]",
        "https://[2001:db8:0:0:1:0:0:1], https://[2001:db8::1:0:0:1]",
        "https://[::], https://[::]",
        "https://[1:2:3:4:5:6:7:8], https://[1:2:3:4:5:6:7:8]"
    })
    void origin_ofAnySpelling_isThatOfBrowsers(String text, String expected) {
        assertThat(Urls.origin(text)).contains(expected);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "https://app.example.org/",
                "https://app.example.org:0",
                "https://app.example.org:65536",
                "https://app.example.org:99999",
                "https://app.example.org.",
                "https://.example.org",
                "https://-app.example.org",
                "https://app..example.org",
                "https://app_1.example.org",
                "https://127.1",
                "https://2130706433",
                "https://0x7f.0.0.1",
                "https://0177.0.0.1",
                "https://example.0x1",
                "https://1.2.3.4.5",
                "https://[::ffff:192.0.2.1]",
                "https://[fe80::1%25eth0]",
                "https://[::g]",
                "https://b\u00fccher.example",
                "ws://app.example.org",
                "https://"
            })
    void origin_thatBrowsersReadOtherwise_isNone(String text) {
        assertThat(Urls.origin(text)).isEmpty();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {"", "/", "/bank", "/bank/", "/a/b", "/my%20bank", "/b%C3%A4nk", "/a..b", "/...", "/~x,y:z@"})
    void contextPath_plain_isOne(String path) {
        assertThat(Urls.isContextPath(path)).isTrue();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "bank",
                "//",
                "//bank",
                "/bank//",
                "/a//b",
                "/.",
                "/..",
                "/./a",
                "/a/.",
                "/a/..",
                "/a/../b",
                "/%2e",
                "/%2E%2e/x",
                "/.%2e/x",
                "/..%20/x",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/a;b",
                "/a%3bb",
                "/a%25b",
                "/a%00",
                "/a%0d%0ab",
                "/a%1F",
                "/a%7f",
                "/a%",
                "/a%zz",
                "/a b",
                "/a?b",
                "/a#b",
                "/a\tb",
                "/b\u00e4nk",
                "/a\"b",
                "/a<b>"
            })
    void contextPath_thatIsReadInTwoWays_isNone(String path) {
        assertThat(Urls.isContextPath(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1025, 8000, 100_000})
    void contextPath_overLong_isNone(int length) {
        assertThat(Urls.isContextPath("/" + "a".repeat(length))).isFalse();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "/a/..",
                "/a/%2e%2E",
                "/a/.%2e/b",
                "/a/..;x/b",
                "/a/..%2fb",
                "/a%5c..%5cb",
                "/a/..%00",
                "/a/..%09/b",
                "/a/..%20/b",
                "/a/..%250a/b",
                "/..",
                "..",
                "/a/%252e%252e/b",
                "/a\\..\\b"
            })
    void path_withTwoDotsForSomeReader_climbs(String path) {
        assertThat(Urls.isClimbing(path)).isTrue();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"/a", "/a..b", "/..a", "/a..", "/...", "/a/.../b", "/a/..%41", "/a.%2eb", "/."})
    void path_withoutSuchASegment_doesNotClimb(String path) {
        assertThat(Urls.isClimbing(path)).isFalse();
    }
}
