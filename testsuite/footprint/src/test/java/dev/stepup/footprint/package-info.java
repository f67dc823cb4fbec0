/** The applications that are deployed, and what they are asked. */
@NullMarked
package dev.stepup.footprint;

import org.jspecify.annotations.NullMarked;
