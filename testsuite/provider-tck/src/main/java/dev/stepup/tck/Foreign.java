package dev.stepup.tck;

import dev.stepup.spi.RequestView;
import java.util.List;
import java.util.stream.Stream;

/** Requests that carry credentials, of which none is meant for the provider under test. */
final class Foreign {

    private Foreign() {}

    static Stream<RequestView> requests() {
        return Stream.of(
                header("Accept", "text/html"),
                header("Authorization", "Basic YWxpY2U6c2VjcmV0"),
                header("Authorization", "Digest username=\"alice\""),
                header("Authorization", "Negotiate YII="),
                header("Authorization", ""),
                header("Authorization", "Bearer"),
                header("Cookie", "JSESSIONID=0123456789abcdef0123456789abcdef"),
                header("Cookie", "a=b; c=d; theme=dark"),
                header("Cookie", ""),
                header("Cookie", ";;;=;"));
    }

    private static RequestView header(String name, String value) {
        return asked -> asked.equalsIgnoreCase(name) ? List.of(value) : List.of();
    }
}
