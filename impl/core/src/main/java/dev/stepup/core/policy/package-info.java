/** From annotations and URL rules to requirements. */
@NullMarked
package dev.stepup.core.policy;

import org.jspecify.annotations.NullMarked;
