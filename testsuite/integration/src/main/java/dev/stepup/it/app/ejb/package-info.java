/** Session beans, and their transactions. */
@NullMarked
package dev.stepup.it.app.ejb;

import org.jspecify.annotations.NullMarked;
