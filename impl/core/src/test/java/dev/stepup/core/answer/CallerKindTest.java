package dev.stepup.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.FakeRequest;
import dev.stepup.spi.CredentialKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3: the kind of a caller, in the order of its rules. */
@DisplayName("Section 3: kind of caller")
class CallerKindTest {

    @ParameterizedTest(name = "{0} with [{1}] is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // The credential that was judged came from a header.
                "TOKEN | '' | TOKEN",
                "TOKEN | Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: document | TOKEN",
                "TOKEN | Sec-Purpose: prefetch | TOKEN",
                "TOKEN | Accept: text/html | TOKEN",
                "TOKEN | HX-Request: true | TOKEN",
                // None was recognised, and such a header is there.
                "NONE | Authorization: Bearer x | TOKEN",
                "NONE | authorization: DPoP x | TOKEN",
                "NONE | X-Session-Token: x | TOKEN",
                "NONE | Authorization: Bearer x, Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: document | TOKEN",
                "NONE | Authorization: Bearer x, Sec-Purpose: prefetch | TOKEN",
                "COOKIE | Authorization: Bearer x, Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: document | NAVIGATION",
                "COOKIE | X-Session-Token: x, Sec-Fetch-Mode: cors | SCRIPT",
                // Looking ahead.
                "COOKIE | Sec-Purpose: prefetch, Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: document | SCRIPT",
                "COOKIE | Sec-Purpose: prefetch;prerender, Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: document | SCRIPT",
                "COOKIE | Sec-Purpose: prefetch, Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: iframe | SCRIPT",
                "NONE | Sec-Purpose: Prefetch, Accept: text/html | SCRIPT",
                // A window of its own.
                "COOKIE | Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: document | NAVIGATION",
                "NONE | Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: document, Sec-Fetch-Site: cross-site | NAVIGATION",
                "NONE | sec-fetch-mode: Navigate, sec-fetch-dest: Document | NAVIGATION",
                "NONE | Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: document, HX-Request: true | NAVIGATION",
                "NONE | Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: document, Accept: application/json | NAVIGATION",
                // Inside another page.
                "COOKIE | Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: iframe | FRAME",
                "COOKIE | Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: frame | FRAME",
                "NONE | Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: embed | FRAME",
                "NONE | Sec-Fetch-Mode: no-cors, Sec-Fetch-Dest: object | FRAME",
                // Any other fetch metadata.
                "COOKIE | Sec-Fetch-Mode: cors, Sec-Fetch-Dest: empty | SCRIPT",
                "COOKIE | Sec-Fetch-Mode: same-origin, Sec-Fetch-Dest: empty, Accept: text/html | SCRIPT",
                "COOKIE | Sec-Fetch-Mode: no-cors, Sec-Fetch-Dest: image | SCRIPT",
                "COOKIE | Sec-Fetch-Mode: no-cors, Sec-Fetch-Dest: document | SCRIPT",
                "COOKIE | Sec-Fetch-Mode: navigate, Sec-Fetch-Dest: empty | SCRIPT",
                "COOKIE | Sec-Fetch-Mode: navigate | SCRIPT",
                "COOKIE | Sec-Fetch-Dest: document | SCRIPT",
                "COOKIE | Sec-Fetch-Dest: worker | SCRIPT",
                "COOKIE | Sec-Fetch-Dest: serviceworker, Accept: text/html | SCRIPT",
                "COOKIE | Sec-Fetch-Site: same-origin, Accept: text/html | SCRIPT",
                "COOKIE | Sec-Fetch-Mode: websocket, Sec-Fetch-Dest: websocket | SCRIPT",
                // Without fetch metadata: signs of a script.
                "COOKIE | HX-Request: true, Accept: text/html | SCRIPT",
                "COOKIE | Faces-Request: partial/ajax, Accept: text/html | SCRIPT",
                "COOKIE | X-Requested-With: XMLHttpRequest, Accept: text/html | SCRIPT",
                "NONE | X-Requested-With: com.example.app, Accept: text/html | SCRIPT",
                // Without any sign: what is accepted.
                "COOKIE | '' | SCRIPT",
                "NONE | Accept: text/html | NAVIGATION",
                "NONE | Accept: TEXT/HTML | NAVIGATION",
                "NONE | Accept: application/xhtml+xml | NAVIGATION",
                "NONE | Accept: 'text/html;q=0.9' | NAVIGATION",
                "NONE | Accept: */* | SCRIPT",
                "NONE | Accept: text/* | SCRIPT",
                "NONE | Accept: application/json | SCRIPT",
                "NONE | Accept: application/problem+json | SCRIPT",
                "NONE | Accept: text/html; Accept: application/json | SCRIPT",
                "NONE | Accept: text/html;q=0.9; Accept: application/json;q=0.8 | NAVIGATION",
                "NONE | Accept: text/html;q=0.8; Accept: application/json;q=0.9 | SCRIPT",
                "NONE | Accept: text/html;level=1;q=0.8; Accept: application/json;q=0.7 | NAVIGATION",
                "NONE | Accept: text/html;q=0 | SCRIPT",
                "NONE | Accept: text/html;q=x | SCRIPT",
                "NONE | Accept: text/html;q=NaN | SCRIPT",
                "NONE | Accept: text/html; Accept: */*;q=0.8 | NAVIGATION",
                "NONE | Accept: text/htmlx | SCRIPT"
            })
    void caller_withHeaders_isOfItsKind(CredentialKind credential, String headers, CallerKind expected) {
        FakeRequest request = new FakeRequest();
        for (String header : headers.split(", |; (?=Accept)", -1)) {
            if (!header.isEmpty()) {
                String[] parts = header.replace("'", "").split(": ", 2);
                request.with(parts[0], parts[1]);
            }
        }
        assertThat(CallerKind.of(request, credential)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "[{0}] is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | NAVIGATION",
                "application/json, text/plain, */* | SCRIPT",
                "application/json;q=0.5 , text/html | NAVIGATION",
                "text/html;q=0.5,application/json | SCRIPT",
                "*/*, text/html;q=0.1 | NAVIGATION",
                ", ,;q=1,, | SCRIPT"
            })
    void caller_withOneAcceptOfSeveralRanges_isOfItsKind(String accept, CallerKind expected) {
        assertThat(CallerKind.of(new FakeRequest().with("Accept", accept), CredentialKind.COOKIE))
                .isEqualTo(expected);
    }
}
