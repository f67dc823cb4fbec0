package dev.stepup.samples.bank;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** What is wrong with an order: one message for each field, always the same one. */
final class FieldErrors {

    private FieldErrors() {}

    static Map<String, String> of(Collection<? extends ConstraintViolation<?>> violations) {
        Map<String, String> errors = new TreeMap<>();
        for (ConstraintViolation<?> violation : violations) {
            String field = "";
            for (Path.Node node : violation.getPropertyPath()) {
                field = node.toString();
            }
            errors.merge(field, violation.getMessage(), BinaryOperator.minBy(Comparator.naturalOrder()));
        }
        return errors;
    }
}
