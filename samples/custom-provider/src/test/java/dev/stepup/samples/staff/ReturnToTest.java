package dev.stepup.samples.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/staff/bank-details?a=b%26c&d, /staff/bank-details?a=b%26c&d",
        "/staff/payslips/a%20b, /staff/payslips/a%20b",
        "https://evil.example/staff/payslips/, /staff/payslips/",
        "//evil.example/staff/, /staff/",
    })
    void address_belowTheContextRoot_comesToItsPathAndQueryAndNoHost(String given, String path) {
        assertThat(ReturnTo.path(given, "/staff")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "/other/page",
                "/staffing",
                "/staff//evil.example",
                "https://x//evil.example/staff/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "https:evil.example",
                "staff/",
                "/staff/../other/",
                "/staff/%2e%2E/other/",
                "/staff/.%2e/other/",
                "/staff/%5cevil",
                "/staff/\r\nSet-Cookie: a=b",
                "/staff/ x",
            })
    void address_elsewhereOrOdd_comesToTheStartPage(String given) {
        assertThat(ReturnTo.path(given, "/staff")).isEqualTo("/staff/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://x//evil.example/", "////evil.example", "//evil.example", "/%5cevil.example"})
    void address_thatLooksLikeAHost_atTheRootContext_isTheStartPage(String given) {
        assertThat(ReturnTo.path(given, "")).isEqualTo("/");
    }

    @Test
    void address_missing_comesToTheStartPage() {
        assertThat(ReturnTo.path(null, "")).isEqualTo("/");
    }
}
