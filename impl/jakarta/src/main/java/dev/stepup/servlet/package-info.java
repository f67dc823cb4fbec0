/** The servlet doors, and how a deployment comes up. */
@NullMarked
package dev.stepup.servlet;

import org.jspecify.annotations.NullMarked;
