package dev.stepup.core.answer;

import dev.stepup.spi.RequestView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages in which a person is told something. The machine's own language plays no part. */
enum Language {
    ENGLISH(Locale.ENGLISH, "page.properties"),
    GERMAN(Locale.GERMAN, "page_de.properties");

    /** Browsers send less. The time that a header takes grows with the square of its length. */
    private static final int LONGEST = 256;

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(Language::locale).toList();

    private final Locale locale;
    private final String file;

    Language(Locale locale, String file) {
        this.locale = locale;
        this.file = file;
    }

    Locale locale() {
        return locale;
    }

    /** The name of the file that has the texts. */
    String file() {
        return file;
    }

    /** The language that the caller likes best by {@code Accept-Language}; English if none of these, or unreadable. */
    static Language of(RequestView request) {
        String accepted = String.join(",", request.headers("Accept-Language"));
        if (accepted.isBlank() || accepted.length() > LONGEST) {
            return ENGLISH;
        }
        try {
            Locale best = Locale.lookup(LanguageRange.parse(accepted), LOCALES);
            return best == null ? ENGLISH : values()[LOCALES.indexOf(best)];
        } catch (RuntimeException e) {
            // Besides the exception that it documents the parser throws others, for instance for a lone hyphen.
            return ENGLISH;
        }
    }
}
