/**
 * What an application names: the annotation {@link dev.stepup.RequiresAal}, the levels, the view of the caller's session
 * and the denial. Start at {@link dev.stepup.RequiresAal}.
 */
@NullMarked
package dev.stepup;

import org.jspecify.annotations.NullMarked;
