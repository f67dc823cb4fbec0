/** Servlets, guarded in every way and entered in every way. */
@NullMarked
package dev.stepup.it.app.servlet;

import org.jspecify.annotations.NullMarked;
