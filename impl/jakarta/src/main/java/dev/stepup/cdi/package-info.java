/** The interceptor, and the injectable view of the session. */
@NullMarked
package dev.stepup.cdi;

import org.jspecify.annotations.NullMarked;
