/** From a denial and the kind of caller to the answer. */
@NullMarked
package dev.stepup.core.answer;

import org.jspecify.annotations.NullMarked;
