package dev.stepup.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

    @ParameterizedTest(name = "{0} means {1}: {2}")
    @CsvSource({
        "/a, /a, true",
        "/a, /a/, true",
        "/a, /ab, false",
        "/a, /A, false",
        "/a/, /a/, true",
        "/a/, /a, false",
        "/, /, true",
        "/, /a, false",
        "/, '', false",
        "/a/*, /a, true",
        "/a/*, /a/, true",
        "/a/*, /a/b/c, true",
        "/a/*, /ab, false",
        "/a/*, /, false",
        "/a/*, '', false",
        "/a/*, /b/a/c, false",
        "/*, '', true",
        "/*, /, true",
        "/*, /a/b.c, true",
        "*.jsf, /a.jsf, true",
        "*.jsf, /b/a.jsf, true",
        "*.jsf, /ajsf, false",
        "*.jsf, /a.JSF, false",
        "*.jsf, /a.jsf/b, false",
        "*.jsf, /a.jsf.txt, false",
        "*.tar.gz, /a.tar.gz, true",
        "*.tar.gz, /a.gz, false"
    })
    void pattern_againstAPath_matchesByItsLetters(String pattern, String path, boolean matches) {
        assertThat(new PathPattern(pattern).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "", "a", "/a;x", "/a%20b", "/a?x", "/a#x", "/a//b", "//a", "/a/../b", "/a/./b", "/a/..", "*.*", "*",
                "*.", "**", "/**", "/a*", "/a/*b", "/*/a", "/*/*", "*.a/b", "a/*", " /a", "*a.b"
            })
    void pattern_ofNoKnownForm_isRefused(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PathPattern(pattern))
                .withMessageContaining("no path pattern");
    }
}
