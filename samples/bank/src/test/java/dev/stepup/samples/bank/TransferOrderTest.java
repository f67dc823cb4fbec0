package dev.stepup.samples.bank;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferOrderTest {

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "10", "12.5", "999.99", "1000", "1000.00"})
    void amount_fromOneCentToTheLimit_isAccepted(BigDecimal amount) {
        assertThat(errors("bob", amount)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'Enter an amount above zero, for example 12.50'",
        "-1, 'Enter an amount above zero, for example 12.50'",
        "1000.01, The amount must be 1000 euros or less",
        "1e999999999, The amount must be 1000 euros or less",
        "0.001, The amount must have no more than two decimals",
    })
    void amount_outOfRange_isRefusedWithAdvice(BigDecimal amount, String advice) {
        assertThat(errors("bob", amount)).containsExactly(Map.entry("amount", advice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void recipient_missing_isRefusedWithAdvice(String to) {
        assertThat(errors(to, BigDecimal.TEN)).containsExactly(Map.entry("to", "Enter a recipient"));
    }

    @Test
    void everything_wrong_isToldAtOnce() {
        assertThat(errors("b".repeat(71), BigDecimal.ZERO)).containsOnlyKeys("to", "amount");
    }

    private Map<String, String> errors(String to, BigDecimal amount) {
        return FieldErrors.of(validator.validate(new TransferOrder(to, amount)));
    }
}
