package dev.stepup.kratosdouble.form;

import java.util.List;

/** A form was filled in wrongly: the flow shows why, and stays as it is. */
public final class InvalidForm extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong, and with which field; with the form as a whole where the name is empty. */
    public record Problem(Message message, String field) {}

    private final transient List<Problem> problems;

    public InvalidForm(List<Problem> problems) {
        super("invalid form", null, false, false);
        this.problems = List.copyOf(problems);
    }

    public InvalidForm(Message message) {
        this(List.of(new Problem(message, "")));
    }

    public InvalidForm(Message message, String field) {
        this(List.of(new Problem(message, field)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
