package dev.stepup.oidc;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import java.util.List;

/**
 * What a set of claims is worth.
 *
 * @param level the level of the login as a whole
 * @param methods what was completed
 */
record Assurance(Aal level, List<CompletedMethod> methods) {
    Assurance {
        methods = List.copyOf(methods);
    }
}
