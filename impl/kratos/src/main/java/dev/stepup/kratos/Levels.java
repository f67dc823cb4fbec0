package dev.stepup.kratos;

import dev.stepup.Aal;
import java.util.Set;

/** Kratos' words for levels. */
final class Levels {

    /** First factors of sessions from before Kratos 0.9, which stated no level; second factors have to be done again. */
    private static final Set<String> FIRST_WITHOUT_A_WORD =
            Set.of("v0.6_legacy_session", "password", "oidc", "link_recovery", "code_recovery");

    private final UnknownWords unknown = new UnknownWords(Messages::unknownLevel);

    /** {@link Aal#AAL0} for every word but {@code aal1} and {@code aal2}: Kratos produces no other. */
    Aal of(String word) {
        return switch (word) {
            case "aal1" -> Aal.AAL1;
            case "aal2" -> Aal.AAL2;
            case "aal0", "" -> Aal.AAL0;
            default -> {
                unknown.tell(word);
                yield Aal.AAL0;
            }
        };
    }

    /** The level of one method. */
    Aal of(String method, String word) {
        return word.isEmpty() && FIRST_WITHOUT_A_WORD.contains(method) ? Aal.AAL1 : of(word);
    }
}
