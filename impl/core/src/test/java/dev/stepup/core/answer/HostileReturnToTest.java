package dev.stepup.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.FakeRequest;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3: return_to lies below the public URL, whoever reads it, and whatever the request says. */
@DisplayName("Section 3: nothing leaves the public URL")
class HostileReturnToTest {

    private static final String ROOT = "https://app.example.org/bank";
    private static final URI FALLBACK = URI.create(ROOT + "/start");
    private final ReturnTo returnTo = new ReturnTo(Answering.config(ROOT));

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "evil",
                "https://evil.example.org/",
                "//evil.example.org/bank/",
                "///evil.example.org/bank",
                "/\\evil.example.org/",
                "\\\\evil.example.org\\bank",
                "https:evil.example.org",
                "https:/bank/x",
                "https:///bank/x",
                "http://app.example.org/bank/x",
                "ftp://app.example.org/bank/x",
                "https://app.example.org.evil.com/bank/x",
                "https://app.example.orgevil.com/bank/x",
                "https://evilapp.example.org/bank/x",
                "https://app.example.org@evil.com/bank/x",
                "https://app.example.org:pw@evil.com/bank/x",
                "https://evil.com@app.example.org/bank/x",
                "https://user:pw@app.example.org/bank/x",
                "https://app.example.org\\@evil.com/bank/x",
                "https://app.example.org%2f@evil.com/bank",
                "https://app.example.org:444/bank/x",
                "https://app.example.org:80/bank/x",
                "https://app.example.org:x/bank/x",
                "https://evil.com#@app.example.org/bank/x",
                "https://evil.com?@app.example.org/bank/x",
                "https://app.example.org./bank/x",
                "https://app.example.org%00.evil.com/bank",
                "https://app.example.org",
                "https://app.example.org/",
                "https://app.example.org/ban",
                "https://app.example.org/bankrupt",
                "https://app.example.org/bank-evil/x",
                "https://app.example.org:99999/bank/x",
                "https://app.example.org/bank/..%00/shop",
                "https://app.example.org/bank/..%09/shop",
                "https://app.example.org/Bank/x",
                "https://app.example.org/shop/bank/x",
                "https://app.example.org//bank/x",
                "https://app.example.org/bank/..",
                "https://app.example.org/bank/../shop",
                "https://app.example.org/bank/./../shop",
                "https://app.example.org/bank/a/../../shop",
                "https://app.example.org/bank/%2e%2e/shop",
                "https://app.example.org/bank/%2E%2E/shop",
                "https://app.example.org/bank/.%2e/shop",
                "https://app.example.org/bank/%2e./shop",
                "https://app.example.org/bank/%2e%2e",
                "https://app.example.org/bank/..;/shop",
                "https://app.example.org/bank/..;a=b/shop",
                "https://app.example.org/bank/%2e%2e;/shop",
                "https://app.example.org/bank/..%2fshop",
                "https://app.example.org/bank/..%5cshop",
                "https://app.example.org/bank%2f..%2fshop",
                "https://app.example.org/bank/%252e%252e/shop",
                "https://app.example.org/bank/..%252fshop",
                "https://app.example.org/bank/..\\shop",
                "https://app.example.org/bank\\..\\shop",
                "https://app.example.org/bank/a\\b",
                "https://app.example.org/bank/a?b\\c",
                "https://app.example.org/bank/x y",
                "https://app.example.org/bank/\tx",
                "https://app.example.org/bank/\r\nLocation: x",
                " https://app.example.org/bank/x",
                "https://app.example.org/bank/\u0000",
                "https://app.example.org/bank/\u00e4",
                "https://\u0430pp.example.org/bank/x",
                "https://app.example.org\u2044bank",
                "https://app\u3002example.org/bank/x",
                "javascript:alert(1)",
                "javascript://app.example.org/bank/%0aalert(1)",
                "data:text/html,x",
                "about:blank",
                "null",
                "blob:https://app.example.org/bank",
                "view-source:https://app.example.org/bank/x",
                "https://[::1]/bank/x"
            })
    void page_outsideTheApplication_isNeverReturnedTo(String url) {
        for (String header : new String[] {"Referer", "HX-Current-URL"}) {
            FakeRequest script = FakeRequest.script().with(header, url);
            FakeRequest form = FakeRequest.navigation().with(header, url);
            form.method = "POST";

            assertThat(returnTo.of(script, CallerKind.SCRIPT)).contains(FALLBACK);
            assertThat(returnTo.of(form, CallerKind.NAVIGATION)).contains(FALLBACK);
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "/",
                "/b",
                "/ban",
                "/bank//evil.com",
                "//evil.com/bank",
                "/bank\\evil.com",
                "/bank/\\evil.com",
                "/bank@evil.com",
                "/bank.evil.com",
                "/bank:443@evil.com/",
                "/bank?@evil.com",
                "/bank/..",
                "/bank/../shop",
                "/bank/a/../../shop",
                "/bank/%2e%2e/shop",
                "/bank/%2E./shop",
                "/bank/..;/shop",
                "/bank/..;x=y/shop",
                "/bank/..%2fshop",
                "/bank/%2e%2e%2fshop",
                "/bank/..%5cshop",
                "/bank/%252e%252e/shop",
                "/bank;/../shop",
                "/bank;x/..;/shop",
                "/bank/;/../../shop",
                "/bank/\r\nx",
                "/bank/\tx",
                "/bank/ x",
                "/bank/\u0000",
                "/bank/\u00e4",
                "/bank/#@evil.com",
                "/bank/%",
                "/bank/%zz",
                "/b%61nk/x",
                "/other/x",
                "https://evil.com/bank/x",
                "evil.com",
                "*",
                "/bank/..%3b/shop",
                "/bank%2f..%2fshop",
                "/bank/.././shop",
                "/bank/...//..",
                "/bank/%2f..%2f..%2fshop",
                "/bank-evil/x",
                "/bankrupt",
                "/bank%2fx",
                "/%2fbank/x",
                "/;/bank/x",
                "/bank;%2f..%2f/x"
            })
    void requestUri_ofAnySpelling_staysBelowThePublicUrl(String requestUri) {
        FakeRequest request = FakeRequest.navigation();
        request.requestUri = requestUri;
        for (String query : new String[] {"", "@evil.com", "#@evil.com", "\\evil.com", "a=\r\nb", "/../../shop", "%"}) {
            request.query = query;
            assertStays(returnTo.of(request, CallerKind.NAVIGATION).orElseThrow());
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "http://evil.com",
                "https://evil.com",
                "//evil.com",
                "https://app.example.org@evil.com",
                "",
                "null",
                "https://app.example.org.evil.com",
                "javascript:alert(1)",
                "http://localhost",
                "https://app.example.org\r\nx"
            })
    void origin_withAPublicUrl_doesNotMatter(String origin) {
        FakeRequest request = FakeRequest.navigation();
        request.origin = origin;

        assertThat(returnTo.of(request, CallerKind.NAVIGATION)).contains(URI.create(ROOT + "/transfer"));
        assertThat(returnTo.of(request, CallerKind.SCRIPT)).contains(FALLBACK);
    }

    private static void assertStays(URI to) {
        assertThat(to.getScheme()).isEqualTo("https");
        assertThat(to.getRawAuthority()).isEqualTo("app.example.org");
        assertThat(to.getRawFragment()).isNull();
        assertThat(to.toString()).matches("[\\x21-\\x7e&&[^\\\\]]*");
        assertThat(asReadByTheLaxest(to.getRawPath())).matches("/bank(/.*)?");
        assertThat(to.normalize().getRawPath()).matches("/bank(/.*)?");
    }

    /** Decodes what shapes a path as often as anybody might, drops parameters, and follows the dots. */
    private static String asReadByTheLaxest(String rawPath) {
        String path = rawPath;
        for (int i = 0; i < 5; i++) {
            path = path.replaceAll("(?i)%2e", ".")
                    .replaceAll("(?i)%2f", "/")
                    .replaceAll("(?i)%5c", "/")
                    .replaceAll("(?i)%3b", ";")
                    .replace("%25", "%");
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            String name = segment.replaceFirst(";.*", "");
            if (name.equals("..")) {
                segments.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                segments.addLast(name);
            }
        }
        return "/" + String.join("/", segments);
    }
}
