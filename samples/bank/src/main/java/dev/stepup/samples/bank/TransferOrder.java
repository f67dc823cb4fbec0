package dev.stepup.samples.bank;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What a customer wants the bank to do.
 *
 * @param to the recipient
 * @param amount in euros
 */
public record TransferOrder(
        @NotBlank(message = "Enter a recipient")
        @Size(max = 70, message = "The recipient must have 70 characters or fewer")
        String to,

        @NotNull(message = "Enter an amount")
        @Positive(message = "Enter an amount above zero, for example 12.50")
        @DecimalMax(value = LIMIT, message = "The amount must be " + LIMIT + " euros or less")
        @Digits(integer = 9, fraction = 2, message = "The amount must have no more than two decimals")
        BigDecimal amount) {

    /** The most that one transfer may move, in euros. */
    public static final String LIMIT = "1000";
}
