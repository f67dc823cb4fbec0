package dev.stepup.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.config.ForwardedConfig.Headers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest(name = "{0} contains {1}: {2}")
    @CsvSource({
        "192.0.2.10, 192.0.2.10, true",
        "192.0.2.10, 192.0.2.11, false",
        "192.0.2.10/32, 192.0.2.11, false",
        "192.0.2.10/31, 192.0.2.11, true",
        "192.0.2.10/31, 192.0.2.12, false",
        "192.0.2.8/29, 192.0.2.15, true",
        "192.0.2.8/29, 192.0.2.16, false",
        "192.0.2.8/29, 192.0.2.7, false",
        "10.1.2.3/16, 10.1.255.255, true",
        "10.1.2.3/16, 10.2.0.0, false",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::/33, 2001:db8:8000::, false",
        "2001:db8::1, 2001:0DB8:0:0:0:0:0:1, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "::1, 127.0.0.1, false",
        "127.0.0.1, ::1, false",
        "fe80::/10, fe80::1%eth0, true",
        "10.0.0.0/8, 10.1, false",
        "10.0.0.0/8, 010.0.0.1, false",
        "10.0.0.0/8, 167772161, false",
        "10.0.0.0/8, 10.0.0.1:80, false",
        "10.0.0.0/8, localhost, false",
        "127.0.0.1, localhost, false",
        "10.0.0.0/8, unknown, false",
        "10.0.0.0/8, '', false",
        "10.0.0.0/8, ' 10.0.0.1', false",
        "10.0.0.0/8, 10.0.0.1.evil.example, false",
        "2001:db8::/32, [2001:db8::1], false"
    })
    void range_anAddress_isInItOrNot(String range, String address, boolean contained) {
        AddressRange parsed = AddressRange.parse(range).orElseThrow();
        ForwardedConfig config = new ForwardedConfig(List.of(parsed), Headers.FORWARDED, false);

        assertThat(config.isTrusted(address)).isEqualTo(contained);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "proxy.example.org",
                "localhost",
                "10",
                "10.1",
                "10.1.2",
                "10.1.2.3.4",
                "10.1.2.256",
                "010.1.2.3",
                "0x0a.1.2.3",
                "10.1.2.",
                "10.1.2.x",
                "10.1.2.3/",
                "10.1.2.3/33",
                "10.1.2.3/-1",
                "10.1.2.3/+8",
                "10.1.2.3/8/8",
                "10.1.2.3/255.0.0.0",
                "10.1.2.3:80",
                "10.1.2.*",
                "10.1.2.1-10.1.2.9",
                "2001:db8::/129",
                "2001:db8",
                "2001:db8::1::2",
                "[2001:db8::1]",
                "2001:db8::g",
                "fe80::1%eth0",
                "::ffff:0.0.0.0/96",
                "*",
                "all",
                "\u0661\u0660.1.2.3"
            })
    void proxy_thatIsNoAddress_isAFault(String proxy) {
        assertThat(reading(proxy).ids()).containsExactly("STEPUP-030");
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"0.0.0.0/0", "::/0", "0.0.0.0/1", "128.0.0.0/1", "10.0.0.0/7", "2000::/3", "fe00::/7"})
    void proxies_thatAreEverybody_areAFault(String range) {
        Reading reading = reading("192.0.2.1, " + range);

        assertThat(reading.ids()).containsExactly("STEPUP-031");
        assertThat(reading.faults().get(0)).contains("stepup.forwarded.proxies contains " + range);
    }

    @Test
    void proxies_withoutTheirHeaders_areAFault() {
        assertThat(Reading.of("forwarded.proxies", "192.0.2.1", "loop-guard.key", Reading.KEY)
                        .ids())
                .containsExactly("STEPUP-032");
        assertThat(Reading.of(
                                "forwarded.proxies",
                                "192.0.2.1",
                                "forwarded.headers",
                                "both",
                                "loop-guard.key",
                                Reading.KEY)
                        .ids())
                .containsExactly("STEPUP-002");
    }

    @Test
    void proxies_set_areRead() {
        Reading reading = Reading.of(
                "forwarded.proxies", "192.0.2.1, 2001:db8::/32,",
                "forwarded.headers", "X-Forwarded",
                "loop-guard.key", "random",
                "allow-plain-http", "true");

        assertThat(reading.faults()).isEmpty();
        ForwardedConfig forwarded = reading.config().answer().forwarded();
        assertThat(forwarded.headers()).isEqualTo(Headers.X_FORWARDED);
        assertThat(forwarded.proxies()).hasSize(2);
        assertThat(forwarded.isTrusted("2001:db8::7")).isTrue();
        assertThat(forwarded.isTrusted("127.0.0.1")).isFalse();
        assertThat(forwarded.allowPlainHttp()).isTrue();
    }

    @Test
    void proxies_none_nobodyIsTrusted() {
        ForwardedConfig none =
                Reading.of("forwarded.headers", "forwarded").config().answer().forwarded();

        assertThat(none).isEqualTo(ForwardedConfig.NONE);
        assertThat(List.of("127.0.0.1", "::1", "", "10.0.0.1")).noneMatch(none::isTrusted);
    }

    /** Section 3: the host that browsers see is not loopback behind a proxy, so the key of the loop guard is needed. */
    @Test
    void proxies_withoutAKey_areAFault() {
        assertThat(Reading.of("forwarded.proxies", "127.0.0.1", "forwarded.headers", "forwarded")
                        .ids())
                .containsExactly("STEPUP-009");
        assertThat(Reading.of(
                                "forwarded.proxies",
                                "127.0.0.1",
                                "forwarded.headers",
                                "forwarded",
                                "public-url",
                                "http://localhost:8080")
                        .ids())
                .isEmpty();
    }

    private static Reading reading(String proxies) {
        return Reading.of(
                "forwarded.proxies", proxies, "forwarded.headers", "forwarded", "loop-guard.key", Reading.KEY);
    }
}
