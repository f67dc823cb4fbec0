/** The bank's tests, and {@link dev.stepup.samples.bank.BankDemo}, which starts it for a person. */
@NullMarked
package dev.stepup.samples.bank;

import org.jspecify.annotations.NullMarked;
