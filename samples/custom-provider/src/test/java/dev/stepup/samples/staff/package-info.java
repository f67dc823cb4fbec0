/** The tests of the portal, and {@link dev.stepup.samples.staff.StaffDemo}, which starts it for a person. */
@NullMarked
package dev.stepup.samples.staff;

import org.jspecify.annotations.NullMarked;
