/** A site of a few servlets, in a Tomcat that the application starts by itself. */
@NullMarked
package dev.stepup.samples.servletonly;

import org.jspecify.annotations.NullMarked;
