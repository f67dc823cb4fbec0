/** The launcher for a person, and people who walk through the site. */
@NullMarked
package dev.stepup.samples.servletonly;

import org.jspecify.annotations.NullMarked;
