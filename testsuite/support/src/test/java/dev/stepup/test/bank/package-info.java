/** What an application is made of, guarded and not. */
@NullMarked
package dev.stepup.test.bank;

import org.jspecify.annotations.NullMarked;
