package dev.stepup.samples.bank;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Money that has moved.
 *
 * @param to the recipient
 * @param amount in euros
 * @param at when
 */
public record Transfer(String to, BigDecimal amount, Instant at) {}
