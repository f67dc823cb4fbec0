package dev.stepup.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.FakeRequest;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3: where a caller comes back to. */
@DisplayName("Section 3: return_to")
class ReturnToTest {

    private static final String ROOT = "https://app.example.org/bank";
    private static final String FALLBACK = ROOT + "/start";
    private final ReturnTo returnTo = new ReturnTo(Answering.config(ROOT));

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("/bank", "", "/bank/"),
                Arguments.of("/bank/", "", "/bank/"),
                Arguments.of("/bank/transfer", "", "/bank/transfer"),
                Arguments.of("/bank/transfer", "a=b&c=d", "/bank/transfer?a=b&c=d"),
                Arguments.of("/bank/transfer", "next=%2Fx%3Fy&a=%23", "/bank/transfer?next=%2Fx%3Fy&a=%23"),
                Arguments.of("/bank/a%20b/%C3%A4;v=1", "", "/bank/a%20b/%C3%A4;v=1"),
                Arguments.of("/bank/a", "back=https://evil.example.org/", "/bank/a?back=https://evil.example.org/"),
                Arguments.of("/bank/a", "x=../../y", "/bank/a?x=../../y"),
                Arguments.of("/bank/a", "x=a/../b", "/bank/a?x=a/../b"),
                Arguments.of("/bank/a..b/...", "", "/bank/a..b/..."),
                Arguments.of("/bank/a", "x[]=1", "/bank/a?x[]=1"),
                Arguments.of("/bank/a", "a=1#b", "/bank/a?a=1"),
                Arguments.of("/bank/a", "f=x|y", "/bank/a?f=x%7Cy"),
                Arguments.of("/bank/a", "f={\"g\":<1>}^`", "/bank/a?f=%7B%22g%22:%3C1%3E%7D%5E%60"),
                Arguments.of("/bank/a", "q=100%&r=%zz%4", "/bank/a?q=100%25&r=%25zz%254"),
                Arguments.of("/bank/a|b", "", "/bank/a%7Cb"),
                Arguments.of("/bank/a[1]/b", "x[]=1", "/bank/a%5B1%5D/b?x[]=1"),
                Arguments.of("/bank/a{b}^`\"<c>%", "", "/bank/a%7Bb%7D%5E%60%22%3Cc%3E%25"),
                Arguments.of("/b%61nk/a", "b=c", "/bank/a?b=c"),
                Arguments.of("/bank;x=1/a;y=2", "", "/bank/a;y=2"),
                Arguments.of("/bank;x=1", "", "/bank/"));
    }

    @ParameterizedTest(name = "{0} ? {1}")
    @MethodSource("pages")
    void page_askedFor_comesBackAsItIs(String uri, String query, String expected) {
        FakeRequest request = FakeRequest.navigation();
        request.requestUri = uri;
        request.query = query;

        assertThat(returnTo.of(request, CallerKind.NAVIGATION))
                .contains(URI.create("https://app.example.org" + expected));
    }

    @Test
    void page_byHead_comesBackAsItIs() {
        FakeRequest request = FakeRequest.navigation();
        request.method = "head";

        assertThat(returnTo.of(request, CallerKind.NAVIGATION)).contains(URI.create(ROOT + "/transfer"));
        assertThat(returnTo.of(request, CallerKind.FRAME)).contains(URI.create(ROOT + "/transfer"));
    }

    @ParameterizedTest(name = "[{0}]")
    @DisplayName("Section 3: an action comes back to its page, never to itself")
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "post", "QUERY", ""})
    void action_byUnsafeMethod_comesBackToItsPage(String method) {
        FakeRequest request = FakeRequest.navigation();
        request.method = method;
        assertThat(returnTo.of(request, CallerKind.NAVIGATION)).contains(URI.create(FALLBACK));

        request.with("Referer", ROOT + "/form?step=2#top");
        assertThat(returnTo.of(request, CallerKind.NAVIGATION)).contains(URI.create(ROOT + "/form?step=2"));

        request.with("HX-Current-URL", ROOT + "/page");
        assertThat(returnTo.of(request, CallerKind.NAVIGATION)).contains(URI.create(ROOT + "/page"));
    }

    @Test
    @DisplayName("Section 3: a script comes back to its page, also by GET; never to an API")
    void script_byGet_comesBackToItsPage() {
        FakeRequest request = FakeRequest.script();
        assertThat(returnTo.of(request, CallerKind.SCRIPT)).contains(URI.create(FALLBACK));

        request.with("Referer", "HTTPS://APP.example.org:443/bank/list");
        assertThat(returnTo.of(request, CallerKind.SCRIPT))
                .contains(URI.create("HTTPS://APP.example.org:443/bank/list"));
    }

    @Test
    void page_ofAnotherApplication_isNoPage() {
        FakeRequest request = FakeRequest.script()
                .with("HX-Current-URL", "https://app.example.org/shop/list")
                .with("Referer", ROOT + "/list");

        assertThat(returnTo.of(request, CallerKind.SCRIPT)).contains(URI.create(ROOT + "/list"));
    }

    @Test
    @DisplayName("Section 3: the public URL's path is the context root's, whatever the container calls it")
    void publicUrl_withAnotherPath_takesThePlaceOfTheContextPath() {
        ReturnTo mapped = new ReturnTo(Answering.config("https://www.example.org/online/banking/"));
        FakeRequest request = FakeRequest.navigation();
        request.query = "a=b";

        assertThat(mapped.of(request, CallerKind.NAVIGATION))
                .contains(URI.create("https://www.example.org/online/banking/transfer?a=b"));
        request.contextPath = "";
        request.requestUri = "/transfer";
        assertThat(mapped.of(request, CallerKind.NAVIGATION))
                .contains(URI.create("https://www.example.org/online/banking/transfer?a=b"));
        assertThat(mapped.of(request, CallerKind.SCRIPT))
                .contains(URI.create("https://www.example.org/online/banking/start"));
    }

    @ParameterizedTest(name = "{0} as the container names it, {1} as it was asked for: {2}")
    @CsvSource({
        "/my bank, /my%20bank/a, /my%20bank/a?b=c",
        "/my%20bank, /my%20bank/a, /my%20bank/a?b=c",
        "/my bank, /my%20bank;x=1/a, /my%20bank/a?b=c",
        "/b\u00e4nk, /b%C3%A4nk/a, /b%C3%A4nk/a?b=c",
        "/a+b, /a+b/c, /a+b/c?b=c",
        "/a/b, /a/%62/c, /a/b/c?b=c",
        "/my bank, /my+bank/a, /my%20bank/start",
        "/a/b, /a/c/b, /a/b/start",
        "/a|b, /a%7cb/[1], /a%7Cb/%5B1%5D?b=c"
    })
    void contextPath_withEncodedCharacters_pageComesBack(String contextPath, String requestUri, String expected) {
        ReturnTo loopback = new ReturnTo(Answering.config(null));
        FakeRequest request = FakeRequest.navigation();
        request.origin = "http://localhost:8080";
        request.contextPath = contextPath;
        request.requestUri = requestUri;
        request.query = "b=c";

        assertThat(loopback.of(request, CallerKind.NAVIGATION))
                .contains(URI.create("http://localhost:8080" + expected));
    }

    @Test
    void page_withBracketsOnAnIpv6Host_comesBack() {
        ReturnTo ipv6 = new ReturnTo(Answering.config("https://[2001:db8::1]/bank"));
        FakeRequest request = FakeRequest.script().with("Referer", "https://[2001:db8::1]/bank/a[1]?b[]=2");

        assertThat(ipv6.of(request, CallerKind.SCRIPT))
                .contains(URI.create("https://[2001:db8::1]/bank/a%5B1%5D?b[]=2"));
    }

    @Test
    void page_tooLong_isTheFallback() {
        FakeRequest request = FakeRequest.navigation();
        request.query = "a=" + "b".repeat(5000);

        assertThat(returnTo.of(request, CallerKind.NAVIGATION)).contains(URI.create(FALLBACK));
    }
}
