package dev.stepup.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.FakeRequest;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3: in which language a person is told something. */
class LanguageTest {

    private static Language of(String... accepted) {
        FakeRequest request = FakeRequest.navigation();
        for (String header : accepted) {
            request.with("Accept-Language", header);
        }
        return Language.of(request);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "de|GERMAN",
                "DE|GERMAN",
                "de-CH|GERMAN",
                "de-DE-1996|GERMAN",
                "de-DE,de;q=0.9,en;q=0.8|GERMAN",
                "fr;q=0.9, de;q=0.5|GERMAN",
                "en;q=0.2, de;q=0.3|GERMAN",
                "en-US,en;q=0.9,de;q=0.8|ENGLISH",
                "en|ENGLISH",
                "fr,es|ENGLISH",
                "*|ENGLISH",
                "de;q=0, en|ENGLISH",
                "de;q=0|ENGLISH",
                "den|ENGLISH",
                "nds|ENGLISH"
            })
    void acceptLanguage_wellFormed_isObeyed(String accepted, Language expected) {
        assertThat(of(accepted)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                ";",
                ";q=1",
                "de;q=",
                "de;q=2",
                "de;q=-1",
                "de;q=NaN",
                "de;q=x",
                "de_DE",
                "d\u0000e",
                "<script>",
                "-",
                "--",
                "*-*-*"
            })
    @DisplayName("Section 3: a header that cannot be read is no error")
    void acceptLanguage_malformed_isEnglish(String accepted) {
        assertThat(of(accepted)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void acceptLanguage_absentOrHuge_isEnglish() {
        assertThat(of()).isEqualTo(Language.ENGLISH);
        assertThat(of("de," + "fr,".repeat(100_000) + "de")).isEqualTo(Language.ENGLISH);
    }

    @Test
    void acceptLanguage_inTwoHeaders_isReadAsOne() {
        assertThat(of("fr", "de")).isEqualTo(Language.GERMAN);
    }

    @Test
    void acceptLanguage_ofAnotherLanguageThanTheMachines_isNotTheMachines() {
        Locale machines = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(of("fr")).isEqualTo(Language.ENGLISH);
            assertThat(of()).isEqualTo(Language.ENGLISH);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(of("DE")).isEqualTo(Language.GERMAN);
        } finally {
            Locale.setDefault(machines);
        }
    }
}
