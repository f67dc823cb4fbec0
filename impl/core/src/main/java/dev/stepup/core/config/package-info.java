/** The settings of an application as immutable, validated values. */
@NullMarked
package dev.stepup.core.config;

import org.jspecify.annotations.NullMarked;
