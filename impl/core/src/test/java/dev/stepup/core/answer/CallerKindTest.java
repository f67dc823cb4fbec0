package dev.stepup.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.FakeRequest;
import dev.stepup.spi.CredentialKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3: the kind of a caller, by the table that the tests on a server go through as well. */
@DisplayName("Section 3: kind of caller")
class CallerKindTest {

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "/callers.csv", delimiter = '|', numLinesToSkip = 1)
    void caller_ofTheTable_isOfItsKind(
            String situation, CredentialKind credential, String method, @Nullable String headers, CallerKind expected) {
        FakeRequest request = new FakeRequest();
        request.method = method;
        for (String header : headers == null ? new String[0] : headers.split(" && ", -1)) {
            String[] parts = header.split(": ", 2);
            request.with(parts[0], parts[1]);
        }
        assertThat(CallerKind.of(request, credential)).as(situation).isEqualTo(expected);
    }

    /** Some runtimes refuse these before anybody is asked, so they do not stand in the table. */
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "text/html;q=x",
                "text/html;q=NaN",
                "text/html;q=",
                "text/html;q=-1",
                "text/html;q=1e9",
                "text/html;q=99, application/json;q=0.5",
                ", ,;q=1,,",
                ";q=;;,,/;q=x"
            })
    void accept_thatCannotBeRead_isNoWishForAPage(String accept) {
        FakeRequest request = new FakeRequest().with("Accept", accept);

        assertThat(CallerKind.of(request, CredentialKind.NONE)).isEqualTo(CallerKind.SCRIPT);
    }

    /** Not at Kratos, where a session token wins over the cookie. */
    @Test
    void cookie_besideASessionTokenThatWasNotJudged_isABrowser() {
        FakeRequest request = FakeRequest.script().with("X-Session-Token", "x");

        assertThat(CallerKind.of(request, CredentialKind.COOKIE)).isEqualTo(CallerKind.SCRIPT);
    }

    @ParameterizedTest(name = "[{0}: {1}] is {2}")
    @CsvSource({
        "Sec-Purpose, Prefetch, true",
        "Sec-Purpose, ' prefetch ;prerender', true",
        "Sec-Purpose, prefetching, false",
        "Sec-Purpose, '', false",
        "X-Purpose, prefetch, true",
        "Purpose, preview, true",
        "X-Moz, prerender, true",
        "X-Purpose, text, false",
    })
    void purpose_ofLookingAhead_isKnown(String header, String value, boolean expected) {
        assertThat(CallerKind.isPrefetch(new FakeRequest().with(header, value))).isEqualTo(expected);
    }
}
