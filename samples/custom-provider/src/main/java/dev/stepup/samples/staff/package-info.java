/**
 * A staff portal that has had its own login page and its own session table for ten years, and gets step-up. Start at {@link
 * dev.stepup.samples.staff.SessionTableProvider}.
 */
@NullMarked
package dev.stepup.samples.staff;

import org.jspecify.annotations.NullMarked;
