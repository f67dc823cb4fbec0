/** The Jakarta REST door. */
@NullMarked
package dev.stepup.rest;

import org.jspecify.annotations.NullMarked;
