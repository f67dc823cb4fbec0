/** What every answer is made of: JSON documents, times and errors. */
@NullMarked
package dev.stepup.kratosdouble.wire;

import org.jspecify.annotations.NullMarked;
