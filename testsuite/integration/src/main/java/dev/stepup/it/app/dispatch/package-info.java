/** Ways from one target to another within a request. */
@NullMarked
package dev.stepup.it.app.dispatch;

import org.jspecify.annotations.NullMarked;
