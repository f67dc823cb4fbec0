/** The one pure function that decides. */
@NullMarked
package dev.stepup.core.decision;

import org.jspecify.annotations.NullMarked;
