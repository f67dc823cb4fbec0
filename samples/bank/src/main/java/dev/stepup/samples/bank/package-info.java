/** A small bank that asks for a second factor where money moves. Start at {@link dev.stepup.samples.bank.TransferService}. */
@NullMarked
package dev.stepup.samples.bank;

import org.jspecify.annotations.NullMarked;
