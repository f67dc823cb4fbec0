/** The administrative API: identities and their sessions. */
@NullMarked
package dev.stepup.kratosdouble.admin;

import org.jspecify.annotations.NullMarked;
