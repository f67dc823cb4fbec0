/** The public API: login, settings, logout, sessions and errors. */
@NullMarked
package dev.stepup.kratosdouble.selfservice;

import org.jspecify.annotations.NullMarked;
