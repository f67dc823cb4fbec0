/** What a session provider implements, and the values that pass through it. Start at {@link dev.stepup.spi.SessionProvider}. */
@NullMarked
package dev.stepup.spi;

import org.jspecify.annotations.NullMarked;
