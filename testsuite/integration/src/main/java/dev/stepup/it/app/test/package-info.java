/** What only a test calls: open, and no part of what is tested. */
@NullMarked
package dev.stepup.it.app.test;

import org.jspecify.annotations.NullMarked;
