package dev.stepup.core.answer;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.spi.DenialPage.Occasion;
import dev.stepup.spi.DenialPage.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person is told in the words of one language. None of it names a person. What programs read is {@link Texts}. */
final class PageTexts {

    private final Words words;

    PageTexts(Words words) {
        this.words = words;
    }

    /** The heading. */
    String title(Denial denial, Occasion occasion) {
        if (occasion == Occasion.IN_VAIN) {
            return words.of("title.IN_VAIN");
        }
        return switch (denial.reason()) {
            case SUBJECT_CHANGED -> words.of("title.SUBJECT_CHANGED");
            case NO_SUITABLE_FACTOR -> words.of("title.ENROL");
            case NO_SESSION,
                    LEVEL_TOO_LOW,
                    TOO_OLD,
                    METHOD_NOT_ACCEPTED,
                    DENIED_METHOD,
                    UNSATISFIABLE,
                    BACKEND_UNAVAILABLE,
                    NO_REQUEST -> words.of("title." + denial.kind());
            case DECLINED, TRIP_UNKNOWN -> words.of("title.IN_VAIN");
        };
    }

    /** Why, what was asked, and what helps. */
    List<String> why(Denial denial) {
        List<String> sentences = new ArrayList<>(List.of(words.of("reason." + denial.reason())));
        if (isOfFactors(denial.reason())) {
            sentences.add(asked(denial));
        }
        if (denial.reason() == Reason.NO_SUITABLE_FACTOR) {
            sentences.add(words.of(denial.kind() == Kind.ENROL ? "advice.ENROL" : "advice.ASK"));
        }
        return sentences;
    }

    /** What was asked and what was obtained, after trips that led nowhere. */
    List<String> inVain(Denial denial, Optional<Aal> obtained) {
        if (denial.kind() == Kind.LOGIN) {
            return List.of(words.of("reason.NO_SESSION"), words.of("inVain.LOGIN"));
        }
        List<String> sentences = new ArrayList<>(List.of(words.of("inVain.OTHER"), asked(denial)));
        obtained.ifPresent(level -> sentences.add(words.of("obtained", words.of("obtained." + level))));
        if (denial.reason() != Reason.LEVEL_TOO_LOW) {
            sentences.add(words.of("reason." + denial.reason()));
        }
        return sentences;
    }

    String frame() {
        return words.of("frame");
    }

    String link(Purpose purpose) {
        return words.of("link." + purpose);
    }

    private String asked(Denial denial) {
        return words.of("asked", new Asked(words).of(denial.requirement()));
    }

    /** Whether it helps to know what was asked. */
    private static boolean isOfFactors(Reason reason) {
        return switch (reason) {
            case LEVEL_TOO_LOW, TOO_OLD, METHOD_NOT_ACCEPTED, DENIED_METHOD, NO_SUITABLE_FACTOR, UNSATISFIABLE -> true;
            case NO_SESSION, SUBJECT_CHANGED, DECLINED, TRIP_UNKNOWN, BACKEND_UNAVAILABLE, NO_REQUEST -> false;
        };
    }
}
