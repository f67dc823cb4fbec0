@NullMarked
package dev.stepup.published;

import org.jspecify.annotations.NullMarked;
