/** What is reached by another protocol. */
@NullMarked
package dev.stepup.it.app.socket;

import org.jspecify.annotations.NullMarked;
