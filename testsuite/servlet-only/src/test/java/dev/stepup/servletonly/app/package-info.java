/** What the applications are made of. */
@NullMarked
package dev.stepup.servletonly.app;

import org.jspecify.annotations.NullMarked;
