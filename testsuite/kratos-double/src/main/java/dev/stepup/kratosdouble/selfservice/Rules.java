package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.Problems;
import java.util.ArrayList;
import java.util.List;

/** What the fields of a form have to be. All that is wrong is told at once. */
final class Rules {

    private final Submission form;
    private final List<InvalidForm.Problem> problems = new ArrayList<>();

    Rules(Submission form) {
        this.form = form;
    }

    Rules required(String field) {
        // An empty field counts as one that was not sent.
        if (form.value(field).isEmpty()) {
            problems.add(new InvalidForm.Problem(Problems.missing(field), field));
        }
        return this;
    }

    Rules atLeast(String field, int length) {
        int actual = form.value(field).length();
        if (actual > 0 && actual < length) {
            problems.add(new InvalidForm.Problem(Problems.tooShort(length, actual), field));
        }
        return this;
    }

    void check() {
        if (!problems.isEmpty()) {
            throw new InvalidForm(problems);
        }
    }
}
