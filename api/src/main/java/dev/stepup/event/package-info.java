/** What happened, as the payload of CDI events. */
@NullMarked
package dev.stepup.event;

import org.jspecify.annotations.NullMarked;
