package dev.stepup.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.spi.DenialPage.Occasion;
import dev.stepup.spi.DenialPage.Purpose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person is told, in every language. */
class PageTextsTest {

    /** Placeholders, names of enums and of settings, and what a broken pattern leaves behind. */
    private static final Pattern UNREADABLE = Pattern.compile("[{}]|[A-Z]{2,}_|AAL\\d|PT\\d|stepup|null");

    private static final Requirement EVERYTHING = Requirement.of(RequiredAal.HIGHEST_AVAILABLE)
            .and(Requirement.of(RequiredAal.AAL2))
            .withMaxAge(Duration.ofSeconds(90_061))
            .withMethods(Set.of("totp", "webauthn", "passkey"))
            .withDeniedMethods(Set.of("code_recovery", "link_recovery", "sms"))
            .withPhishingResistance();

    @Test
    void languages_all_haveTheSameKeys() {
        for (Language language : Language.values()) {
            assertThat(new TreeSet<>(Words.in(language).keys()))
                    .as(language.name())
                    .isEqualTo(new TreeSet<>(Words.in(Language.ENGLISH).keys()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void texts_ofEveryKindReasonLevelAndLink_areThereAndReadable(Language language) {
        PageTexts texts = new PageTexts(Words.in(language));
        List<String> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Reason reason : Reason.values()) {
                Denial denial = Denial.of(kind, reason, EVERYTHING);
                EnumSet.allOf(Occasion.class).forEach(occasion -> all.add(texts.title(denial, occasion)));
                assertThat(texts.why(denial)).isNotEmpty();
                all.addAll(texts.why(denial));
                all.addAll(texts.inVain(denial, Optional.empty()));
                for (Aal obtained : Aal.values()) {
                    all.addAll(texts.inVain(denial, Optional.of(obtained)));
                }
            }
        }
        EnumSet.allOf(Purpose.class).forEach(purpose -> all.add(texts.link(purpose)));
        for (RequiredAal level : RequiredAal.values()) {
            Requirement requirement = Requirement.of(level);
            all.add(new Asked(Words.in(language)).of(requirement));
            all.add(new Asked(Words.in(language)).of(requirement.withMaxAge(Duration.ofMillis(1))));
        }
        all.add(texts.frame());

        assertThat(all)
                .allSatisfy(text -> assertThat(text).isNotBlank())
                .noneMatch(text -> UNREADABLE.matcher(text).find());
        assertThat(EnumSet.allOf(Reason.class).stream()
                        .map(reason -> texts.why(Denial.of(Kind.DENY, reason, EVERYTHING))
                                .get(0)))
                .doesNotHaveDuplicates();
    }

    @Test
    void languages_two_differInEveryTextButSomeWords() {
        Words english = Words.in(Language.ENGLISH);
        Words german = Words.in(Language.GERMAN);
        Set<String> same = new TreeSet<>(english.keys());
        same.removeIf(key -> !english.of(key, 2, 2).equals(german.of(key, 2, 2)));

        assertThat(same).containsExactlyInAnyOrder("by", "comma", "method.pin");
    }

    static Stream<Arguments> asked() {
        Requirement two = Requirement.of(RequiredAal.AAL2);
        return Stream.of(
                Arguments.of(Requirement.of(RequiredAal.AAL1), "a sign-in", "eine Anmeldung"),
                Arguments.of(
                        two.withMaxAge(Duration.ofMinutes(5)),
                        "a second factor that is not older than 5 minutes",
                        "ein zweiter Faktor, der nicht älter als 5 Minuten ist"),
                Arguments.of(
                        Requirement.of(RequiredAal.AAL1).withMaxAge(Duration.ofHours(1)),
                        "a sign-in that is not older than 1 hour",
                        "eine Anmeldung, die nicht älter als 1 Stunde ist"),
                Arguments.of(
                        two.withMethods(Set.of("webauthn", "totp", "passkey")),
                        "a second factor (authenticator app, passkey or security key)",
                        "ein zweiter Faktor (Authenticator-App, Passkey oder Sicherheitsschlüssel)"),
                Arguments.of(
                        two.withMethods(Set.of("house-token")),
                        "a second factor (house-token)",
                        "ein zweiter Faktor (house-token)"),
                Arguments.of(
                        two.withDeniedMethods(Set.of("link_recovery", "code_recovery")),
                        "a second factor, without account recovery",
                        "ein zweiter Faktor, ohne Kontowiederherstellung"),
                Arguments.of(
                        Requirement.of(RequiredAal.HIGHEST_AVAILABLE),
                        "the strongest sign-in that your account allows",
                        "die stärkste Anmeldung, die Ihr Konto erlaubt"),
                Arguments.of(
                        EVERYTHING,
                        "a second factor that is not older than 1 day, 1 hour, 1 minute and 1 second"
                                + " (authenticator app, passkey or security key),"
                                + " the strongest sign-in that your account allows"
                                + " and a factor that is safe against forged sites (such as a security key or a passkey),"
                                + " without account recovery and code by text message",
                        "ein zweiter Faktor, der nicht älter als 1 Tag, 1 Stunde, 1 Minute und 1 Sekunde ist"
                                + " (Authenticator-App, Passkey oder Sicherheitsschlüssel),"
                                + " die stärkste Anmeldung, die Ihr Konto erlaubt"
                                + " und ein Faktor, der vor gefälschten Seiten schützt"
                                + " (etwa ein Sicherheitsschlüssel oder ein Passkey),"
                                + " ohne Code per SMS und Kontowiederherstellung"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("asked")
    @DisplayName("Section 3: what was asked is said as a person says it")
    void requirement_inWords_isReadable(Requirement requirement, String english, String german) {
        assertThat(new Asked(Words.in(Language.ENGLISH)).of(requirement)).isEqualTo(english);
        assertThat(new Asked(Words.in(Language.GERMAN)).of(requirement)).isEqualTo(german);
    }

    @Test
    @DisplayName("Section 3: problems and challenges stay English and ASCII")
    void textsForPrograms_always_areAscii() {
        for (Kind kind : Kind.values()) {
            for (Reason reason : Reason.values()) {
                Denial denial = Denial.of(kind, reason, EVERYTHING);
                assertThat(Texts.title(denial) + Texts.reason(denial)).matches("[ !#-\\[\\]-~]+");
            }
        }
    }
}
