package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.spi.RequestView;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 5: where a browser ends its session. */
class LogOutTest {

    private static final URI RETURN = URI.create("https://app.example.org/");
    private final List<URI> asked = new ArrayList<>();
    private final List<Map<String, String>> sent = new ArrayList<>();

    private Optional<URI> ask(int status, String body, RequestView request) {
        Transport transport = (address, headers) -> {
            asked.add(address);
            sent.add(headers);
            return Given.answer(status, body);
        };
        return Given.provider(transport, "public-url", "https://x.example/auth/", "url", "http://localhost:4433")
                .logOutAddress(request, RETURN);
    }

    private static String body(String address) {
        return "{\"logout_url\":\"" + address + "\",\"logout_token\":\"ory_lo_1\"}";
    }

    @Test
    void cookie_good_isToldTheAddress() {
        String address = "https://x.example/auth/self-service/logout?token=ory_lo_1";
        assertThat(ask(200, body(address), Given.browser())).contains(URI.create(address));
        assertThat(asked)
                .containsExactly(
                        URI.create(
                                "http://localhost:4433/self-service/logout/browser?return_to=https%3A%2F%2Fapp.example.org%2F"));
        assertThat(sent)
                .containsExactly(Map.of("Accept", "application/json", "Cookie", "ory_kratos_session=" + Given.SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/auth/self-service/logout",
                "https://x.example.evil.example/auth/self-service/logout",
                "https://x.example@evil.example/auth/self-service/logout",
                "https://u@x.example/auth/self-service/logout",
                "http://x.example/auth/self-service/logout",
                "https://x.example:444/auth/self-service/logout",
                "https://x.example/authority/self-service/logout",
                "https://x.example/auth/../admin",
                "https://x.example/auth/%2e%2e/admin",
                "//x.example/auth/self-service/logout",
                "/auth/self-service/logout",
                "javascript:alert(1)",
                "not an address",
                ""
            })
    void address_notBelowThePublicUrl_isDropped(String address) {
        assertThat(ask(200, body(address), Given.browser())).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 500})
    void backend_withoutASession_hasNoAddress(int status) {
        assertThat(ask(status, body("https://x.example/auth/self-service/logout"), Given.browser()))
                .isEmpty();
    }

    @Test
    void caller_withoutACookie_isNotAskedAbout() {
        assertThat(ask(200, "", Given.request())).isEmpty();
        assertThat(ask(200, "", Given.request("X-Session-Token", "ory_st_x"))).isEmpty();
        assertThat(ask(200, "", Given.request("Cookie", "ory_kratos_session=\u0001")))
                .isEmpty();
        assertThat(asked).isEmpty();
    }
}
