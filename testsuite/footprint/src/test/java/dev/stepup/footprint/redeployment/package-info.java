/** An application that goes leaves nothing behind. */
@NullMarked
package dev.stepup.footprint.redeployment;

import org.jspecify.annotations.NullMarked;
